import RecordModel
import Testing

@testable import Reading

/// Where words begin and end. Names and addresses are invented.
@Suite struct TokenizerTests {
    private func words(_ text: String) -> [String] {
        let scalars = text.unicodeScalars.map(\.value)
        return Tokenizer.tokenize(scalars, vocabulary: Lexicons.standard.vocabulary).tokens.map { token in
            String(String.UnicodeScalarView(scalars[token.range].compactMap(Unicode.Scalar.init)))
        }
    }

    @Test(arguments: [
        ("Dahl's boat", ["Dahl", "'s", "boat"]),
        ("Dahl’s boat", ["Dahl", "’s", "boat"]),
        ("they don't row", ["they", "don't", "row"]),
        ("a well-kept half-boat", ["a", "well-kept", "half-boat"]),
        ("well - kept", ["well", "-", "kept"]),
        ("the pier–mole line", ["the", "pier", "–", "mole", "line"]),
        ("the U.S. fleet", ["the", "U.S.", "fleet"]),
        ("in the U.S", ["in", "the", "U.S"]),
        ("J. P. Reck", ["J", ".", "P", ".", "Reck"]),
        ("J.P. Reck", ["J.P.", "Reck"]),
        ("the 134th wing", ["the", "134th", "wing"]),
        ("two F16s flew", ["two", "F16s", "flew"]),
        ("naïve café", ["naïve", "café"]),
        ("cafe\u{301} now", ["cafe\u{301}", "now"]),
    ])
    func `words keep apostrophes, hyphens and the stops of initialisms`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("1,202 boats", ["1,202", "boats"]),
        ("3.8 metres", ["3.8", "metres"]),
        ("It was 12.", ["It", "was", "12", "."]),
        ("12, 13", ["12", ",", "13"]),
        ("١٬٢٠٢ قارب", ["١٬٢٠٢", "قارب"]),
        ("٣٫٨", ["٣٫٨"]),
        ("$35m", ["$", "35m"]),
        ("£20", ["£", "20"]),
        ("4.5%", ["4.5", "%"]),
        ("20-30", ["20", "-", "30"]),
        ("10:30", ["10", ":", "30"]),
    ])
    func `numbers keep their separators and nothing else`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("«قالت ليلى»", ["«", "قالت", "ليلى", "»"]),
        ("الميناء، والسفن؛ أين؟", ["الميناء", "،", "والسفن", "؛", "أين", "؟"]),
        ("بالميناء وللسفن", ["بالميناء", "وللسفن"]),
        ("مينـــاء", ["مينـــاء"]),
        ("قُتِلَ", ["قُتِلَ"]),
        ("و٣ سفن", ["و٣", "سفن"]),
        ("في ٢١ آب/أغسطس", ["في", "٢١", "آب", "/", "أغسطس"]),
    ])
    func `Arabic words keep what is written to them`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("Go to http://pier.example/a?b=1&c=2, now.", ["Go", "to", "http://pier.example/a?b=1&c=2", ",", "now", "."]),
        ("(see https://pier.example/x)", ["(", "see", "https://pier.example/x", ")"]),
        ("“https://pier.example”", ["“", "https://pier.example", "”"]),
        ("mail office@pier.example.", ["mail", "office@pier.example", "."]),
        ("by @quay_watch: #pier", ["by", "@quay_watch", ":", "#pier"]),
        ("and/or", ["and", "/", "or"]),
    ])
    func `an address is one word and ends before the sentence's marks`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("''Row'' he said", ["''", "Row", "''", "he", "said"]),
        ("\"\"\"Row", ["\"\"\"", "Row"]),
        ("((Row))", ["((", "Row", "))"]),
        ("Row!!", ["Row", "!", "!"]),
        ("“‘Row’”", ["“", "‘", "Row", "’", "”"]),
    ])
    func `doubled marks are one, others stand alone`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func `harakat, tatweel and letter forms do not make another word`() {
        let scalars = "قُتِلَ قتل قتـل إعتقل اعتقل".unicodeScalars.map(\.value)
        let tokens = Tokenizer.tokenize(scalars, vocabulary: Lexicons.standard.vocabulary).tokens
        #expect(tokens.count == 5)
        #expect(Set(tokens.map(\.word)).count == 2)
    }

    @Test func `offsets count scalars, not letters`() {
        let marked = MarkedText("The cafe\u{301} 👨‍👩‍👧 burned. «s:Mira Dahl» said: “«q:We row every night now.»”")
        #expect(marked.quotations.first?.speaker?.span == marked["s"].first)
        #expect(marked.quotations.flatMap(\.content) == marked["q"])
    }
}
