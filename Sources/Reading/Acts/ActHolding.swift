internal import Moments
internal import RecordModel
internal import Syntax

/// How the text holds an act: whether it happened, is planned, wanted, feared, reported; when and where.
struct ActHolding {
    let context: ActContext

    /// Whether an act is said to have happened, and how it is held; nil where it is no act at all (a fear, a refusal in principle).
    func state(_ type: String, _ match: Pattern.Match, _ sentence: Range<Int>) -> (
        polarity: Act.Polarity, modality: Act.Modality
    )? {
        if type == "sanctions.none" { return (.neg, .asserted) }
        let top = match.verb ?? context.tree.top(of: match.span)
        guard context.tree.isParsed(top) else { return surfaceState(type, match, sentence) }
        let isViolation = type.hasPrefix("violation")
        let found = TreeHolding(tree: context.tree).state(top, isVerb: match.verb != nil, isViolation: isViolation)
        if found.modality == .asserted, found.polarity == .pos, isItemOfDemand(top, sentence) {
            return (.pos, isViolation ? .presupposed : .sought)
        }
        if type == "violation.aid_denial" { return (.pos, found.modality) }
        let opens = context.lexicon.words.failing.contains(context.text.tokens[match.span.lowerBound].word)
        if type == "diplomatic.cooperation", opens { return (.neg, found.modality) }
        if type == "diplomatic.normalisation", found.isOpposed || found.polarity == .neg { return nil }
        if found.polarity == .neg, found.modality == .planned { return nil }
        if isViolation, match.verb != nil {
            if found.isOpen || found.modality == .potential || found.modality == .sought { return nil }
        }
        return (found.polarity, found.modality)
    }

    /// After a mark or number a base form, or no verb that has a subject: "3. impose sanctions", "– the immediate release of …".
    private func opensItem(_ sentence: Range<Int>) -> Bool {
        let text = context.text
        guard
            let first = sentence.first(where: {
                text.classes[$0] != .mark && text.classes[$0] != .number && text.tokens[$0].kind == .word
            }),
            first > sentence.lowerBound
        else { return false }
        if text.classes[first] == .verbBase || text.parse.tag(first) == .verb && text.classes[first] != .verbPast {
            return true
        }
        return !sentence.contains { text.classes[$0].isFinite }
    }

    /// How many sentences back a list's opening may stand.
    private static let items = 12

    /// An item without a verb of its own in a list that words of asking open: "We demand: – the immediate release of …".
    private func isItemOfDemand(_ top: Int, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        guard let number = text.sentence(ofToken: top), number > 0, opensItem(sentence) else { return false }
        for earlier in stride(from: number - 1, through: max(0, number - ActHolding.items), by: -1) {
            let tokens = text.sentences[earlier].tokens
            guard let last = tokens.last else { continue }
            if text.isMark(last, 0x3A) {
                return tokens.contains { context.lexicon.words.wish.contains(text.tokens[$0].word) }
            }
            guard
                text.classes[tokens.lowerBound] == .mark || text.classes[tokens.lowerBound] == .number
                    || text.isMark(last, 0x3B)
            else { return false }
        }
        return false
    }

    /// The same by the words before the trigger, for a sentence without a parse.
    private func surfaceState(_ type: String, _ match: Pattern.Match, _ sentence: Range<Int>) -> (
        polarity: Act.Polarity, modality: Act.Modality
    )? {
        let text = context.text
        let words = context.lexicon.words
        let head = match.verb ?? match.span.lowerBound
        let isViolation = type.hasPrefix("violation")
        var polarity = Act.Polarity.pos
        var modality = Act.Modality.asserted
        var at = head - 1
        var steps = 0
        var afterTo = false
        scan: while at >= sentence.lowerBound, steps < 9 {
            let word = text.tokens[at].word
            if words.denials.contains(word), steps < 5, !(type == "violation.aid_denial") { polarity = .neg }
            if word == words.no, steps < 4, match.verb == nil { polarity = .neg }
            if text.classes[at] == .modal, match.verb != nil, steps < 6 {
                if words.future.contains(word) { modality = .planned } else { modality = .potential }
                break
            }
            if word == words.to, match.verb != nil, steps < 3 { afterTo = true }
            if words.report.contains(word), match.verb == nil || afterTo { modality = .reported; break }
            if words.future.contains(word), afterTo || match.verb == nil && steps < 4 { modality = .planned; break }
            if words.wish.contains(word), afterTo || match.verb == nil { modality = .sought; break }
            if words.chance.contains(word), steps < 7 { modality = .potential; break }
            if text.classes[at] == .mark, !ClassTags.isQuote(text.scalar(at)) { break }
            if text.classes[at] == .subordinator, match.verb != nil { break }
            if text.classes[at].isFinite, !afterTo, steps > 0 { break }
            steps += 1
            at -= 1
        }
        if match.verb == nil, modality == .asserted { modality = nominal(type, match.span, sentence) }
        if polarity == .neg, type == "diplomatic.normalisation" || modality == .planned { return nil }
        if isViolation, modality == .potential || modality == .sought, match.verb != nil { return nil }
        if isViolation, afterTo, !isPursued(head, sentence) { return nil }
        if type == "diplomatic.normalisation", isOpposed(head, sentence) { return nil }
        return (polarity, modality)
    }

    /// A noun after a preposition or a participle is taken for granted; one that a modal verb follows is planned or possible.
    private func nominal(_ type: String, _ span: Range<Int>, _ sentence: Range<Int>) -> Act.Modality {
        let text = context.text
        let words = context.lexicon.words
        let next = span.upperBound
        if next + 1 < sentence.upperBound {
            for at in next..<min(next + 4, sentence.upperBound) where text.classes[at] == .modal {
                return words.future.contains(text.tokens[at].word) ? .planned : .potential
            }
        }
        guard type.hasPrefix("violation") else { return .asserted }
        var at = span.lowerBound - 1
        var steps = 0
        while at >= sentence.lowerBound, steps < 8 {
            if words.end.contains(text.tokens[at].word) { return .presupposed }
            if text.classes[at].isFinite || text.classes[at] == .mark && !text.isMark(at, 0x2C) { return .asserted }
            at -= 1
            steps += 1
        }
        return .asserted
    }

    /// "continued to kill", "forced to flee": the infinitive happened. "opportunities to kill": it did not.
    private func isPursued(_ head: Int, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        var at = head - 1
        while at >= sentence.lowerBound, head - at < 8, text.tokens[at].word != context.lexicon.words.to { at -= 1 }
        guard at > sentence.lowerBound, head - at < 8 else { return false }
        return text.classes[at - 1].isVerb || text.classes[at - 1] == .adjective
    }

    /// "dissuading countries from normalising", "must prevent": somebody is against it, nobody did it.
    private func isOpposed(_ head: Int, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        let floor = max(sentence.lowerBound, head - 8)
        return (floor..<head).contains { context.lexicon.words.oppose.contains(text.tokens[$0].word) }
    }

    /// The date stated nearest in the sentence.
    func date(_ span: Range<Int>, _ sentence: Range<Int>) -> (iso: String?, basis: Act.DateBasis)? {
        var low = 0
        var high = context.moments.count
        while low < high {
            let middle = (low + high) / 2
            if context.moments[middle].tokens.upperBound <= sentence.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let top = context.tree.top(of: span)
        let isParsed = context.tree.isParsed(top)
        var near: [FoundMoment] = []
        var best: (distance: Int, moment: FoundMoment)?
        var looked = 0
        while low < context.moments.count, context.moments[low].tokens.lowerBound < sentence.upperBound, looked < 16 {
            let moment = context.moments[low]
            let distance =
                moment.tokens.lowerBound >= span.upperBound
                ? moment.tokens.lowerBound - span.upperBound : span.lowerBound - moment.tokens.upperBound
            if best.map({ distance < $0.distance }) ?? true { best = (distance, moment) }
            near.append(moment)
            low += 1
            looked += 1
        }
        let own = isParsed ? TreeSetting(tree: context.tree, names: context.names).moment(top, near) : nil
        guard let found = isParsed ? own : best.flatMap({ $0.distance < 30 ? $0.moment : nil }) else { return nil }
        let basis: Act.DateBasis =
            switch found.moment.basis {
            case .text: .text
            case .relative: .relative
            case .unknown: .unknown
            }
        return (found.moment.iso, basis)
    }

    /// The place named after a preposition of place, within the clause.
    func place(_ span: Range<Int>, _ sentence: Range<Int>) -> String? {
        let text = context.text
        let words = context.lexicon.words
        let top = context.tree.top(of: span)
        if context.tree.isParsed(top) { return TreeSetting(tree: context.tree, names: context.names).place(top) }
        var at = span.upperBound
        let limit = min(sentence.upperBound, at + 25)
        while at < limit {
            if words.placing.contains(text.tokens[at].word) {
                var name = at + 1
                while name < limit, name - at < 5, text.classes[name] != .name, text.classes[name] != .mark {
                    name += 1
                }
                if let found = context.names.covering(name), found.type == .location { return found.name }
            }
            if text.classes[at] == .mark, !text.isMark(at, 0x2C), !ClassTags.isQuote(text.scalar(at)) { return nil }
            at += 1
        }
        return nil
    }
}
