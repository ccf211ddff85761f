internal import RecordModel

/// Demands in Arabic: the cue, the addressee up to إلى, على, أن or a noun with ب, then what is asked.
struct ArabicDemands {
    private let context: ActContext
    private let ends: ClauseEnd
    private let joints: Set<WordID>
    private let an, upon: WordID?
    private static let reach = 14

    init(context: ActContext) {
        self.context = context
        ends = ClauseEnd(context)
        an = context.text.vocabulary.find("أن")
        upon = context.text.vocabulary.find("على")
        joints = Set(["إلى", "على", "أن", "بأن", "من أجل"].compactMap { context.text.vocabulary.find($0) })
    }

    /// "ندعو X إلى …", "طالبت X بـ…".
    func directive(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let text = context.text
        let start = match.whole.upperBound
        let cue = Int(text.tokens[match.span.lowerBound].start)
        if let asked = context.directive(at: cue), let span = asked.content.first {
            let first = text.token(at: span.start)
            return FoundDemand(
                content: first..<max(first + 1, text.token(at: span.end - 1) + 1), cue: match.span,
                issuer: asked.speaker?.name, addressee: asked.addressee, rule: "arabic", confidence: 0.65)
        }
        var at = start
        while at < sentence.upperBound, at - start < ArabicDemands.reach, text.classes[at] != .mark {
            if joints.contains(text.tokens[at].word) || at > start && beginsWithBa(at) { break }
            at += 1
        }
        guard at < sentence.upperBound, text.classes[at] != .mark, at - start < ArabicDemands.reach else { return nil }
        let end = ends.end(from: at, limit: sentence.upperBound)
        guard end > at else { return nil }
        let first = text.scalar(match.span.lowerBound)
        let isFirstPerson =
            first == 0x0646
            || first == 0x0648 && text.scalars[Int(text.tokens[match.span.lowerBound].start) + 1] == 0x0646
        let middle = start < at ? text.text(text.scalarRange(start..<at)) : nil
        let voice =
            context.speakers.speaker(at: Int(text.tokens[match.span.lowerBound].start)) ?? context.speakers.issuer
        var issuer = isFirstPerson ? voice : nil
        var addressee = middle
        if !isFirstPerson, match.span.lowerBound == sentence.lowerBound {  // the verb first: its subject follows
            (issuer, addressee) = split(start..<at)
        } else if !isFirstPerson {
            issuer = voice
        }
        return FoundDemand(
            content: at..<end, cue: match.span, issuer: issuer, addressee: addressee, rule: "arabic", confidence: 0.6)
    }

    /// "يجب على X أن …".
    func modal(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let text = context.text
        let start = match.whole.upperBound
        guard start < sentence.upperBound else { return nil }
        var at = start
        while at < sentence.upperBound, at - start < ArabicDemands.reach, text.tokens[at].word != an { at += 1 }
        guard at < sentence.upperBound, text.tokens[at].word == an else { return nil }
        let end = ends.end(from: at, limit: sentence.upperBound)
        guard end > at else { return nil }
        let named = start < at && text.tokens[start].word == upon && start + 1 < at
        let voice =
            context.speakers.speaker(at: Int(text.tokens[match.span.lowerBound].start)) ?? context.speakers.issuer
        return FoundDemand(
            content: at..<end, cue: match.span, issuer: voice,
            addressee: named ? text.text(text.scalarRange(start + 1..<at)) : nil, rule: "arabic", confidence: 0.6)
    }

    /// Issuer and addressee after a verb: the second begins with the second noun that has an article of its own.
    private func split(_ range: Range<Int>) -> (String?, String?) {
        let text = context.text
        guard range.count > 1 else { return (range.isEmpty ? nil : text.text(text.scalarRange(range)), nil) }
        let articles = range.filter {
            text.tokens[$0].end - text.tokens[$0].start > 3 && text.scalar($0) == 0x0627
                && text.scalars[Int(text.tokens[$0].start) + 1] == 0x0644
        }
        guard articles.count > 1, let cut = articles.last, cut > range.lowerBound else {
            return (text.text(text.scalarRange(range)), nil)
        }
        return (
            text.text(text.scalarRange(range.lowerBound..<cut)), text.text(text.scalarRange(cut..<range.upperBound))
        )
    }

    private func beginsWithBa(_ at: Int) -> Bool {
        context.text.tokens[at].end - context.text.tokens[at].start > 3 && context.text.scalar(at) == 0x0628
    }
}
