import RecordModel
import Testing

@testable import Exchange

/// One claim of every kind, with every key filled.
enum Sample {
    static func span(_ start: Int, _ exact: String) -> Span {
        Span(start: start, end: start + exact.unicodeScalars.count, exact: exact)
    }

    static func claim(_ id: String, _ body: Claim.Body, quotation: String? = nil, source: String? = nil) -> Claim {
        Claim(
            id: id, document: anOriginal, rule: "test", confidence: 0.85, quotation: quotation, source: source,
            body: body)
    }

    static let speaker = NamedSpan(name: "Mira Oskand", span: span(10, "Oskand"))

    static let full: [Claim] = [
        claim("m1", .mention(Mention(span: span(3, "Sanjar"), type: .location, actor: nil, place: "p1"))),
        claim(
            "q1",
            .quotation(
                Quotation(
                    form: .mixed, content: [span(20, "said \"no\"\n"), span(40, "قال")], speaker: speaker,
                    role: span(30, "spokeswoman"), cue: span(50, "said"), addressee: "Council", implicit: true,
                    nestedIn: "q0",
                    zone: .relatedLinks)), quotation: "q0", source: "Halvan Herald"),
        claim(
            "t1",
            .tally(
                Tally(
                    span: span(60, "more than 12"), unit: span(73, "people"), op: .gt, value: nil, lower: 12,
                    upper: 1.5e21,
                    category: .placesAttacked, group: "children", partOf: "t0", place: "Sanjar", period: "2031-04",
                    perpetrator: "militia",
                    currency: "EUR"))),
        claim(
            "a1",
            .act(
                Act(
                    type: "violation.killing", trigger: span(80, "killed"), polarity: .neg, modality: .reported,
                    participants: ["victim": [speaker, NamedSpan(name: "others", span: nil)], "perpetrator": []],
                    place: "Sanjar",
                    date: "2031-04-02/2031-04-05", dateBasis: .text, coref: "a0"))),
        claim(
            "p1",
            .position(
                Position(
                    span: span(90, "rejects"), holder: "Union", about: "the plan", polarity: .against,
                    condition: "unless paid"))),
        claim(
            "d1",
            .demand(
                Demand(
                    content: span(100, "pay wages"), cue: span(95, "must"), issuer: "Union", addressee: "Council",
                    parent: "d0"))),
        claim(
            "s1",
            .signature(
                Signature(
                    instrument: "a1", name: span(110, "Halvan Bar"), role: span(121, "host"), signatory: .organisation))
        ),
        claim(
            "r1",
            .role(
                Role(
                    actor: "Mira Oskand", name: span(130, "Oskand"), role: span(140, "head"), organisation: "Union",
                    former: true))),
    ]

    static let empty: [Claim] = [
        claim("m2", .mention(Mention(span: span(3, "S"), type: .militaryPlatform))),
        claim("q2", .quotation(Quotation(form: .direct, content: [span(20, "no")]))),
        claim("t2", .tally(Tally(span: span(60, "12"), op: .exact, value: 12, category: .killed))),
        claim("a2", .act(Act(type: "letter", trigger: span(80, "letter")))),
        claim("p2", .position(Position(span: span(90, "for"), polarity: .for))),
        claim("d2", .demand(Demand(content: span(100, "pay")))),
        claim("s2", .signature(Signature(name: span(110, "H"), signatory: .person))),
        claim("r2", .role(Role(actor: "O", name: span(130, "O"), role: span(140, "head")))),
    ]

    static let document = ClaimsJSONLines.DocumentLine(
        Document(
            original: anOriginal, text: "a\u{301}\u{1F54A}", mediaType: "text/html", language: "en",
            title: .init(value: "T \u{2028}\u{7F}", basis: .text), publisher: .init(value: "P", basis: .archive)))
}

@Suite struct ClaimsJSONLinesTests {
    static func text(_ line: ClaimsJSONLines.Line) -> String {
        var out: [UInt8] = []
        ClaimsJSONLines.write(line, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The keys of the contract's table, for each kind; common keys apart.
    static let keys: [String: Set<String>] = [
        "mention": ["span", "type", "actor", "place"],
        "quotation": ["form", "content", "speaker", "role", "cue", "addressee", "implicit", "nested_in", "zone"],
        "tally": [
            "span", "unit", "op", "value", "lower", "upper", "category", "group", "part_of", "place", "period",
            "perpetrator",
            "currency",
        ],
        "act": ["type", "trigger", "polarity", "modality", "participants", "place", "date", "date_basis", "coref"],
        "position": ["span", "holder", "about", "polarity", "condition"],
        "demand": ["content", "cue", "issuer", "addressee", "parent"],
        "signature": ["instrument", "name", "role", "signatory"],
        "role": ["actor", "name", "role", "organisation", "former"],
    ]
    static let common: Set<String> = ["kind", "id", "document", "rule", "confidence", "status", "quotation", "source"]

    @Test(arguments: Sample.full + Sample.empty) func everyKeyIsThereAndTheFormIsCanonical(claim: Claim) throws {
        let text = ClaimsJSONLinesTests.text(.claim(claim))
        #expect(text.hasSuffix("\n") && !text.dropLast().contains("\n"))
        let value = try JSONValue(parsing: text)
        #expect(
            Set((value.object ?? [:]).keys)
                == ClaimsJSONLinesTests.common.union(ClaimsJSONLinesTests.keys[claim.kind.rawValue] ?? []))
        #expect(value.text + "\n" == text)
    }

    @Test(arguments: Sample.full + Sample.empty) func readsWhatItWrites(claim: Claim) throws {
        let line = try ClaimsJSONLines.read(Array(ClaimsJSONLinesTests.text(.claim(claim)).utf8), number: 1)
        #expect(line == .claim(claim))
    }

    @Test func theOtherLines() throws {
        #expect(
            ClaimsJSONLinesTests.text(.header(.init(reader: "sijill 0.1", documents: 2)))
                == "{\"documents\":2,\"kind\":\"header\",\"reader\":\"sijill 0.1\",\"version\":1}\n")
        let hex = anOriginal.hex
        #expect(
            ClaimsJSONLinesTests.text(.document(Sample.document))
                == "{\"document\":\"\(hex)\",\"kind\":\"document\",\"language\":\"en\",\"length\":3,\"media_type\":\"text/html\","
                + "\"published\":{\"basis\":\"unknown\",\"value\":null},\"publisher\":{\"basis\":\"archive\",\"value\":\"P\"},"
                + "\"title\":{\"basis\":\"text\",\"value\":\"T \u{2028}\u{7F}\"}}\n")
        let notice = Notice(span: Sample.span(2, "\u{FFFD}"), code: "ill-formed-text", message: "a\u{1}\tb")
        let text = ClaimsJSONLinesTests.text(.notice(notice, of: anOriginal))
        #expect(
            text
                == "{\"code\":\"ill-formed-text\",\"document\":\"\(hex)\",\"kind\":\"notice\",\"message\":\"a\\u0001\\tb\","
                + "\"span\":{\"end\":3,\"exact\":\"\u{FFFD}\",\"start\":2}}\n")
        for line: ClaimsJSONLines.Line in [
            .document(Sample.document), .notice(notice, of: anOriginal),
            .notice(.init(code: "c", message: "m"), of: anOriginal),
        ] {
            #expect(try ClaimsJSONLines.read(Array(ClaimsJSONLinesTests.text(line).utf8), number: 1) == line)
        }
    }

    @Test func aWholeFileInItsOrder() throws {
        var out: [UInt8] = []
        ClaimsJSONLines.write(.header(.init(reader: "r", documents: 1)), to: &out)
        ClaimsJSONLines.write(
            document: Sample.document, claims: (Sample.full + Sample.empty).reversed(),
            notices: [Notice(code: "c", message: "m")], to: &out)
        let lines = try ClaimsJSONLines.read(out)
        let ids = lines.compactMap { line in if case .claim(let claim) = line { claim.id } else { nil } }
        #expect(
            ids == ["m1", "m2", "q1", "q2", "t1", "t2", "a1", "a2", "p1", "p2", "d1", "d2", "s1", "s2", "r1", "r2"])
        #expect(lines.count == 19)
        var again: [UInt8] = []
        for line in lines { ClaimsJSONLines.write(line, to: &again) }
        #expect(again == out)
    }

    static let tally = text(.claim(Sample.empty[2]))

    static let wrong: [(String, String)] = [
        ("{", "not JSON"), ("[]", "not a JSON object"), ("{}", "\"kind\" is missing"),
        (tally.replacing("tally", with: "tale"), "none of the contract"),
        (tally.replacing("\"op\":\"exact\",", with: ""), "\"op\" is missing"),
        (
            tally.replacing("\"op\":\"exact\"", with: "\"op\":\"equal\""),
            "\"op\" is no value of the contract (exact, gt"
        ),
        (tally.replacing("\"op\":\"exact\"", with: "\"op\":null"), "\"op\" is null"),
        (tally.replacing("\"value\":12", with: "\"value\":\"12\""), "\"value\" is no number"),
        (tally.replacing("\"value\":12", with: "\"value\":12,\"x\":1"), "1 keys that are not in the contract"),
        (tally.replacing("\"end\":62", with: "\"end\":63"), "\"span\" has a text that is not as long"),
        (tally.replacing("\"end\":62", with: "\"end\":60"), "\"span\" has a text that is not as long"),
        (tally.replacing("\"start\":60", with: "\"start\":-1"), "\"span.start\" is negative"),
        (tally.replacing("\"start\":60", with: "\"start\":60,\"y\":0"), "\"span\" has 1 keys"),
        (tally.replacing("0.85", with: "1.5"), "not between 0 and 1"),
        (tally.replacing("\"id\":\"t2\"", with: "\"id\":\"\""), "\"id\" is empty"),
        (tally.replacing("0707", with: "07zz"), "\"document\" is no SHA-256"),
        (
            text(.claim(Sample.empty[1])).replacing("[{\"end\":22,\"exact\":\"no\",\"start\":20}]", with: "[]"),
            "\"content\" is empty"
        ),
        (
            text(.claim(Sample.empty[3])).replacing("\"participants\":{}", with: "\"participants\":{\"victim\":{}}"),
            "no list"
        ),
        (
            text(.header(.init(reader: "r", documents: 1))).replacing("\"version\":1", with: "\"version\":2"),
            "reads version 1"
        ),
        (
            text(.document(Sample.document)).replacing("\"basis\":\"text\"", with: "\"basis\":\"guess\""),
            "\"title.basis\" is no value"
        ),
    ]

    @Test(arguments: wrong) func errorsNameLineAndKey(line: String, words: String) {
        let error = #expect(throws: ExchangeError.self) { try ClaimsJSONLines.read(Array(line.utf8), number: 41) }
        #expect(error?.description.contains("line 41: ") == true)
        #expect(error?.description.contains(words) == true, "\(String(describing: error))")
    }

    static let files: [([ClaimsJSONLines.Line], Int, String)] = [
        ([], 1, "empty"),
        ([.document(Sample.document)], 1, "no header"),
        ([.header(.init(reader: "r", documents: 0)), .header(.init(reader: "r", documents: 0))], 2, "second header"),
        ([.header(.init(reader: "r", documents: 1)), .claim(Sample.empty[0])], 2, "no line before it"),
        (
            [.header(.init(reader: "r", documents: 1)), .notice(.init(code: "c", message: "m"), of: anOriginal)], 2,
            "no line before it"
        ),
        (
            [.header(.init(reader: "r", documents: 2)), .document(Sample.document)], 2,
            "announces 2 documents; there are 1"
        ),
        (
            [.header(.init(reader: "r", documents: 1)), .document(Sample.document), .document(Sample.document)], 3,
            "twice"
        ),
    ]

    @Test(arguments: files) func filesAreHeldToTheirHeader(lines: [ClaimsJSONLines.Line], number: Int, words: String) {
        var out: [UInt8] = []
        for line in lines { ClaimsJSONLines.write(line, to: &out) }
        let error = #expect(throws: ExchangeError.self) { try ClaimsJSONLines.read(out) }
        #expect(error?.description.contains("line \(number): ") == true)
        #expect(error?.description.contains(words) == true)
    }

    @Test func errorsHoldNoNames() {
        let line = ClaimsJSONLinesTests.text(.claim(Sample.full[1])).replacing(
            "\"form\":\"mixed\"", with: "\"form\":\"Mira Oskand\"")
        let error = #expect(throws: ExchangeError.self) { try ClaimsJSONLines.read(Array(line.utf8), number: 1) }
        #expect(error?.description.contains("Oskand") == false)
    }
}
