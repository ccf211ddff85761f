import RecordModel
import Testing

@testable import Keeping

/// Finding words in a document, and saying where a claim stands.
@Suite struct AnchoringTests {
    private let text = "They took two men.\n\nThen they took\n  two women. «أخذوا رجلين»"
    private var scalars: [Unicode.Scalar] { Array(text.unicodeScalars) }

    @Test func wordsAsTheyStand() {
        #expect(Anchoring.find("two men", in: scalars) == Sample.span("two men", in: text))
        #expect(Anchoring.find("أخذوا رجلين", in: scalars)?.exact == "أخذوا رجلين")
    }

    @Test func whiteSpaceStandsForAnyWhiteSpace() {
        #expect(Anchoring.find("took two women", in: scalars)?.exact == "took\n  two women")
        #expect(Anchoring.find("  men. \t Then ", in: scalars)?.exact == "men.\n\nThen")
    }

    @Test func theNearestOfSeveral() {
        let second = Sample.span("Then they took", in: text).end - 4
        #expect(Anchoring.find("took", in: scalars)?.start == 5)
        #expect(Anchoring.find("took", in: scalars, near: text.unicodeScalars.count)?.start == second)
    }

    @Test(arguments: ["", "   ", "two children", "takentwo", "womenX", "رجلين «"])
    func whatDoesNotStandThere(words: String) { #expect(Anchoring.find(words, in: scalars) == nil) }

    @Test func wordsAtTheEndAndInNothing() {
        #expect(Anchoring.find("رجلين»", in: scalars)?.end == scalars.count)
        #expect(Anchoring.find("x", in: []) == nil)
    }

    /// A keeper who gives many repeated words must not wait for ever.
    @Test(.timeLimit(.minutes(1))) func longRepetitions() {
        let long = Array(String(repeating: "a ", count: 20_000).unicodeScalars)
        #expect(Anchoring.find(String(repeating: "a ", count: 50) + "b", in: long) == nil)
    }

    @Test func anAnchorHasWhatStandsAround() {
        let span = Sample.span("two women", in: text)
        let anchor = Anchoring.anchor(of: Sample.claim("t", .demand(Demand(content: span))), in: scalars)
        #expect(anchor.exact == "two women" && anchor.start == span.start)
        #expect(anchor.prefix == Anchoring.string(scalars[(span.start - 32)..<span.start]))
        #expect(anchor.suffix == ". «أخذوا رجلين»")
    }

    @Test func anAnchorPastTheEndIsNoCrash() {
        let span = Span(start: 1000, end: 1004, exact: "gone")
        let anchor = Anchoring.anchor(of: Sample.claim("t", .demand(Demand(content: span))), in: scalars)
        #expect(anchor.exact == "gone" && anchor.suffix == "")
    }

    @Test func standing() {
        #expect(Anchoring.stands(Sample.span("two men", in: text), in: scalars))
        #expect(!Anchoring.stands(Span(start: 0, end: 7, exact: "two men"), in: scalars))
        #expect(!Anchoring.stands(Span(start: -1, end: 2, exact: "x"), in: scalars))
        #expect(!Anchoring.stands(Span(start: 5, end: 9999, exact: "x"), in: scalars))
        #expect(!Anchoring.stands(Span(start: 5, end: 4, exact: ""), in: scalars))
    }
}
