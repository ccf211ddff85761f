internal import RecordModel

/// Resolves pronouns and repeated descriptions among speakers, reading quotations in order: "he", "they", "the diplomat", "the Foreign Secretary".
struct SpeakerMemory {
    private let context: AttributionContext
    private var lastPerson: String?
    /// The sentence in which a person last spoke.
    private var lastPersonSentence = -1
    private var lastGroup: String?
    private var lastText: String?
    /// The sentence in which a group last spoke.
    private var lastGroupSentence = -2
    /// Who wrote the texts that are spoken of, by the noun for the text.
    private let writers: Writers
    /// Full forms of Arabic names for bodies.
    private let bodies: ArabicActors?
    /// Who was described by a noun: "diplomat" → "a diplomat in the capital".
    private var described: [WordID: String] = [:]
    /// Who spoke in which role: "director" → the full name.
    private var officers: [WordID: String] = [:]
    /// Who bears a title somewhere in the document: "foreign secretary" → the full name.
    private var titled: [[WordID]: String] = [:]

    init(_ context: AttributionContext) {
        self.context = context
        writers = Writers(context)
        bodies =
            context.text.language == .arabic
            ? ArabicActors(ArabicNominals(context.text, context.arabic, context.names, context.lexicons)) : nil
        for name in context.names.all where name.type == .person {
            guard let title = name.title, title.count < 8 else { continue }
            let words = title.map { context.text.tokens[$0].word }
            // every tail of the title: "UK Foreign Secretary", "Foreign Secretary"
            for drop in words.indices where words.count - drop > 1 || words.count == 1 {
                let tail = Array(words[drop...])
                if titled[tail] == nil { titled[tail] = name.name }
            }
        }
    }

    /// Fills the names of speakers, in order.
    func resolve(_ drafts: inout [QuotationDraft]) {
        var memory = self
        for number in drafts.indices {
            guard var speaker = drafts[number].speaker else { continue }
            memory.name(&speaker, of: drafts[number])
            memory.remember(speaker, in: context.text.sentence(ofToken: speaker.tokens.lowerBound) ?? -2)
            drafts[number].speaker = speaker
        }
    }

    private mutating func name(_ speaker: inout Speaker, of draft: QuotationDraft) {
        let words = context.words
        if let pronoun = speaker.pronoun {
            let subject = mainSubject(before: speaker.tokens.lowerBound, plural: pronoun == words.they)
            switch pronoun {
            case words.he, words.she:
                speaker.name =
                    subject.flatMap { $0.isPerson ? $0.name : nil } ?? told(before: speaker.tokens.lowerBound)
                    ?? lastPerson
                speaker.isPerson = speaker.name != nil
                return
            case words.they: speaker.name = group(subject, before: speaker.tokens.lowerBound)
            case words.i, words.we: speaker.name = context.quoted(at: speaker.tokens.lowerBound) == nil ? issuer : nil
            case words.it:
                speaker.name = lastText ?? lastGroup ?? subject?.name ?? body(before: speaker.tokens.lowerBound)
            default: speaker.name = nil
            }
            speaker.isPerson = speaker.name != nil && speaker.name == lastPerson
            return
        }
        if let full = bodies?.full(speaker.tokens) {
            speaker.name = full
            return
        }
        guard !speaker.isPerson else { return }
        var bare = speaker.tokens
        let text = context.text
        if let first = bare.first, text.classes[first] == .determiner { bare = first + 1..<bare.upperBound }
        if let name = titled[bare.map { text.tokens[$0].word }] ?? officer(bare) {
            speaker.name = name
            speaker.isPerson = true
            return
        }
        guard let head = context.phrases.head(of: speaker.tokens), let first = speaker.tokens.first else { return }
        let word = text.tokens[head].word
        let isThe = context.isWord(first, words.the)
        if isThe || context.isWord(first, words.this), bare.count <= 2, let full = writers.name(of: head, speaker.name)
        {
            speaker.name = full
        } else if isThe, bare.count == 1, context.lexicons.attribution.bodies.contains(word),
            let named = body(before: first)
        {
            speaker.name = named
        } else if isThe, bare.count == 1, let earlier = described[word] ?? introduced(head, before: first) {
            speaker.name = earlier
        } else if text.classes[head] == .noun, let name = speaker.name {
            described[word] = name
        }
    }

    /// The person whom the sentences since somebody last spoke are about: the nearest that is a subject there.
    private func told(before token: Int) -> String? {
        guard let sentence = context.text.sentence(ofToken: token) else { return nil }
        for number in stride(from: sentence - 1, to: max(lastPersonSentence, sentence - SpeakerMemory.reach), by: -1) {
            if let subject = firstSubject(number, before: token), subject.isPerson { return subject.name }
        }
        return nil
    }

    /// The body named last before a token, in its sentence or the one before.
    private func body(before token: Int) -> String? {
        guard let sentence = context.text.sentence(ofToken: token) else { return nil }
        let floor = context.text.sentences[max(0, sentence - 1)].tokens.lowerBound
        for at in stride(from: token - 1, through: floor, by: -1) {
            if let name = context.names.covering(at), name.type == .organisation { return name.name }
        }
        return nil
    }

    /// How many sentences back a person is looked for.
    private static let reach = 8

    /// Whom "they" stands for: a group that has just spoken, else the subject before it where that can speak.
    private func group(_ subject: Speaker?, before token: Int) -> String? {
        let sentence = context.text.sentence(ofToken: token) ?? 0
        if let lastGroup, sentence - lastGroupSentence <= 1 { return lastGroup }
        if let subject, context.speakers.canSpeak(subject) { return subject.name }
        return lastGroup ?? subject?.name ?? lastText
    }

    /// "the minister", "the director" for whoever spoke last in that role.
    private func officer(_ bare: Range<Int>) -> String? {
        guard bare.count == 1, let only = bare.first, context.isWord(only - 1, context.words.the) else { return nil }
        return officers[context.text.tokens[only].word]
    }

    /// "a middle-aged carpenter" for "the carpenter": where the text first tells of one, at most some paragraphs before.
    private func introduced(_ head: Int, before token: Int) -> String? {
        let text = context.text
        let word = text.tokens[head].word
        guard isOne(head) else { return nil }
        for at in stride(from: token - 1, through: max(0, token - 400), by: -1)
        where text.tokens[at].word == word && text.classes[at] == .noun && context.quoted(at: at) == nil {
            guard let phrase = context.phrases.phrase(endingAt: at, floor: context.phrases.sentence(of: at).lowerBound),
                context.isWord(phrase.lowerBound, context.words.a)
                    || context.isWord(phrase.lowerBound, context.words.an)
            else { continue }
            return text.words(phrase)
        }
        return nil
    }

    private mutating func remember(_ speaker: Speaker, in sentence: Int) {
        guard let name = speaker.name else { return }
        if speaker.isPerson {
            lastPerson = name
            lastPersonSentence = sentence
            for at in speaker.role ?? 0..<0 where context.lexicons.names.isTitle(context.text.tokens[at].word) {
                officers[context.text.tokens[at].word] = name
            }
        } else if context.speakers.isText(speaker) {
            lastText = name
        } else {
            if let head = context.phrases.head(of: speaker.tokens), context.text.classes[head] == .noun, isOne(head) {
                lastPerson = name  // "a carpenter says … he goes on"
                lastPersonSentence = sentence
            }
            lastGroup = name
            lastGroupSentence = sentence
        }
    }

    /// A noun for one person: a role, or a noun of no list of bodies and texts, not in the plural.
    private func isOne(_ head: Int) -> Bool {
        let word = context.text.tokens[head].word
        if context.lexicons.names.roles.contains(word) { return true }
        let attribution = context.lexicons.attribution
        return !attribution.groups.contains(word) && !attribution.texts.contains(word)
            && !context.lexicons.names.organisationWords.contains(word)
            && context.text.vocabulary.form(word).last != 0x73
    }

    /// Whoever issues the document: its publisher, where that is known.
    private var issuer: String? { context.issuer }

    /// The subject of the sentence a pronoun stands in, if it stands before it; else that of the sentence before.
    private func mainSubject(before token: Int, plural: Bool) -> Speaker? {
        guard let sentence = context.text.sentence(ofToken: token) else { return nil }
        for number in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
            if let subject = firstSubject(number, before: token) { return subject }
        }
        return nil
    }

    /// The subject of a sentence's first finite verb, if it stands before a token and is no pronoun.
    private func firstSubject(_ sentence: Int, before token: Int) -> Speaker? {
        let tokens = context.text.sentences[sentence].tokens
        guard
            let verb = tokens.prefix(NounPhrases.reach).first(where: {
                $0 < token && context.quoted(at: $0) == nil
                    && (context.text.classes[$0].isFinite || context.text.classes[$0] == .auxiliary)
            }),
            let speaker = context.speakers.before(verb, floor: tokens.lowerBound), speaker.pronoun == nil,
            speaker.tokens.upperBound <= token
        else { return nil }
        return speaker
    }
}
