internal import Learning
internal import RecordModel
internal import Syntax

extension Mention.MentionType {
    /// The type's number in models.
    var code: UInt8 { UInt8(truncatingIfNeeded: Mention.MentionType.allCases.firstIndex(of: self) ?? 0) }
}

/// The features of a candidate: what stands in it, at its ends, at its head, and around it. Numbers only.
struct MentionFeatures {
    /// Raise it when a feature changes: models of another version are refused.
    static let version = 3

    let signals: MentionSignals
    private(set) var found: [UInt64] = []
    /// The head of the candidate that was read last.
    private(set) var head = 0
    private var sentence = 0..<0
    private let the, a, an, of, and, who, that: WordID

    init(_ signals: MentionSignals) {
        self.signals = signals
        let function = signals.words.function
        (the, a, an, of, and, who, that) =
            (function.the, function.a, function.an, function.of, function.and, function.who, function.that)
        found.reserveCapacity(160)
    }

    private static let before = FeatureHash.atom(0x1_0000)
    private static let after = FeatureHash.atom(0x1_0001)
    private static let small: [UInt64] = (0..<256).map { FeatureHash.atom(0x2_0000 + UInt64($0)) }
    private static let lists: [UInt64] = (0..<MentionWords.kinds.count).map { FeatureHash.atom(0x3_0000 + UInt64($0)) }

    // MARK: atoms

    private func word(_ at: Int) -> UInt64 {
        at < sentence.lowerBound
            ? MentionFeatures.before : at >= sentence.upperBound ? MentionFeatures.after : signals.atoms[at].word
    }
    private func small(_ value: Int) -> UInt64 { MentionFeatures.small[value & 0xFF] }
    private func tag(_ at: Int) -> UInt64 {
        sentence.contains(at) ? small(Int(signals.tags[at].rawValue)) : small(254)
    }
    private func shape(_ at: Int) -> UInt64 { sentence.contains(at) ? small(Int(signals.shapes[at])) : small(253) }

    /// The next feature of no, one, two or three atoms; the order of the calls gives templates their numbers.
    private mutating func add(_ template: UInt64) { found.append(FeatureHash.feature(template)) }
    private mutating func add(_ template: UInt64, _ a: UInt64) { found.append(FeatureHash.feature(template, a)) }
    private mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
        found.append(FeatureHash.feature(template, a, b))
    }
    private mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
        found.append(FeatureHash.feature(template, a, b, c))
    }

    // MARK: the features

    /// The head of a candidate: its last word before a preposition, a comma or "who".
    private func findHead(_ first: Int, _ end: Int) -> Int {
        var head = end - 1
        for at in first..<end where at > first {
            let token = signals.text.tokens[at]
            let ends =
                signals.tags[at] == .adposition || signals.text.isMark(at, 0x2C)
                || token.word == who || token.word == that
            if ends {
                head = at - 1
                break
            }
        }
        while head > first, signals.text.tokens[head].kind == .mark { head -= 1 }
        return head
    }

    /// Fills ``found`` with the features of a candidate of a sentence. Cost: linear in the candidate.
    mutating func read(_ candidate: Range<Int32>, in sentence: Range<Int>) {
        self.sentence = sentence
        found.removeAll(keepingCapacity: true)
        let first = Int(candidate.lowerBound)
        let end = Int(candidate.upperBound)
        head = findHead(first, end)
        let length = small(min(end - first, 6))
        add(1)
        add(2, length)
        readWords(first, end, head)
        readAround(first, end)
        readPattern(first, end)
        readLists(first, end, head)
        readCoarse(first, end, head)
        readTree(first, end, head)
        readStretches(signals.gazetteer, 100, first, end, head)
        readStretches(signals.names, 120, first, end, head)
        readStretches(signals.moments, 140, first, end, head)
        readStretches(signals.numbers, 160, first, end, head)
        readPhrase(first, end, head)
        readVerbs(first, end)
    }

    private mutating func readWords(_ first: Int, _ end: Int, _ head: Int) {
        let last = end - 1
        let count = end - first
        if count <= 5 {
            var hash: UInt64 = 0
            for at in first..<end { hash = (hash &+ word(at)) &* 0x9E37_79B9_7F4A_7C15 }
            add(3, FeatureHash.atom(hash))
        }
        let one = small(count == 1 ? 1 : 0)
        add(4, word(first))
        add(5, shape(first))
        add(6, tag(first), one)
        add(7, signals.atoms[first].opening3)
        add(8, word(last))
        add(9, shape(last))
        add(10, tag(last), one)
        add(11, signals.atoms[last].ending3)
        add(12, signals.atoms[last].ending2)
        add(13, word(head))
        add(14, signals.atoms[head].ending3)
        add(15, signals.atoms[head].ending4)
        add(16, shape(head))
        add(17, tag(head))
        if count > 1 {
            add(22, word(first), word(first + 1))
            add(23, word(last - 1), word(last))
        }
        let starts = small(first == sentence.lowerBound ? 1 : 0)
        add(24, starts, shape(first))
        for at in first..<end { add(25, word(at)) }
        let casing = small(Int(signals.casing[head]))
        add(26, casing, shape(head))
        if count == 1 { add(27, casing, shape(head), starts) }
    }

    private mutating func readAround(_ first: Int, _ end: Int) {
        add(30, word(first - 1))
        add(31, word(first - 2), word(first - 1))
        add(32, word(end))
        add(33, word(end), word(end + 1))
        add(34, word(first - 1), word(end))
        add(35, tag(first - 1))
        add(36, tag(first - 2), tag(first - 1))
        add(37, tag(end))
        add(38, tag(end), tag(end + 1))
    }

    /// The run of tags, function words as they are, and the run of shapes.
    private mutating func readPattern(_ first: Int, _ end: Int) {
        var tags: UInt64 = 0
        var shapes: UInt64 = 0
        var lastTag: UInt64 = 0
        var lastShape: UInt8 = 0xFF
        for at in first..<end {
            let id = signals.text.tokens[at].word
            var part = tag(at)
            if id == of || id == the || id == a || id == an || id == and
                || signals.text.isMark(at, 0x2C)
            {
                part = word(at)
            } else if signals.text.tokens[at].shape == .upper {
                part &+= 1
            }
            if part != lastTag { tags = (tags &+ part) &* 0x9E37_79B9_7F4A_7C15 }
            lastTag = part
            let shape = signals.shapes[at] & 0x97
            if shape != lastShape { shapes = (shapes &+ UInt64(shape) &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
            lastShape = shape
        }
        let pattern = FeatureHash.atom(tags)
        let form = FeatureHash.atom(shapes)
        add(50, pattern)
        add(51, pattern, tag(first - 1), tag(end))
        add(52, form)
    }

    /// The kinds of its head, alone and with what stands beside it.
    private mutating func readLists(_ first: Int, _ end: Int, _ head: Int) {
        let kinds = signals.lists[head].kinds
        if kinds == 0 { add(210) }
        addLists(200, kinds)
        addLists(201, kinds, with: small(Int(signals.shapes[head] & 0x97)))
        addLists(202, kinds, with: word(first))
        addLists(206, signals.lists[first].kinds)
        addLists(209, kinds, with: small(min(end - first, 4)))
    }

    private mutating func addLists(_ template: UInt64, _ kinds: UInt32, with other: UInt64? = nil) {
        var bits = kinds
        while bits != 0 {
            let list = MentionFeatures.lists[bits.trailingZeroBitCount]
            bits &= bits - 1
            if let other { add(template, list, other) } else { add(template, list) }
        }
    }

    private func coarse(_ at: Int) -> UInt64 { sentence.contains(at) ? signals.coarse[at] : small(252) }

    /// The run of what its tokens are at their coarsest, and what stands around its head.
    private mutating func readCoarse(_ first: Int, _ end: Int, _ head: Int) {
        var run: UInt64 = 0
        for at in first..<end { run = (run &+ coarse(at)) &* 0x9E37_79B9_7F4A_7C15 }
        let pattern = FeatureHash.atom(run)
        add(220, pattern)
        add(221, pattern, coarse(first - 1))
        add(222, pattern, coarse(end))
        add(223, coarse(first - 1), coarse(end))
        add(224, coarse(first), coarse(head))
        add(225, coarse(head))
        add(226, coarse(first - 1), coarse(head))
        add(227, coarse(head), coarse(end))
        add(228, coarse(first - 2), coarse(first - 1), coarse(head))
    }

    /// The words its head hangs on, what hangs on its head, and whether all else in it hangs inside.
    private mutating func readTree(_ first: Int, _ end: Int, _ head: Int) {
        let tree = signals.text.parse
        let kinds = signals.lists[head].kinds
        let relation = small(Int(tree.relation(head).rawValue))
        if let governor = tree.head(head) {
            add(230, relation, small(Int(signals.tags[governor].rawValue)), signals.atoms[governor].ending3)
            addLists(231, kinds, with: relation)
        }
        for at in tree.children(head) {
            guard at < first, tree.relation(at) == .caseMarker else { continue }
            let marker = signals.atoms[at].word
            add(235, marker)
            addLists(236, kinds, with: marker)
        }
        var isClosed = true
        for at in first..<end where at != head {
            if let above = tree.head(at), above >= first, above < end { continue }
            isClosed = false
            break
        }
        let closed = small(isClosed ? 1 : 0)
        add(239, closed)
        add(240, closed, tag(first - 1), tag(end))
    }

    /// How a candidate lies over the stretches of a finder: exactly on one, with an article before it, cutting one, or holding some.
    private mutating func readStretches(
        _ stretches: [MentionSignals.Stretch], _ base: UInt64, _ first: Int, _ end: Int, _ head: Int
    ) {
        func isWhole(_ from: Int) -> Bool {
            guard from < end, stretches[from].isFirst else { return false }
            let later = stretches[from].code + 1
            for at in from + 1..<max(end, from + 1) where stretches[at].code != later { return false }
            return !(end < sentence.upperBound && stretches[end].code == later)
        }
        if isWhole(first) {
            add(base, small(Int(stretches[first].kind)), small(min(end - first, 2)))
        } else {
            var kinds: UInt32 = 0
            for at in first..<end where stretches[at].code != 0 { kinds |= 1 << UInt32(stretches[at].kind & 31) }
            if kinds == 0 { add(base + 1) }
            var rest = kinds
            while rest != 0 {
                add(base + 2, small(rest.trailingZeroBitCount))
                rest &= rest - 1
            }
            if stretches[first].isLater { add(base + 3, small(Int(stretches[first].kind))) }
            if end < sentence.upperBound, stretches[end].isLater { add(base + 4, small(Int(stretches[end].kind))) }
            let opening = signals.text.tokens[first].word
            if opening == the || opening == a || opening == an, isWhole(first + 1) {
                add(base + 5, small(Int(stretches[first + 1].kind)))
            }
        }
        add(base + 6, small(Int(stretches[head].code)))
        if first > sentence.lowerBound { add(base + 7, small(Int(stretches[first - 1].code))) }
        if end < sentence.upperBound { add(base + 8, small(Int(stretches[end].code))) }
    }

    /// How it lies over the noun phrase of its head.
    private mutating func readPhrase(_ first: Int, _ end: Int, _ head: Int) {
        guard let phrase = signals.phrases[head] else { return add(70) }
        let left = first - Int(phrase.first)
        let right = end - Int(phrase.end)
        let fit = small((left == 0 ? 1 : 0) + (right == 0 ? 2 : 0))
        add(71, fit)
        add(72, small(100 + max(-2, min(2, left))), small(100 + max(-2, min(2, right))))
        add(73, small(Int(phrase.head) == head ? 1 : 0))
        add(74, fit, tag(first), tag(head))
        add(77, fit, small(Int(signals.text.parse.relation(head).rawValue)))
        if let governor = signals.text.parse.head(head) {
            add(78, small(Int(signals.text.parse.relation(head).rawValue)), word(governor))
            add(79, small(candidateHolds(governor, first, end) ? 1 : 0), tag(governor))
        }
        if left > 0 {
            add(75, word(first - 1), tag(first - 1))
            add(76, word(Int(phrase.first)))
        }
    }

    private func candidateHolds(_ at: Int, _ first: Int, _ end: Int) -> Bool { at >= first && at < end }

    /// The verb after it and the verb before it, where little stands between.
    private mutating func readVerbs(_ first: Int, _ end: Int) {
        let tags = signals.tags
        var at = end
        while at < min(sentence.upperBound, end + 4) {
            if tags[at] == .verb {
                add(80, word(at))
                break
            }
            guard tags[at] == .auxiliary || tags[at] == .adverb || tags[at] == .particle else { break }
            at += 1
        }
        at = first - 1
        while at >= max(sentence.lowerBound, first - 4) {
            if tags[at] == .verb {
                add(81, word(at))
                break
            }
            guard
                tags[at] == .adposition || tags[at] == .adverb || tags[at] == .determiner || tags[at] == .adjective
                    || tags[at] == .particle
            else { break }
            at -= 1
        }
    }
}
