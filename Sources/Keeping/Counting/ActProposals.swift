public import Counting
import RecordModel

/// Two claims that may tell of one act, for a keeper to judge.
public struct ActProposal: Sendable, Hashable {
    /// The two claims: id and words.
    public var left: Told, right: Told
    /// Why they may be one.
    public var likeness: ActLikeness

    /// A claim with its words.
    public struct Told: Sendable, Hashable {
        /// The claim's id.
        public var id: String
        /// What it says, in a sentence.
        public var words: String
    }
}

extension Record {
    /// Pairs of claims that are nearly, or only just, taken for one act, likeliest first. Judged ones are not among them.
    public func actProposals(progress: @escaping ProgressHandler = { _ in }) async throws -> [ActProposal] {
        try await catchUp(progress: progress)
        let index = try folded()
        return try actClusters(CountRequest(CountQuery(.acts))).proposals.map { proposal in
            ActProposal(
                left: .init(id: proposal.a, words: Phrasing.words(try claim(named: proposal.a, in: index))),
                right: .init(id: proposal.b, words: Phrasing.words(try claim(named: proposal.b, in: index))),
                likeness: proposal.likeness)
        }
    }
}
