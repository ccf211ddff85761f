import RecordModel
import Testing

@testable import Reading

/// What the reader finds in a marked text, by kind, in the contract's order.
extension MarkedText {
    var quotations: [Quotation] {
        claims.compactMap { if case .quotation(let quotation) = $0.body { quotation } else { nil } }
    }
    var tallies: [(id: String, tally: Tally)] {
        claims.compactMap { if case .tally(let tally) = $0.body { ($0.id, tally) } else { nil } }
    }
    var acts: [Act] { claims.compactMap { if case .act(let act) = $0.body { act } else { nil } } }
    var positions: [Position] {
        claims.compactMap { if case .position(let position) = $0.body { position } else { nil } }
    }
    var demands: [Demand] { claims.compactMap { if case .demand(let demand) = $0.body { demand } else { nil } } }
    var signatures: [Signature] {
        claims.compactMap { if case .signature(let signature) = $0.body { signature } else { nil } }
    }
    var roles: [Role] { claims.compactMap { if case .role(let role) = $0.body { role } else { nil } } }
    /// Codes of the notices, in order.
    var noticeCodes: [String] { document.map { Reader.standard.read($0).notices.map(\.code) } ?? [] }
    /// The text cut and zoned.
    var segmented: TokenizedDocument? { document.map { Segmenting.segment($0, lexicons: .standard) } }
}

/// A tally sentence: spans marked `t` (modifier and number) and `u` (what is counted), and for each tally "operator number category".
struct TallyCase: Sendable, CustomTestStringConvertible {
    var text: String
    var says: [String]
    var testDescription: String { text }

    init(_ text: String, _ says: String...) {
        self.text = text
        self.says = says
    }

    /// Compares spans, units and what is said of each.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let found = marked.tallies.map(\.tally)
        #expect(found.map(\.span) == marked["t"], sourceLocation: sourceLocation)
        #expect(found.compactMap(\.unit) == marked["u"], sourceLocation: sourceLocation)
        #expect(found.map(TallyCase.describe) == says, sourceLocation: sourceLocation)
    }

    static func describe(_ tally: Tally) -> String {
        func text(_ number: Double) -> String {
            number == number.rounded() ? String(Int(number)) : String((number * 100).rounded() / 100)
        }
        let bounds = tally.op == .range ? [tally.lower, tally.upper] : [tally.value ?? tally.lower ?? tally.upper]
        return
            "\(tally.op.rawValue) \(bounds.compactMap { $0 }.map(text).joined(separator: "-")) \(tally.category.rawValue)"
    }
}
