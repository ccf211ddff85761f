import Testing

@testable import Reading

/// Words of which a mention takes the first part alone. All names are invented.
@Suite struct MentionCutsTests {
    /// What each word of a text is cut to; words taken whole are left out.
    private func cuts(_ text: String) throws -> [String] {
        let lexicons = Lexicons.standard
        let cut = Segmenting.segment(try #require(MarkedText(text).document), lexicons: lexicons)
        let signals = MentionSignals(cut, lexicons, names: [], temporal: [])
        return cut.tokens.indices.filter { signals.cuts[$0] > 0 }.map { cut.text(signals.scalars(of: $0..<$0 + 1)) }
    }

    @Test(arguments: [
        ("We've met. I'm here, and they\u{2019}ll come.", ["We", "I", "they"]),
        ("A Harmida-led force took Wendt-held land.", ["Harmida", "Wendt"]),
        ("Ó-led and ÉÉÉ\u{0301}É-held land", ["ÉÉÉ\u{0301}É"]),
    ])
    func `pronouns lose their verbs, names their participles`(text: String, words: [String]) throws {
        #expect(try cuts(text) == words)
    }

    @Test(arguments: [
        "", "-", "'", "a-b", "X-", "-led", "'ve", "don't", "rebel-held", "well-led", "can't've", "Al-Harmida", "Odo's",
        "A-LED",
    ])
    func `all else is whole`(text: String) throws {
        #expect(try cuts(text).isEmpty)
    }
}
