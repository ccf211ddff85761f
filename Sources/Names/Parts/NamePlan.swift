/// What each word of a name is taken for, while that is being settled.
struct NamePlan {
    let words: [NameWord]
    let known: [Int?]
    var kinds: [PersonalName.Kind?]
    var alternatives: [[PersonalName.Kind]]
    var doubts: [PersonalName.Doubt] = []

    init(words: [NameWord], known: [Int?]) {
        (self.words, self.known) = (words, known)
        kinds = Array(repeating: nil, count: words.count)
        alternatives = Array(repeating: [], count: words.count)
    }

    /// Words that are still to be told apart.
    var open: [Int] { words.indices.filter { kinds[$0] == nil } }

    mutating func doubt(_ kind: PersonalName.Doubt.Kind, _ from: Int, _ to: Int? = nil) {
        let end = words[to ?? from].span.upperBound
        doubts.append(
            .init(kind: kind, span: words[from].span.lowerBound..<max(words[from].span.upperBound, end), reading: nil))
    }

    /// What quotation marks, small words and commas tell.
    mutating func markNamedParts() {
        for at in words.indices {
            let word = words[at]
            if let marker = word.marker {
                switch marker {
                case .laqab: for next in at..<words.count where kinds[next] == nil { kinds[next] = .laqab }
                case .husband: for next in at..<words.count where kinds[next] == nil { kinds[next] = .husband }
                case .born: kinds[at] = .family
                }
            } else if word.isQuoted, words.contains(where: { !$0.isQuoted }), kinds[at] == nil {
                kinds[at] = word.build == .fatherOf || word.build == .motherOf ? .kunya : .laqab
            }
        }
        if let comma = words.indices.first(where: { words[$0].followsComma && kinds[$0] == nil }), comma > 0 {
            for at in 0..<comma where kinds[at] == nil { kinds[at] = .family }
        }
        var chain: [PersonalName.Kind] = [.father, .grandfather]
        for at in words.indices where kinds[at] == nil && words[at].isFathers {
            kinds[at] = chain.isEmpty ? .ancestor : chain.removeFirst()
        }
        markKunyas()
    }

    private mutating func markKunyas() {
        let open = self.open
        for at in open where words[at].build == .fatherOf || words[at].build == .motherOf {
            // أبو بكر is a given name
            if words[at].build == .fatherOf, let number = known[at], KnownNames.standard.isGiven(number) { continue }
            if at == open.last, open.count > 1, at > 0, words[at].build == .fatherOf, !kinds.contains(.family) {
                kinds[at] = .family
                alternatives[at] = [.kunya]
                doubt(.kunyaOrFamily, at)
            } else {
                kinds[at] = .kunya
                if open.count > 1, words[at].build == .fatherOf {
                    alternatives[at] = [.family]
                    doubt(.kunyaOrFamily, at)
                }
            }
        }
    }

    /// Which of the words is the family's.
    mutating func markFamily(_ names: KnownNames) {
        if kinds.contains(.family) { return }
        let open = self.open
        // capitals beside small letters: HALABI Khaled
        let capitals = open.filter { words[$0].isCapitals }
        if !capitals.isEmpty, capitals.count < open.count,
            open.starts(with: capitals) || open.suffix(capitals.count).elementsEqual(capitals)
        {
            for at in capitals { kinds[at] = .family }
            return
        }
        guard let first = open.first, let last = open.last,
            open.count > 1 || kinds.contains(where: { $0 == .kunya || $0 == .father })
        else { return }
        if open.count > 1, words.indices.contains(first), !isGiven(first, names), looksLikeFamily(first),
            isGiven(open[1], names),
            isGiven(last, names), !words[last].hasArticle
        {
            kinds[first] = .family
            alternatives[first] = [.given]
            doubt(.order, first)
            return
        }
        guard open.count > 1 || (kinds.contains(.kunya) && looksLikeFamily(last)) else { return }
        // "Hassan bin Ali": the last is the father's
        guard
            let end = words.indices.last(where: { kinds[$0] != .laqab && kinds[$0] != .husband && kinds[$0] != .kunya }
            ), end == last
        else { return }
        kinds[last] = .family
        if isGiven(last, names), !words[last].hasArticle {
            alternatives[last] = [open.count == 2 ? .father : open.count == 3 ? .grandfather : .ancestor]
            doubt(.familyOrFather, last)
        }
        let before = open[open.count - 2 < 0 ? 0 : open.count - 2]
        if open.count > 2, isNisba(last), isNisba(before), words[before].hasArticle, !isGiven(before, names) {
            kinds[before] = .family
        }
    }

    /// Given name, father, grandfather, forefathers, in this order.
    mutating func markChain(_ lexicon: NamePartLexicon, _ names: KnownNames) {
        var open = self.open
        guard !open.isEmpty else { return }
        var chain: [PersonalName.Kind] = [.father, .grandfather]
        for kind in kinds { chain.removeAll { $0 == kind } }
        let first = open.removeFirst()
        kinds[first] = .given
        if let second = open.first, second == first + 1, lexicon.heads.contains(words[first].folded),
            words[first].build == .plain,
            isGiven(second, names) || words[second].build == .compound || words[second].hasArticle
        {
            let isShort = lexicon.shortHeads.contains(words[first].folded)
            let isPair = lexicon.pairs.contains { $0 == words[first].folded + words[second].folded }
            if words[second].followsHyphen || isShort {
                kinds[second] = .given
                open.removeFirst()
            } else if isPair, open.count > 1 || kinds.contains(.father) || kinds.contains(.family) {
                kinds[second] = .given
                open.removeFirst()
                doubt(.compoundGiven, first, second)
            } else {
                alternatives[second] = [.given]
                doubt(.compoundGiven, first, second)
            }
        }
        for at in open { kinds[at] = chain.isEmpty ? .ancestor : chain.removeFirst() }
    }

    private func isGiven(_ at: Int, _ names: KnownNames) -> Bool {
        if words[at].build == .servant || words[at].build == .compound { return true }
        return known[at].map { names.isGiven($0) } ?? false
    }

    /// With an article, or with the ending of origin.
    private func looksLikeFamily(_ at: Int) -> Bool { words[at].hasArticle || isNisba(at) }

    /// Whether a word has the ending -i of origin: ي, ى, i, y after a consonant.
    func isNisba(_ at: Int) -> Bool {
        let letters = words[at].folded
        guard words[at].build == .plain, letters.count >= 4, let last = letters.last else { return false }
        let before = letters[letters.count - 2]
        switch last {
        case 0x064A: return before != 0x0627
        case 0x69: return ![0x61, 0x65, 0x6F].contains(before)
        case 0x79: return ![0x61, 0x65, 0x6F, 0x75].contains(before)
        default: return false
        }
    }
}
