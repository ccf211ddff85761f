internal import Moments
internal import RecordModel

/// How Arabic text holds an act: whether it happened, is planned, wanted or feared; and whether a form is a verb at its place.
struct ArabicActHolding {
    let text: TokenizedDocument
    let arabic: ArabicText
    /// Tokens looked at before an act.
    private static let reach = 6

    /// Whether a form that may be a verb or its verbal noun is a verb here.
    func isVerb(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard let word = arabic[at], let verb = word.verb else { return false }
        if verb.isShortened {
            guard at > sentence.lowerBound else { return false }
            return arabic.kinds(at - 1).contains(.negation)
        }
        if hasPassiveMark(at) { return true }
        // "ورفضها": a noun with its pronoun, but at a clause's start
        if word.isOwned, word.verbalNoun >= 0, verb.hasObject {
            guard at > sentence.lowerBound else { return true }
            return text.tokens[at - 1].kind == .mark || arabic.kinds(at - 1).contains(.relative)
        }
        if word.verbalNoun < 0, word.noun == nil, !word.kinds.contains(.agent) { return true }
        guard at > sentence.lowerBound, !word.joined.contains(.and) else {
            // "قتل المدنيين جريمة", "وقصف المدينة": a verb opens a report more often where something counted or an agent follows
            return true
        }
        let before = at - 1
        if text.tokens[before].kind == .mark { return true }
        let kinds = arabic.kinds(before)
        if kinds.contains(.preposition) || kinds.contains(.against) { return false }
        if !kinds.isDisjoint(with: [.certain, .relative, .conjunction, .future, .condition]) { return true }
        if kinds.contains(.negation) { return text.vocabulary.form(text.tokens[before].word).count <= 3 }
        guard let previous = arabic[before] else { return true }
        // "في 6 حزيران/يونيو قصف …"
        let isMonth = previous.noun == nil && previous.verbalNoun < 0 && before > sentence.lowerBound
        if isMonth, text.tokens[before - 1].kind == .number || text.isMark(before - 1, 0x2F) { return true }
        if previous.verb != nil, previous.noun == nil, previous.verbalNoun < 0 { return false }
        // after a closed phrase it is a verb; after an open one it is bound to it: "عمليات قتل"
        // "نفت الوزارة قصف السوق": the sentence has its verb already
        var back = before - 1
        while back >= sentence.lowerBound, before - back < 4, text.tokens[back].kind == .word {
            let kinds = arabic.kinds(back)
            if !kinds.isDisjoint(with: [.relative, .conjunction, .preposition]) { break }
            // "نفى" is spelt like its verbal noun but for its last letter
            let isPast = text.scalars[Int(text.tokens[back].end) - 1] == 0x649
            if let word = arabic[back], word.verb != nil, word.noun == nil, word.verbalNoun < 0 || isPast {
                return false
            }
            back -= 1
        }
        return previous.isDefinite || previous.noun != nil && text.tokens[max(before - 1, 0)].kind == .number
    }

    /// ُ near the beginning of a verb in the past: "قُتل", "أُصيب", "استُهدف". In the present it tells nothing.
    func hasPassiveMark(_ at: Int) -> Bool {
        guard let word = arabic[at], word.verb?.tense == .past else { return false }
        let token = text.tokens[at]
        var letters = 0
        for offset in token.range {
            let scalar = text.scalars[offset]
            if scalar == 0x64F { return letters > Int(word.lead) }
            if !Scalars.isMarkInWord(scalar) { letters += 1 }
            if letters > Int(word.lead) + 3 { return false }
        }
        return false
    }

    /// Whether an act is said to have happened, and how it is held; nil where nobody says that it did or will.
    func state(
        _ match: ArabicPattern.Match, _ type: String, _ sentence: Range<Int>, _ around: ArabicFraming.Around
    ) -> (polarity: Act.Polarity, modality: Act.Modality)? {
        let head = match.verb ?? match.span.lowerBound
        let isViolation = type.hasPrefix("violation")
        var polarity = Act.Polarity.pos
        var modality = Act.Modality.asserted
        if let verb = match.verb, arabic[verb]?.verb?.tense == .future { modality = .planned }
        var at = head - 1
        var steps = 0
        scan: while at >= sentence.lowerBound, steps < ArabicActHolding.reach {
            let kinds = arabic.kinds(at)
            let word = arabic[at]
            if text.tokens[at].kind == .mark {
                if !ClassTags.isQuote(text.scalar(at)) { break }
            }
            if kinds.contains(.negation), steps < (match.verb == nil ? 2 : 1),
                !arabic.kinds(at + 1).contains(.still)
            {
                polarity = polarity == .pos ? .neg : .pos
                // لن denies what is to come
                if text.vocabulary.form(text.tokens[at].word).elementsEqual([0x644, 0x646]) { modality = .planned }
            }
            if kinds.contains(.still) { break }
            if kinds.contains(.denial), match.verb == nil, steps < 6 { polarity = .neg }
            if kinds.contains(.future), steps < 2 { modality = .planned }
            if kinds.contains(.condition) { modality = .potential }
            if kinds.contains(.certain), steps == 0, match.verb.flatMap({ arabic[$0]?.verb?.tense }) == .present {
                modality = .potential
            }
            if kinds.contains(.ought) || kinds.contains(.might) {
                modality = kinds.contains(.ought) ? .sought : .potential
                break
            }
            // "محاسبة المسؤولين عن الهجوم": what is asked for is another thing
            if match.verb == nil, isViolation, steps > 0,
                text.vocabulary.form(text.tokens[at].word).elementsEqual([0x639, 0x646])
            {
                break
            }
            if kinds.contains(.quantifier), match.verb == nil, steps == 0, around.denier == nil, polarity == .pos,
                text.vocabulary.form(text.tokens[at].word).starts(with: [0x627, 0x64A])
            {
                modality = .potential  // "أي عفو"
                break
            }
            if kinds.contains(.sought), word?.verb == nil || steps > 0 || match.verb == nil {
                modality = .sought
                break
            }
            if kinds.contains(.planned) { modality = .planned; break }
            if kinds.contains(.reported), match.verb == nil { modality = .reported; break }
            if kinds.contains(.feared) { modality = .potential; break }
            if kinds.contains(.against), match.verb == nil, steps < 2 { modality = .presupposed; break }
            if match.verb != nil, steps > 0, !kinds.isDisjoint(with: [.relative]) { break }
            if word?.verb != nil, word?.noun == nil, word?.verbalNoun ?? -1 < 0, !kinds.contains(.taken), steps > 1 {
                break
            }
            at -= 1
            steps += 1
        }
        if around.denier != nil, polarity == .pos { polarity = .neg }
        if around.asked != nil, modality == .asserted { modality = .sought }
        if isViolation, modality == .sought, around.asked != nil, match.verb == nil { modality = .presupposed }
        if isViolation, modality == .potential || modality == .sought { return nil }
        // "لا تستهدف المدنيين": what somebody never does is no act
        if isViolation, polarity == .neg, let verb = match.verb, arabic[verb]?.verb?.tense == .present,
            arabic[verb]?.verb?.isShortened == false, verb > sentence.lowerBound,
            text.vocabulary.form(text.tokens[verb - 1].word).elementsEqual([0x644, 0x627])
        {
            return nil
        }
        if polarity == .neg, type == "diplomatic.normalisation", modality != .planned { return nil }
        return (polarity, modality)
    }

    /// The moment stated nearest in the same clause; one before the act is a little farther, one across "أن" is another's.
    func date(_ span: Range<Int>, _ sentence: Range<Int>, _ moments: [FoundMoment]) -> (
        iso: String?, basis: Act.DateBasis
    )? {
        var low = 0
        var high = moments.count
        while low < high {
            let middle = (low + high) / 2
            if moments[middle].tokens.upperBound <= sentence.lowerBound { low = middle + 1 } else { high = middle }
        }
        var best: (distance: Int, moment: FoundMoment)?
        var looked = 0
        while low < moments.count, moments[low].tokens.lowerBound < sentence.upperBound, looked < 16 {
            let moment = moments[low]
            low += 1
            looked += 1
            let isAfter = moment.tokens.lowerBound >= span.lowerBound
            let between =
                isAfter
                ? span.upperBound..<max(span.upperBound, moment.tokens.lowerBound)
                : moment.tokens.upperBound..<max(moment.tokens.upperBound, span.lowerBound)
            let distance = isAfter ? between.count : between.count * 3 / 2
            guard distance < 30, !between.contains(where: { opensClause($0) || text.isMark($0, 0x61B) }) else {
                continue
            }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, moment) }
        }
        guard let best else { return nil }
        let basis: Act.DateBasis =
            switch best.moment.moment.basis {
            case .text: .text
            case .relative: .relative
            case .unknown: .unknown
            }
        return (best.moment.moment.iso, basis)
    }

    /// "أن", "إن": another clause begins.
    private func opensClause(_ at: Int) -> Bool {
        let form = text.vocabulary.form(text.tokens[at].word)
        return form.elementsEqual([0x627, 0x646]) || form.elementsEqual([0x628, 0x627, 0x646])
    }
}
