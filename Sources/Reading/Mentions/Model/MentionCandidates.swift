internal import Syntax

/// Stretches of a sentence that may be mentions: no finite verb in them, no preposition at their ends, at most ``longest`` tokens.
///
/// The model chooses among them. A human's mention is one of them in 98 of 100 cases.
struct MentionCandidates {
    /// The longest candidate in tokens.
    static let longest = 12
    /// In a run of words longer than any sentence, candidates are short.
    private static let longSentence = 300
    private static let longestInRuns = 4

    let signals: MentionSignals
    private var kinds: [Kind] = []

    /// What a token can be in a candidate.
    private enum Kind: UInt8 { case outside, inside, alone }

    private let text: TokenizedDocument
    private let function: MentionFunctionWords

    init(_ signals: MentionSignals) {
        self.signals = signals
        text = signals.text
        function = signals.words.function
    }

    /// The candidates of a sentence, in order of their first token, then of their length. Cost: linear, times ``longest``.
    mutating func find(_ sentence: Range<Int>, into found: inout [Range<Int32>]) {
        let longest =
            sentence.count > MentionCandidates.longSentence
            ? MentionCandidates.longestInRuns : MentionCandidates.longest
        kinds.removeAll(keepingCapacity: true)
        for at in sentence { kinds.append(kind(at, sentence)) }
        for first in sentence {
            switch kinds[first - sentence.lowerBound] {
            case .outside: continue
            case .alone:
                found.append(Int32(first)..<Int32(first + 1))
                continue
            case .inside: break
            }
            guard mayBegin(first, sentence) else { continue }
            var commas = 0
            var joints = 0
            for last in first..<min(sentence.upperBound, first + longest) {
                if last > first, kinds[last - sentence.lowerBound] != .inside { break }
                if text.isMark(last, 0x2C) { commas += 1 }
                if text.tokens[last].word == function.and || text.isMark(last, 0x26) { joints += 1 }
                if commas > 2 || joints > 1 { break }
                if mayEnd(last, first) { found.append(Int32(first)..<Int32(last + 1)) }
            }
        }
    }

    private func isLower(_ at: Int) -> Bool { text.tokens[at].shape == .lower }

    private func kind(_ at: Int, _ sentence: Range<Int>) -> Kind {
        let token = text.tokens[at]
        if token.kind == .mark { return markKind(at, sentence) }
        if function.pronouns.contains(token.word), token.length == 1 || token.shape != .upper { return .alone }
        if signals.cuts[at] > 0, function.subjects.contains(signals.forms[at]) { return .alone }
        guard isLower(at) else { return .inside }
        switch signals.tags[at] {
        case .auxiliary: return token.word == function.being ? .inside : .outside
        case .subordinator: return token.word == function.that ? .inside : .outside
        case .verb:
            // "rebel-held" too
            let isParticiple =
                signals.shapes[at] & 8 != 0 || function.participles.contains(token.word) || hasEnding(token, 0x6564)
                || hasEnding(token, 0x6E67)
                || hasEnding(token, 0x656E)
            return isParticiple && !carriesClause(at) ? .inside : .outside
        default: return .inside
        }
    }

    /// Whether the grammar hangs a clause on a verb; false where there is no grammar.
    private func carriesClause(_ at: Int) -> Bool {
        switch text.parse.relation(at) {
        case .root, .clausalComplement, .adverbialClause, .parataxis, .conjunct:
            text.parse.children(at).contains {
                text.parse.relation($0) == .subject || text.parse.relation($0) == .passiveSubject
            }
        default: false
        }
    }

    /// Whether a word ends in two letters, given as 16 bits.
    private func hasEnding(_ token: Token, _ letters: UInt32) -> Bool {
        token.length > 2 && text.scalars[Int(token.end) - 2] == letters >> 8
            && text.scalars[Int(token.end) - 1] == letters & 0xFF
    }

    private func markKind(_ at: Int, _ sentence: Range<Int>) -> Kind {
        let next = at + 1
        guard next < sentence.upperBound || at > sentence.lowerBound else { return .outside }
        switch text.scalar(at) {
        case 0x2E:  // "Lt. Gen.", "11 Dec."
            return at > sentence.lowerBound && !text.tokens[at].spaceBefore && text.tokens[at - 1].length <= 5
                && signals.isCapital(at - 1) && next < sentence.upperBound ? .inside : .outside
        case 0x2C:
            guard next < sentence.upperBound, at > sentence.lowerBound else { return .outside }
            return signals.tags[next] == .adjective && signals.tags[at - 1] == .adjective || signals.isCapital(next)
                || text.tokens[next].kind == .number
                || text.tokens[next].word == function.who
                || text.tokens[next].word == function.and ? .inside : .outside
        case 0xB0:  // "33.5°N 36.2°E"
            return at > sentence.lowerBound && text.tokens[at - 1].kind == .number ? .inside : .outside
        case 0x2D, 0x2010...0x2015, 0x2F, 0x26, 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0xB7, 0x25, 0x24, 0xA3,
            0x20AC:
            return .inside
        default: return .outside
        }
    }

    private func mayBegin(_ at: Int, _ sentence: Range<Int>) -> Bool {
        let token = text.tokens[at]
        if token.kind == .mark {
            switch text.scalar(at) {
            case 0x24, 0xA3, 0x20AC, 0x22, 0x201C: return true
            default: return false
            }
        }
        if text.classes[at] == .possessive { return false }
        switch signals.tags[at] {
        case .coordinator, .subordinator, .particle: return !isLower(at)
        case .adposition:
            return !isLower(at) || function.openers.contains(token.word)
                || at + 1 < sentence.upperBound && text.tokens[at + 1].kind == .number
        default: return true
        }
    }

    private func mayEnd(_ at: Int, _ first: Int) -> Bool {
        let token = text.tokens[at]
        if token.kind == .mark {
            switch text.scalar(at) {
            case 0x25: return at > first
            case 0x22, 0x201D: return at > first && (text.isMark(first, 0x22) || text.isMark(first, 0x201C))
            case 0x2E: return at > first && text.tokens[at - 1].length <= 4 && signals.isCapital(at - 1)
            default: return false
            }
        }
        if text.classes[at] == .possessive { return false }
        switch signals.tags[at] {
        case .adposition, .coordinator, .subordinator, .particle, .determiner, .auxiliary:
            return !isLower(at) && token.word != function.the || at == first && function.aloners.contains(token.word)
        case .verb: return !isLower(at) || hasEnding(token, 0x6564) || hasEnding(token, 0x6E67)
        default: return true
        }
    }
}
