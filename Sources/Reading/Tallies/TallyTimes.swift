internal import Moments
internal import Syntax

/// When a tally was: the nearest moment of its sentence, or what a sentence before opens with.
extension TallySettings {
    /// The nearest moment of the sentence: its period, or `.some(nil)` where it cannot be resolved; nil where there is none.
    func period(_ found: TallyCandidate, before limit: Int) -> String?? {
        let whole = window(found)
        let window = whole.lowerBound..<max(found.contentEnd, min(whole.upperBound, limit))
        var low = 0
        var high = moments.count
        while low < high {
            let middle = (low + high) / 2
            if moments[middle].tokens.upperBound <= window.lowerBound { low = middle + 1 } else { high = middle }
        }
        var best: (distance: Int, moment: FoundMoment)?
        while low < moments.count, moments[low].tokens.lowerBound < window.upperBound {
            let one = moments[low]
            low += 1
            if one.tokens.overlaps(found.tokens) || isAside(one.tokens, before: found.tokens.lowerBound)
                || isOfReport(one.tokens)
            {
                continue
            }
            let distance = distance(one.tokens, found)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, one) }
        }
        return best.map { told($0.moment) }
    }

    /// What a moment says; "since the truce was signed in May" begins then and goes on.
    func told(_ found: FoundMoment) -> String? {
        if let iso = found.moment.iso, iso.hasSuffix("/.."), isThen(found.tokens.upperBound) {
            return String(iso.dropLast(3))
        }
        guard let iso = found.moment.iso, !iso.contains("/"), let since = text.vocabulary.find("since") else {
            return found.moment.iso
        }
        for at in stride(from: found.tokens.lowerBound - 1, through: max(0, found.tokens.lowerBound - 10), by: -1) {
            if text.tokens[at].word == since { return iso + "/.." }
            if text.tokens[at].kind == .mark { return iso }
        }
        return iso
    }

    /// "The deadliest raid since 2015, «when» nine died": what follows happened then.
    private func isThen(_ at: Int) -> Bool {
        guard let when = text.vocabulary.find("when") else { return false }
        return text.tokens[text.isMark(at, 0x2C) ? at + 1 : at].word == when
    }

    /// "…, officials announced today": the day of the report, not of what it reports.
    private func isOfReport(_ moment: Range<Int>) -> Bool {
        guard let last = moment.last, let verb = text.parse.head(last), !moment.contains(verb),
            text.parse.tag(verb) == .verb
        else { return false }
        return text.parse.relation(verb) == .parataxis
            || text.parse.child(verb, .clausalComplement) != nil && verb + 1 >= moment.lowerBound
    }

    /// "The guild, which burned in 2006, has sent 30 boats": the date is of the clause between the commas.
    private func isAside(_ moment: Range<Int>, before number: Int) -> Bool {
        guard moment.upperBound < number,
            (moment.upperBound..<min(number, moment.upperBound + 8)).contains(where: { text.isMark($0, 0x2C) })
        else { return false }
        for at in stride(from: moment.lowerBound - 1, through: max(1, moment.lowerBound - 14), by: -1) {
            if clause.words.relatives.contains(text.tokens[at].word) { return text.isMark(at - 1, 0x2C) }
            if text.classes[at] == .mark { return false }
        }
        return false
    }

    /// The moment that a sentence before in the same paragraph opens with: "In 2021, …. The attacks killed …".
    func frame(before sentence: Int) -> String? {
        let paragraph = text.sentences[sentence].paragraph
        var number = sentence - 1
        while number >= 0, text.sentences[number].paragraph == paragraph, sentence - number <= 4 {
            let tokens = text.sentences[number].tokens
            if let found = firstMoment(from: tokens.lowerBound), tokens.contains(found.tokens.lowerBound) {
                let opens = found.tokens.lowerBound - tokens.lowerBound < 3
                // the day that the sentence directly before tells of
                let isDay = sentence - number == 1 && found.moment.iso?.count == 10 && found.moment.basis == .text
                if opens || isDay { return found.moment.iso }
            }
            number -= 1
        }
        return nil
    }

    /// The sentence begins with a word that points back: "These attacks killed …", "They rescued …".
    func refersBack(_ sentence: Int) -> Bool {
        let first = text.sentences[sentence].tokens.lowerBound
        let isArticle = text.tokens[first].range.count == 3 && first + 1 < text.tokens.count
        return has(first, .determiner) && (!isArticle || has(first + 1, .attack)) || text.classes[first] == .pronoun
    }

    func firstMoment(from token: Int) -> FoundMoment? {
        var low = 0
        var high = moments.count
        while low < high {
            let middle = (low + high) / 2
            if moments[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low < moments.count ? moments[low] : nil
    }
}
