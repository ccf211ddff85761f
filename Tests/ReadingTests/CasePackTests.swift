import CasePacks
import RecordModel
import Testing

@testable import Reading

/// Reading with an invented case pack: whom names stand for, and what its words mean.
@Suite struct CasePackTests {
    private static let files: [String: String] = [
        "pack.json": """
        {"format": 1, "name": "orlin", "title": {"en": "Orlin"}, "version": "2.0.0", "licence": "CC0-1.0", "sources": []}
        """,
        "places.tsv": """
        id	kind	parent	en	ar	aliases
        OR	country		Orlin	أورلين
        OR1	province	OR	Varda	فاردا	Varda Province
        OR2	town	OR1	al-Meshkan	مشكان
        OR3	town	OR1	~Harbour	~المرفأ
        OR4	town	OR1	Salma
        N1	town	OR1	Ninbet
        N2	town	OR	Ninbet

        """,
        "actors.tsv": """
        id	kind	en	ar	acronyms	aliases
        ova	organisation	Orlin Victims' Archive	أرشيف ضحايا أورلين	OVA
        coi	intergovernmental	Commission of Inquiry on Orlin
        mk	person	Mirel Kotsan	ميريل كوتسان

        """,
        "vocabulary.tsv": """
        kind	words
        perpetrator	redcaps
        event	Lanternfall

        """,
    ]

    private static let reader: Reader? = PackReading(files.map { PackFile(name: $0.key, bytes: Array($0.value.utf8)) })
        .pack.map { Reader(pack: $0) }

    private func mentions(_ text: String) throws -> [String: Mention] {
        let reader = try #require(CasePackTests.reader)
        let document = try #require(MarkedText(text).document)
        var found: [String: Mention] = [:]
        for claim in reader.read(document).claims {
            if case .mention(let mention) = claim.body { found[mention.span.exact] = mention }
        }
        return found
    }

    @Test(arguments: [
        ("The shells fell on Varda at night.", "Varda", "OR1"),
        ("The shells fell on Varda Province at night.", "Varda Province", "OR1"),
        ("The shells fell on Varda province at night.", "Varda", "OR1"),
        ("They walked to Al-Meshkan on foot.", "Al-Meshkan", "OR2"),
        ("They walked to el Meshkan on foot.", "Meshkan", nil),
        ("They walked to al-Meshkán on foot.", "al-Meshkán", "OR2"),
        ("They lived in Harbour for years.", "Harbour", "OR3"),
        ("They drove to Ninbet in the morning.", "Ninbet", nil),
        ("قالت الجمعية إن القصف طال فاردا ليلا.", "فاردا", "OR1"),
        ("قالت الجمعية إن القصف طال مدينة المرفأ ليلا.", "المرفأ", "OR3"),
    ])
    func placesHaveTheirIDs(_ text: String, _ exact: String, _ id: String?) throws {
        let found = try mentions(text)
        #expect(found[exact]?.place == id, "\(found)")
    }

    @Test func anOrdinaryWordIsNoPlace() throws {
        #expect(try mentions("The Harbour closed, and nobody said why.")["Harbour"]?.place == nil)
        #expect(try mentions("قالت الجمعية إن المرفأ أغلق.")["المرفأ"] == nil)
        let person = try mentions("Salma Tuhaymi said that nobody came back.")
        #expect(person["Salma"] == nil && person["Salma Tuhaymi"]?.type == .person)
    }

    @Test func actorsHaveTheirIDsInEveryForm() throws {
        let found = try mentions(
            "Foreign Minister Mirel Kotsan denied it. The Commission of Inquiry on Orlin and the OVA did not believe Kotsan."
        )
        #expect(found["Mirel Kotsan"]?.actor == "mk" && found["Mirel Kotsan"]?.type == .person)
        #expect(found["Kotsan"]?.actor == "mk")
        #expect(found["Commission of Inquiry on Orlin"]?.actor == "coi")
        #expect(found["OVA"]?.actor == "ova" && found["OVA"]?.type == .organisation)
    }

    @Test func withoutThePackNobodyIsKnown() throws {
        let document = try #require(MarkedText("The shells fell on Varda at night.").document)
        for claim in Reader.standard.read(document).claims {
            if case .mention(let mention) = claim.body { #expect(mention.place == nil && mention.actor == nil) }
        }
    }

    @Test func theIdentityNamesThePack() throws {
        let reader = try #require(CasePackTests.reader)
        #expect(reader.identity == "\(Reader.name) with orlin/2.0.0")
        #expect(Reader.standard.identity == Reader.name)
    }
}
