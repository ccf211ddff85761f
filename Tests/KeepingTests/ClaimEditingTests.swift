import RecordModel
import Testing

@testable import Keeping

/// Changing claims field by field, as keepers type them.
@Suite struct ClaimEditingTests {
    private static let text =
        "On 4 May at least 214 men and a boy were taken, said Mariam Dahmuri, a teacher of Harmida."
    private var scalars: [Unicode.Scalar] { Array(Self.text.unicodeScalars) }

    private func make(_ kind: Claim.Kind, on words: String, _ settings: [(String, String)] = []) throws -> Claim {
        try ClaimEditing.make(
            kind, in: Sample.document, on: Sample.span(words, in: Self.text),
            settings.map { (field: $0.0, value: $0.1) }, text: scalars)
    }

    @Test(arguments: [
        Claim.Kind.quotation, .tally, .act, .position, .demand, .signature, .role,
    ])
    func everyKindCanBeStated(kind: Claim.Kind) throws {
        let claim = try make(kind, on: "Mariam Dahmuri")
        #expect(claim.kind == kind && claim.rule == "keeper" && claim.status == .accepted && claim.confidence == 1)
        #expect(claim.id == "\(kind.rawValue)-k53-67-\(Sample.document.short)")
        #expect(claim.spans.allSatisfy { $0.exact == "Mariam Dahmuri" })
    }

    @Test func aMentionIsNoClaim() {
        let error = #expect(throws: KeepingError.self) { try make(.mention, on: "Harmida") }
        #expect(error?.code == .badRequest)
    }

    @Test func valuesOfEverySort() throws {
        let claim = try make(
            .tally, on: "214",
            [
                ("op", "ge"), ("lower", "214"), ("span", "at least 214"), ("unit", "men"), ("category", "detained"),
                ("group", "men"),
                ("place", "Harmida"), ("source", "Mariam Dahmuri"), ("value", "null"),
            ])
        guard case .tally(let tally) = claim.body else { throw KeepingError(.badRequest, "no tally", remedy: "") }
        #expect(tally.op == .ge && tally.lower == 214 && tally.value == nil && tally.category == .detained)
        #expect(tally.span.exact == "at least 214" && tally.unit?.exact == "men" && tally.place == "Harmida")
        #expect(claim.source == "Mariam Dahmuri")
    }

    @Test func participantsAndTruth() throws {
        let claim = try make(.act, on: "were taken", [("participants.victim", "214 men|a boy"), ("polarity", "neg")])
        guard case .act(let act) = claim.body else { throw KeepingError(.badRequest, "no act", remedy: "") }
        #expect(act.participants["victim"]?.map(\.name) == ["214 men", "a boy"])
        #expect(act.polarity == .neg)
        let role = try make(
            .role, on: "a teacher", [("name", "Mariam Dahmuri"), ("actor", "Mariam Dahmuri"), ("former", "true")])
        guard case .role(let held) = role.body else { throw KeepingError(.badRequest, "no role", remedy: "") }
        #expect(held.former && held.name.exact == "Mariam Dahmuri" && held.role.exact == "a teacher")
    }

    @Test func aSpeakerWhoWasUnknown() throws {
        let claim = try make(
            .quotation, on: "were taken",
            [("speaker.name", "Mariam Dahmuri"), ("speaker.span", "Mariam Dahmuri"), ("role", "a teacher")])
        guard case .quotation(let quotation) = claim.body else {
            throw KeepingError(.badRequest, "no quotation", remedy: "")
        }
        #expect(
            quotation.speaker == NamedSpan(name: "Mariam Dahmuri", span: Sample.span("Mariam Dahmuri", in: Self.text)))
        #expect(quotation.role?.exact == "a teacher")
    }

    @Test func quotationsInPieces() throws {
        let claim = try make(.quotation, on: "were taken", [("content", "On 4 May|were taken")])
        #expect(claim.spans.map(\.exact) == ["On 4 May", "were taken"])
    }

    @Test(arguments: [
        ("colour", "red", KeepingError.Code.badRequest), ("op", "roughly", .badRequest), ("value", "many", .badRequest),
        ("span", "three hundred", .noSuchText), ("unit", "women", .noSuchText), ("status", "rejected", .badRequest),
        ("id", "x", .badRequest), ("document", "x", .badRequest), ("kind", "act", .badRequest),
        ("rule", "x", .badRequest),
        ("confidence", "2", .badRequest), ("place.name", "x", .badRequest), ("", "x", .badRequest),
        ("span.start", "0", .badRequest),
        ("span.exact", "lies", .badRequest), ("span", "null", .badRequest), ("category", "null", .badRequest),
    ])
    func whatCannotBeSet(field: String, value: String, code: KeepingError.Code) {
        let error = #expect(throws: KeepingError.self, "\(field)=\(value)") {
            try make(.tally, on: "214", [(field, value)])
        }
        #expect(error?.code == code, "\(field)=\(value): \(error?.description ?? "")")
    }

    /// Whatever is set, a span's words are those that stand at its place.
    @Test(arguments: ["4", "May", "214 men", "Mariam   Dahmuri"])
    func spansAlwaysStand(words: String) throws {
        let claim = try make(.tally, on: "214", [("unit", words)])
        guard case .tally(let tally) = claim.body, let unit = tally.unit else {
            throw KeepingError(.badRequest, "no unit", remedy: "")
        }
        #expect(Anchoring.stands(unit, in: scalars))
    }
}
