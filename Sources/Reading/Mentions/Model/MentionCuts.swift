/// Words of which a mention takes the first part alone: "we've" mentions us, "Peruvian-led" somebody's nation.
enum MentionCuts {
    /// The first part's length in scalars, 0 where a word is taken whole; fills `form` with the part, normalised. Cost: linear in the word.
    static func length(
        of token: Token, in text: TokenizedDocument, _ function: MentionFunctionWords, form: inout [UInt32]
    ) -> Int32 {
        guard token.kind == .word, token.length > 2 else { return 0 }
        let start = Int(token.start)
        var at = start + 1
        while at < Int(token.end) - 1, !isJoint(text.scalars[at]) { at += 1 }
        guard at < Int(token.end) - 1 else { return 0 }
        let isHyphen = text.scalars[at] == 0x2D || text.scalars[at] == 0x2010 || text.scalars[at] == 0x2011
        // "-held" on a name, "'ve" on a pronoun
        guard isHyphen ? token.shape != .lower && Scalars.isLower(text.scalars[at + 1]) : token.length <= 7 else {
            return 0
        }
        let last = word(at + 1..<Int(token.end), text, &form)
        let first = word(start..<at, text, &form)
        if isHyphen {
            guard at > start + 1, let last, function.bound.contains(last) else { return 0 }
        } else {
            guard let first, let last, function.subjects.contains(first), function.endings.contains(last) else {
                return 0
            }
        }
        return Int32(at - start)
    }

    private static func isJoint(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x2019, 0x2D, 0x2010, 0x2011: true
        default: false
        }
    }

    private static func word(_ range: Range<Int>, _ text: TokenizedDocument, _ form: inout [UInt32]) -> WordID? {
        form.removeAll(keepingCapacity: true)
        for at in range { Vocabulary.normalise(text.scalars[at], into: &form) }
        return form.withUnsafeBufferPointer { text.vocabulary.find($0) }
    }
}
