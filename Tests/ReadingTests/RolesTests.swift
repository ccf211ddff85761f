import RecordModel
import Testing

@testable import Reading

/// What somebody is or was: the name (`n`), the role (`r`). All names are invented.
@Suite struct RolesTests {
    @Test(arguments: [
        "«r:Mill Minister» «n:Lena Brask» left.", "«n:Lena Brask», «r:head of the Orvel Millers», left.",
        "«n:Lena Brask», «r:director of the Orvel Archive», left.",
        "«n:Lena Brask», «r:a retired judge», left.", "«n:Lena Brask», «r:former head of the Orvel Guild», left.",
        "«r:Mill Minister» «n:Lena Brask» met the «r:Mayor» «n:Odo Wendt».",
    ])
    func `before and after the name`(text: String) {
        let marked = MarkedText(text)
        #expect(marked.roles.map(\.name) == marked["n"])
        #expect(marked.roles.map(\.role) == marked["r"])
        #expect(marked.roles.first?.actor == "Lena Brask")
    }

    @Test(arguments: [
        ("Lena Brask, former head of the Orvel Guild, left.", true), ("Lena Brask, a former judge, left.", true),
        ("Lena Brask, head of the Orvel Guild, left.", false), ("Mill Minister Lena Brask left.", false),
    ])
    func `former where the text says so`(text: String, former: Bool) throws {
        #expect(try #require(MarkedText(text).roles.first).former == former)
    }

    @Test(
        arguments: [
            ("Lena Brask, head of the Orvel Guild, left.", "Orvel Guild"),
            ("Lena Brask, director of the Quay Union, left.", "Quay Union"), ("Mill Minister Lena Brask left.", nil),
        ] as [(String, String?)])
    func `the organisation in the role`(text: String, organisation: String?) throws {
        #expect(try #require(MarkedText(text).roles.first).organisation == organisation)
    }

    @Test(arguments: [
        "Lena Brask left.", "Lena Brask, Odo Wendt and Mila Ferro left.", "Lena Brask, 41, left.",
        "Lena Brask, who rows, left.", "Dr Lena Brask left.", "Ms Brask left.",
    ])
    func `no role`(text: String) { #expect(MarkedText(text).roles.map(\.role.exact) == []) }

    @Test func `a role is told once, however often the name stands`() {
        let text = "Lena Brask, head of the Orvel Guild, left. Lena Brask, head of the Orvel Guild, came back."
        #expect(MarkedText(text).roles.count == 1)
    }
}
