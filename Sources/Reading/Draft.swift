internal import RecordModel

/// What reading has found so far. Each stage reads the parts before it and adds its own; nothing is taken back.
struct Draft {
    /// The document, cut and zoned.
    let text: TokenizedDocument
    /// Its Arabic words, taken apart.
    var arabic = ArabicText()
    /// The word lists.
    let lexicons: Lexicons
    /// Names in the document and whom they stand for.
    var names = NameIndex()
    /// Dates and periods in the document.
    var moments: [FoundMoment] = []
    /// Lengths of time ("for two years"), which say nothing of when.
    var durations: [Range<Int>] = []
    /// When the document says it was published, and the year it is about.
    var time = TimeFrame()
    /// Claims made so far, in the order in which they were made.
    var claims: [Claim] = []
    /// What was repaired or left open.
    var notices: [Notice] = []
    /// Gives claims their ids.
    var maker: ClaimMaker

    /// The quotations found, in order of their start.
    var quotations: [(claim: Claim, quotation: Quotation)] {
        claims.compactMap { claim in if case .quotation(let quotation) = claim.body { (claim, quotation) } else { nil }
        }
    }
}
