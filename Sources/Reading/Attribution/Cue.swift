internal import Syntax

/// A word or phrase that says somebody said something.
struct Cue: Sendable {
    /// Its tokens; the verb is the first.
    var tokens: Range<Int>
    /// How it takes what was said.
    var kinds: AttributionLexicon.CueKinds
    /// The class of its verb here.
    var form: WordClass
    /// A form of "be" governs it: "was asked".
    var isPassive: Bool
    /// Denied or only possible: "did not say", "could say".
    var isUnreal: Bool

    /// The verb.
    var verb: Int { tokens.lowerBound }
}

/// Finds cues: verbs of the list in their sentence, and phrases.
struct CueFinder {
    let text: TokenizedDocument
    let lexicons: Lexicons

    /// All cues in order. Cost: linear.
    func find() -> [Cue] {
        var cues: [Cue] = []
        var at = 0
        while at < text.tokens.count {
            if let cue = cue(at: at) {
                cues.append(cue)
                at = cue.tokens.upperBound
            } else {
                at += 1
            }
        }
        return cues
    }

    /// The cue that begins at a token, or nil.
    private func cue(at: Int) -> Cue? {
        let token = text.tokens[at]
        guard token.kind == .word else { return nil }
        let lexicon = lexicons.attribution
        let isBe = lexicon.words.beForms.contains(token.word)
        let base = isBe ? lexicon.words.be : lexicons.classes.base(token.word)
        let own = token.word == base ? [] : lexicon.phrases[base] ?? []
        for phrase in (lexicon.phrases[token.word] ?? []) + own {
            let end = at + 1 + phrase.rest.count
            guard end <= text.tokens.count,
                phrase.rest.indices.allSatisfy({ text.tokens[at + 1 + $0].word == phrase.rest[$0] })
            else { continue }
            let isNoun = text.classes[at] == .noun || text.classes[at] == .name
            let ofNoun = phrase.kinds.contains(.nominal) || phrase.kinds.contains(.called)
            if ofNoun ? !isNoun : isNoun && !phrase.kinds.contains(.according) { continue }
            return make(at..<end, phrase.kinds)
        }
        if token.word == lexicon.words.according { return nil }
        guard let kinds = lexicon.verbs[base] else { return nil }
        let one = text.classes[at]
        if one.isVerb || one == .adjective && isAfterBe(at) || isVerbInTree(at) {
            return make(at..<at + 1, kinds)
        }
        if isPluralsVerb(at) { return make(at..<at + 1, kinds) }
        // a form that is also a noun, beside quotation marks
        return lexicons.classes.possible(token.word).hasVerb && isBesideQuote(at) ? make(at..<at + 1, [.quote]) : nil
    }

    /// "residents demand answers": a base form after a plural of people, with its object after it, taken for a noun.
    private func isPluralsVerb(_ at: Int) -> Bool {
        guard at > 0, at + 1 < text.tokens.count, text.classes[at] == .noun, text.classes[at - 1] == .noun,
            lexicons.classes.possible(text.tokens[at].word).has(.verbBase),
            text.vocabulary.form(text.tokens[at - 1].word).last == 0x73
        else { return false }
        let before = text.tokens[at - 1].word
        let isGroup = lexicons.attribution.groups.contains(before) || lexicons.names.roles.contains(before)
        return isGroup && (text.classes[at + 1].isNominal || text.classes[at + 1] == .adjective)
    }

    private func isAfterBe(_ at: Int) -> Bool {
        at > 0 && lexicons.attribution.words.beForms.contains(text.tokens[at - 1].word)
    }

    private func isBesideQuote(_ at: Int) -> Bool {
        func isQuote(_ token: Int) -> Bool {
            guard token >= 0, token < text.tokens.count, text.tokens[token].kind == .mark else { return false }
            switch text.scalar(token) {
            case 0x22, 0x201C, 0x201D, 0x2019, 0xBB, 0xAB: return true
            default: return false
            }
        }
        return isQuote(at - 1) || text.isMark(at - 1, 0x2C) && isQuote(at - 2)
    }

    private func make(_ tokens: Range<Int>, _ kinds: AttributionLexicon.CueKinds) -> Cue {
        var back = tokens.lowerBound - 1
        var unreal = false
        var passive = false
        var steps = 0
        let words = lexicons.attribution.words
        scan: while back >= 0, steps < 5 {
            switch text.classes[back] {
            case .adverb: break
            case .negation: unreal = true
            case .auxiliary:
                if words.beForms.contains(text.tokens[back].word), text.classes[tokens.lowerBound] != .verbIng {
                    passive = true
                }
                if isNegative(back) || text.tokens[back].word == words.be, !isBe(tokens.lowerBound) { unreal = true }
            case .modal: unreal = true
            case .to: unreal = true
            default: break scan
            }
            back -= 1
            steps += 1
        }
        return Cue(
            tokens: tokens, kinds: kinds,
            form: isBe(tokens.lowerBound)
                ? .verbThird
                : text.classes[tokens.lowerBound] == .noun || text.classes[tokens.lowerBound] == .adjective
                    ? finite(tokens.lowerBound) : text.classes[tokens.lowerBound],
            isPassive: passive, isUnreal: unreal)
    }

    /// A verb by the tree, though the word classes take it for a noun or an adjective.
    private func isVerbInTree(_ at: Int) -> Bool {
        (text.classes[at] == .noun || text.classes[at] == .adjective) && text.parse.tag(at) == .verb
            && text.parse.relation(at) != .adjectivalModifier && text.parse.relation(at) != .compound
    }

    /// The form of a verb that was taken for a noun: "says", "say" or "said".
    private func finite(_ at: Int) -> WordClass {
        if text.classes[at] == .adjective { return isAfterBe(at) ? .adjective : .verbPast }
        return text.vocabulary.form(text.tokens[at].word).last == 0x73 ? .verbThird : .verbBase
    }

    private func isBe(_ at: Int) -> Bool { lexicons.attribution.words.beForms.contains(text.tokens[at].word) }

    private func isNegative(_ at: Int) -> Bool {
        let form = text.vocabulary.form(text.tokens[at].word)
        return form.count > 3 && form.suffix(3) == [0x6E, 0x27, 0x74]
    }
}
