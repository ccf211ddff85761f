/// Tells the parts of a name apart: by small words (`bin`, `Abu`), commas and capitals where they are there, else by the order that
/// lists keep (given, father, grandfather, family) and by which words are known given names.
struct NameParser: Sendable {
    static let standard = NameParser()

    let reader = NameReader.standard
    let lexicon = NamePartLexicon.standard
    let names = KnownNames.standard

    /// Cost: that of reading the words, and a look-up for each.
    func parse(_ text: String) -> PersonalName {
        let read = reader.read(text)
        var plan = NamePlan(
            words: read.words, known: read.words.map { $0.sounds.isEmpty ? nil : names.find($0.sounds) })
        plan.markNamedParts()
        plan.markFamily(names)
        plan.markChain(lexicon, names)
        plan.doubts += read.repairs.map {
            PersonalName.Doubt(kind: $0.isCertain ? .mended : .mayBeDamaged, span: $0.span, reading: $0.reading)
        }
        let count = text.unicodeScalars.prefix(NameLetters.longest + 1).count
        if count > NameLetters.longest {
            plan.doubts.append(.init(kind: .cutShort, span: 0..<NameLetters.longest, reading: nil))
        }
        return PersonalName(
            text: text, parts: parts(of: plan, text, titles: read.titles),
            doubts: plan.doubts.sorted {
                ($0.span.lowerBound, $0.kind.rawValue) < ($1.span.lowerBound, $1.kind.rawValue)
            },
            words: plan.words, kinds: plan.kinds.map { $0 ?? .given }, known: plan.known)
    }

    /// Neighbouring words of one kind that make one part: a compound given name, a family of two words, a laqab, a husband's name.
    private func parts(of plan: NamePlan, _ text: String, titles: [Range<Int>]) -> [PersonalName.Part] {
        let scalars = Array(text.unicodeScalars.prefix(NameLetters.longest))
        func slice(_ span: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[span])) }
        var parts = titles.map {
            PersonalName.Part(
                kind: .title, text: slice($0), span: $0, words: 0..<0, isNisba: false, alternatives: [])
        }
        var at = 0
        while at < plan.words.count {
            let kind = plan.kinds[at] ?? .given
            var end = at + 1
            while end < plan.words.count, plan.kinds[end] == kind, kind != .kunya, kind != .ancestor,
                !plan.words[end].isFathers,
                plan.alternatives[end] == plan.alternatives[at]
            { end += 1 }
            let span = plan.words[at..<end].reduce(plan.words[at].span) {
                min($0.lowerBound, $1.span.lowerBound)..<max($0.upperBound, $1.span.upperBound)
            }
            parts.append(
                PersonalName.Part(
                    kind: kind, text: slice(span), span: span, words: at..<end,
                    isNisba: kind == .family && plan.isNisba(end - 1),
                    alternatives: plan.alternatives[at]))
            at = end
        }
        return parts.sorted { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
    }
}
