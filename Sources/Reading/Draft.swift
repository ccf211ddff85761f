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
    /// Whom its phrases stand for; nil before mentions are read, and in Arabic.
    var entities: EntityIndex?
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

    /// The scalars that mentions cover, in order of their start.
    private(set) var mentioned: [Range<Int>] = []

    /// Adds a mention, unless it overlaps one that is there. Cost: a binary search, and moving the later ones.
    mutating func mention(
        _ scalars: Range<Int>, _ type: Mention.MentionType, rule: String, confidence: Double,
        ids: NameIndex.PackIDs = .init()
    ) {
        var low = 0
        var high = mentioned.count
        while low < high {
            let middle = (low + high) / 2
            if mentioned[middle].upperBound <= scalars.lowerBound { low = middle + 1 } else { high = middle }
        }
        if low < mentioned.count, mentioned[low].overlaps(scalars) { return }
        mentioned.insert(scalars, at: low)
        let mention = Mention(span: text.span(scalars), type: type, actor: ids.actor, place: ids.place)
        claims.append(maker.claim(.mention(mention), rule: rule, confidence: confidence))
    }

    /// The quotations found, in order of their start.
    var quotations: [(claim: Claim, quotation: Quotation)] {
        claims.compactMap { claim in if case .quotation(let quotation) = claim.body { (claim, quotation) } else { nil }
        }
    }
}
