import RecordModel
import Testing

@testable import Reading

/// Roles told by clauses: the name (`n`), the role (`r`). All names are invented.
@Suite struct RolePatternTests {
    @Test(arguments: [
        "«n:Lena Brask», who «r:heads the Orvel Guild», left.",
        "«n:Lena Brask», who served as «r:mayor of Harmida», left.",
        "«n:Lena Brask» was appointed «r:director of the Orvel Archive».",
        "The «r:head of the Orvel Guild», «n:Lena Brask», left.",
    ])
    func `clauses and appositions`(text: String) {
        let marked = MarkedText(text)
        #expect(marked.roles.map(\.role) == marked["r"])
        #expect(marked.roles.map(\.name) == marked["n"])
    }

    @Test(arguments: ["Lena Brask was appointed in May.", "Lena Brask, who left, led.", "Lena Brask is late."])
    func `no role`(text: String) { #expect(MarkedText(text).roles.isEmpty) }
}
