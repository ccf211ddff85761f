internal import RecordModel
internal import Syntax

/// Resolves pronouns and repeated descriptions among speakers, reading quotations in order: "he", "they", "the diplomat", "the Foreign Secretary".
struct SpeakerMemory {
    private let context: AttributionContext
    private var lastPerson: String?
    /// The sentence in which a person last spoke.
    private var lastPersonSentence = -2
    private var lastGroup: String?
    private var lastText: String?
    /// The sentences in which a group and a text last spoke.
    private var lastGroupSentence = -2
    private var lastTextSentence = -2
    /// Who wrote the texts that are spoken of, by the noun for the text.
    private let writers: Writers
    /// Full forms of Arabic names for bodies.
    private let bodies: ArabicActors?
    /// Whom phrases stand for; each speaker found is noted there. Nil in Arabic.
    private(set) var entities: EntityIndex?
    /// Quotations around the place that is read: where they end and who speaks in them.
    private var open: [(end: Int, speaker: String?)] = []
    /// In Arabic, who bears a title somewhere in the document.
    private var titled: [[WordID]: String] = [:]

    init(_ context: AttributionContext) {
        self.context = context
        entities = context.entities
        writers = Writers(context)
        bodies =
            context.text.language == .arabic
            ? ArabicActors(ArabicNominals(context.text, context.arabic, context.names, context.lexicons)) : nil
        for name in context.names.all where name.type == .person && entities == nil {
            guard let title = name.title, title.count < 8 else { continue }
            let words = title.map { context.text.tokens[$0].word }
            // every tail of the title: "UK Foreign Secretary", "Foreign Secretary"
            for drop in words.indices where words.count - drop > 1 || words.count == 1 {
                let tail = Array(words[drop...])
                if titled[tail] == nil { titled[tail] = name.name }
            }
        }
    }

    /// Fills the names of speakers, in order. Quotations that hold others come before them.
    mutating func resolve(_ drafts: inout [QuotationDraft]) {
        for number in drafts.indices {
            while let last = open.last, last.end <= drafts[number].start { open.removeLast() }
            if var speaker = drafts[number].speaker {
                name(&speaker)
                // nobody in a conversation calls themselves "she"
                if drafts[number].rule != "transcript", drafts[number].rule != "turns" { remember(speaker) }
                drafts[number].speaker = speaker
            }
            if open.count < 8, drafts[number].form == .direct {
                open.append((drafts[number].end, drafts[number].speaker?.name))
            }
        }
    }

    private mutating func name(_ speaker: inout Speaker) {
        let words = context.words
        let token = speaker.tokens.lowerBound
        if let pronoun = speaker.pronoun {
            switch pronoun {
            case words.he, words.she: speaker.name = person(token)
            case words.they: speaker.name = group(mainSubject(before: token), before: token)
            case words.i, words.we: speaker.name = open.last.map(\.speaker) ?? author
            case words.it:
                // "its claim": the body spoken of last; "it claims": what the sentence before is about
                let owned = context.isWord(token, words.its) ? entities?.body(before: token, asSubject: false) : nil
                speaker.name = owned ?? thing(token)
            default: speaker.name = nil
            }
            speaker.isPerson =
                speaker.name != nil && (pronoun == words.he || pronoun == words.she || speaker.name == lastPerson)
            return
        }
        if let full = bodies?.full(speaker.tokens) {
            speaker.name = full
            return
        }
        guard !speaker.isPerson, let first = speaker.tokens.first else { return }
        let text = context.text
        let bare = text.classes[first] == .determiner ? first + 1..<speaker.tokens.upperBound : speaker.tokens
        if let name = titled[bare.map { text.tokens[$0].word }] {
            speaker.name = name
            speaker.isPerson = true
            return
        }
        if let head = context.phrases.head(of: speaker.tokens), bare.count <= 2,
            context.isWord(first, words.the) || context.isWord(first, words.this),
            let full = writers.name(of: head, speaker.name)
        {
            speaker.name = full
        } else if let entity = entities?.entity(describedBy: speaker.tokens),
            bare.count == 1 || entity.kind != .described
        {
            speaker.name = entity.name
            speaker.isPerson = entity.kind == .person
        } else if context.names.within(speaker.tokens).isEmpty, let entity = entities?.entity(at: first),
            entity.kind == .person
        {
            speaker.name = entity.name  // "one woman, who gave her name as Ada"
            speaker.isPerson = true
        }
    }

    /// Who spoke in this sentence or the one before.
    private func heard(before token: Int) -> String? {
        let sentence = context.text.sentence(ofToken: token) ?? 0
        return sentence - lastPersonSentence <= 1 ? lastPerson : nil
    }

    /// "A miller took me aside": the subject of the sentence before, where it is a noun for one, though no list says that it is human.
    private func somebody(before token: Int) -> String? {
        guard let sentence = context.text.sentence(ofToken: token), sentence > 0,
            let subject = firstSubject(sentence - 1, before: token),
            let head = context.phrases.head(of: subject.tokens),
            context.text.classes[head] == .noun, isOne(head)
        else { return nil }
        return subject.name
    }

    /// What "it" stands for: the text or body that spoke last, or the subject of the sentence before where that is nearer.
    private func thing(_ token: Int) -> String? {
        let subject = mainSubject(before: token)
        let own = context.text.sentence(ofToken: token) ?? 0
        let told = lastText.map { ($0, lastTextSentence) }
        let heard = lastGroup.map { ($0, lastGroupSentence) }
        let last = [told, heard].compactMap { $0 }.max { $0.1 < $1.1 }
        if let last, own - last.1 <= 1 { return last.0 }
        if let subject, !subject.isPerson, context.speakers.canSpeak(subject) {
            return entities?.entity(describedBy: subject.tokens)?.name ?? subject.name
        }
        return entities?.body(before: token, asSubject: true) ?? last?.0 ?? body ?? subject?.name
    }

    /// The body whose document it is.
    private var body: String? { entities?.author.flatMap { $0.isPerson ? nil : $0.name } }

    /// Whom "he" or "she" stands for: of those spoken of or heard before the one nearest to the fore, not inside another's words.
    private func person(_ token: Int) -> String? {
        guard let entities else {
            return mainSubject(before: token).flatMap { $0.isPerson ? $0.name : nil } ?? lastPerson
        }
        let around = context.quoted(at: token)
        return entities.person(before: token, entities.gender(of: token)) { context.quoted(at: $0) == around }?.name
            ?? heard(before: token) ?? somebody(before: token) ?? lastPerson
    }

    /// Whom "they" stands for: a group that has just spoken, else the subject before it where that can speak.
    private func group(_ subject: Speaker?, before token: Int) -> String? {
        let sentence = context.text.sentence(ofToken: token) ?? 0
        if let lastGroup, sentence - lastGroupSentence <= 1 { return lastGroup }
        if let subject, context.speakers.canSpeak(subject) { return subject.name }
        return lastGroup ?? subject?.name ?? lastText
    }

    private mutating func remember(_ speaker: Speaker) {
        guard let name = speaker.name else { return }
        let token = speaker.tokens.lowerBound
        entities?.hear(name, at: token)
        let sentence = context.text.sentence(ofToken: token) ?? -2
        if speaker.isPerson {
            lastPerson = name
            lastPersonSentence = sentence
        } else if context.speakers.isText(speaker) {
            lastText = name
            lastTextSentence = sentence
        } else {
            if let head = context.phrases.head(of: speaker.tokens), context.text.classes[head] == .noun, isOne(head) {
                lastPerson = name  // "a carpenter says … he goes on"
                lastPersonSentence = sentence
            } else {
                lastGroup = name
                lastGroupSentence = sentence
            }
        }
    }

    /// A noun for one person: a role, or a noun of no list of bodies and texts, not in the plural.
    private func isOne(_ head: Int) -> Bool {
        let word = context.text.tokens[head].word
        if context.lexicons.names.roles.contains(word) { return context.text.vocabulary.form(word).last != 0x73 }
        let attribution = context.lexicons.attribution
        return !attribution.groups.contains(word) && !attribution.texts.contains(word)
            && !context.lexicons.names.organisationWords.contains(word)
            && context.text.vocabulary.form(word).last != 0x73
    }

    /// Whoever speaks where nobody is quoted.
    private var author: String? { entities?.author?.name ?? context.issuer }

    /// The subject of the sentence a pronoun stands in, if it stands before it; else that of the sentence before.
    private func mainSubject(before token: Int) -> Speaker? {
        guard let sentence = context.text.sentence(ofToken: token) else { return nil }
        if let subject = firstSubject(sentence, before: token) { return subject }
        return sentence > 0 ? firstSubject(overList(sentence - 1), before: token) : nil
    }

    /// The most points of a list that are stepped over.
    private static let points = 40

    /// The sentence that leads to a list, where a sentence is a point of one.
    private func overList(_ sentence: Int) -> Int {
        let text = context.text
        var number = sentence
        while number > 0, sentence - number < SpeakerMemory.points {
            let first = text.paragraphs[text.sentences[number].paragraph].tokens.lowerBound
            guard text.tokens[first].kind == .mark, context.quoted(at: first) == nil else { break }
            number -= 1
        }
        return number
    }

    /// The subject of a sentence's main verb by its tree, else of its first finite verb, if it stands before a token and is no pronoun.
    private func firstSubject(_ sentence: Int, before token: Int) -> Speaker? {
        let text = context.text
        let tokens = text.sentences[sentence].tokens
        if let root = tokens.first(where: { text.parse.relation($0) == .root }), root < token,
            let head = text.parse.child(root, .subject), head < token, context.quoted(at: head) == nil,
            let speaker = GrammarSpeakers(context: context).speaker(head), speaker.tokens.upperBound <= token
        {
            return speaker.pronoun == nil ? speaker : nil
        }
        guard
            let verb = tokens.prefix(NounPhrases.reach).first(where: {
                $0 < token && context.quoted(at: $0) == nil
                    && (text.classes[$0].isFinite || text.classes[$0] == .auxiliary)
            }),
            let speaker = context.speakers.before(verb, floor: tokens.lowerBound), speaker.pronoun == nil,
            speaker.tokens.upperBound <= token
        else { return nil }
        return speaker
    }
}
