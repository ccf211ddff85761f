import Custody
import Exchange
import RecordModel
import RecordStore
import Testing

@testable import Keeping

/// What keepers decided, laid over what the reader proposes.
@Suite struct KeptClaimsTests {
    private static let text = "We ask for the names of the taken."
    private let scalars = Array(Self.text.unicodeScalars)

    private func demand(_ words: String, _ id: String) -> Claim {
        Sample.claim(id, .demand(Demand(content: Sample.span(words, in: Self.text))))
    }

    private func decision(_ verb: ClaimDecision.Verb, _ claim: Claim, id: String? = nil, at number: Int = 0) throws
        -> ClaimDecision
    {
        let key = try #require(KeyID("0011223344556677"))
        return ClaimDecision(
            claim: id ?? claim.id, document: Sample.document, verb: verb,
            json: String(decoding: ClaimJSON.line(claim), as: UTF8.self),
            time: .now(), position: LogPosition(key: key, sequence: number))
    }

    @Test func withoutDecisionsProposalsStand() throws {
        let proposed = [demand("the names", "demand-1")]
        let kept = try KeptClaims.overlay([], on: proposed, text: scalars)
        #expect(kept.claims == proposed && kept.notices.isEmpty)
    }

    @Test(arguments: [
        (ClaimDecision.Verb.accepted, Claim.Status.accepted), (.rejected, .rejected), (.corrected, .corrected),
        (.stated, .accepted),
    ])
    func eachDecisionHasItsStatus(verb: ClaimDecision.Verb, status: Claim.Status) throws {
        let claim = demand("the names", "demand-1")
        let kept = try KeptClaims.overlay([decision(verb, claim)], on: [claim], text: scalars)
        #expect(kept.claims.map(\.status) == [status])
    }

    @Test func theNewestDecisionHolds() throws {
        let claim = demand("the names", "demand-1")
        let decisions = [try decision(.rejected, claim), try decision(.accepted, claim, at: 1)]
        #expect(try KeptClaims.overlay(decisions, on: [claim], text: scalars).claims.map(\.status) == [.accepted])
    }

    @Test func aClaimNoLongerProposedStandsOnItsOwnBesideNewProposals() throws {
        let old = demand("the names", "demand-1")
        let new = demand("the names of the taken", "demand-2")
        let kept = try KeptClaims.overlay([decision(.accepted, old)], on: [new], text: scalars)
        #expect(Set(kept.claims.map(\.id)) == ["demand-1", "demand-2"])
        #expect(kept.claims.filter { $0.status == .proposed }.map(\.id) == ["demand-2"])
        #expect(kept.notices.isEmpty)
    }

    @Test func aCorrectionReplacesWhatWasProposed() throws {
        let proposed = demand("the names", "demand-1")
        let corrected = demand("the names of the taken", "demand-1")
        let kept = try KeptClaims.overlay([decision(.corrected, corrected)], on: [proposed], text: scalars)
        #expect(kept.claims.map { $0.spans.first?.exact } == ["the names of the taken"])
    }

    @Test func wordsThatMovedAreANotice() throws {
        let claim = demand("the names", "demand-1")
        let moved = Array("Corrected. \(Self.text)".unicodeScalars)
        let kept = try KeptClaims.overlay([decision(.accepted, claim)], on: [], text: moved)
        #expect(kept.claims.map(\.id) == ["demand-1"])
        #expect(kept.notices.map(\.code) == ["anchor-lost"])
    }

    @Test func theOrderIsThatOfTheContract() throws {
        let late = demand("the taken", "demand-9")
        let early = demand("ask", "demand-5")
        let kept = try KeptClaims.overlay([decision(.accepted, late)], on: [early], text: scalars)
        #expect(kept.claims.map(\.id) == ["demand-5", "demand-9"])
    }

    @Test func aBodyThatIsNoClaimIsAnError() throws {
        var broken = try decision(.accepted, demand("the names", "demand-1"))
        broken.json = "{}"
        #expect(throws: ExchangeError.self) { try KeptClaims.overlay([broken], on: [], text: scalars) }
    }
}
