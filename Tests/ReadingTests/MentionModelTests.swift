import Knowledge
import Learning
import RecordModel
import Testing

@testable import Reading

/// What the model of mentions chooses, and what it must not do. All names and places are invented.
@Suite struct MentionModelTests {
    private func mentions(_ text: String) -> [(type: Mention.MentionType, exact: String)] {
        MarkedText(text).claims.compactMap { claim in
            if case .mention(let mention) = claim.body { (mention.type, mention.span.exact) } else { nil }
        }
    }

    @Test(arguments: [
        ("On 12 May, General Odo Wendt arrived in Harmida.", Mention.MentionType.person, "Odo Wendt"),
        ("On 12 May, fighters attacked the city of Harmida.", .temporal, "12 May"),
        ("The Ministry of Mills said that it will help.", .organisation, "The Ministry of Mills"),
        ("They left Kenya for Peru.", .location, "Kenya"),
        ("She is Peruvian.", .nationality, "Peruvian"),
        ("The fund received $15 million from Norway.", .money, "$15 million"),
        ("At least 24 boats were sunk.", .quantity, "24"),
    ])
    func `each family is found`(text: String, type: Mention.MentionType, words: String) {
        #expect(mentions(text).contains { $0.type == type && $0.exact.hasSuffix(words) })
    }

    @Test func `who speaks for himself is mentioned`() {
        #expect(mentions("I met him in Japan.").contains { $0.type == .person && $0.exact == "I" })
    }

    @Test(arguments: [
        ("We've met the council.", "We"), ("They\u{2019}re in Peru.", "They"), ("In the end, I'll go.", "I"),
    ])
    func `a mention may end inside a word`(text: String, words: String) {
        let found = mentions(text).map(\.exact)
        #expect(found.contains(words))
        #expect(!found.contains { $0.contains("\u{2019}") || $0.contains("'") })
    }

    @Test func `capitals are no pronoun`() {
        #expect(mentions("Fighters met the US-led council of Harmida.").allSatisfy { $0.exact != "US" })
    }

    @Test func `a finite verb is in no mention`() {
        let found = mentions("Minister Odo Wendt met Mila Ferro, and she thanked the council.")
        #expect(!found.contains { $0.exact.contains(" met ") || $0.exact.contains("thanked") })
    }

    @Test(arguments: [
        "", " ", "a", "\u{0}", "“”‘’", "مرحبا بالعالم في المدينة", "The 🏴‍☠️ of É́́́́ and the ﷽ 東京 in Peru.", "...!!!,,,;;;",
        "The the the of of of and and and", String(repeating: "Odo Wendt, ", count: 400),
        "\r\n\u{2028}\u{FEFF}Peru\u{301}",
    ])
    func `any text is read, spans are its own, and none overlap`(text: String) throws {
        let document = try #require(MarkedText(text).document)
        let scalars = Array(document.text.unicodeScalars)
        var ends = 0
        for claim in Reader.standard.read(document).claims {
            guard case .mention(let mention) = claim.body else { continue }
            #expect(mention.span.start >= ends)
            ends = mention.span.end
            let words = String(String.UnicodeScalarView(scalars[mention.span.start..<mention.span.end]))
            #expect(words == mention.span.exact)
            #expect((0...1).contains(claim.confidence))
        }
    }

    @Test func `the model that ships is read`() { #expect(MentionModel.standard != nil) }

    @Test(arguments: [0, 9, 30, 200, 5000, 900_000])
    func `a changed byte is an error`(at: Int) {
        var bytes = Array(Knowledge.bytes("models/mentions.model"))
        #expect(bytes.indices.contains(at))
        bytes[at] ^= 0x40
        #expect(throws: ModelError.self) { try MentionModel(bytes) }
    }

    @Test(arguments: [0, 23, 100, 70_000])
    func `a model cut short is an error`(count: Int) {
        let bytes = Array(Knowledge.bytes("models/mentions.model").prefix(count))
        #expect(throws: ModelError.self) { try MentionModel(bytes) }
    }

    @Test func `another model is another reader`() throws {
        let document = try #require(MarkedText("Odo Wendt left Peru on 12 May.").document)
        let plain = Reader(mentions: nil).read(document).claims.filter { $0.kind == .mention }
        #expect(!plain.isEmpty)
        #expect(plain.allSatisfy { $0.rule != "model" })
        #expect(Reader.standard.read(document).claims.contains { $0.rule == "model" })
    }
}
