internal import RecordModel
internal import Syntax

/// Fills the index of who is spoken of: every named person with the offices and roles by which the text brings them in, every named body
/// with the nouns of its name and of its kind, everybody who is only described ("an old man"), and every place that speaks of them again.
struct EntityFinder {
    private let text: TokenizedDocument
    private let names: NameIndex
    private let lexicons: Lexicons
    private let roles: RoleFinder
    private let speakers: SpeakerFinder
    private let phrases: NounPhrases
    private var index: EntityIndex
    private var lexicon: EntityLexicon { lexicons.entities }
    private var words: FunctionWords { lexicons.attribution.words }

    /// The longest run of modifiers before a name that is looked at.
    private static let reach = 8

    /// The entities of a document. Cost: linear in its tokens and names.
    static func find(_ text: TokenizedDocument, _ names: NameIndex, _ lexicons: Lexicons) -> EntityIndex {
        var finder = EntityFinder(text, names, lexicons)
        finder.readNames()
        finder.readDescribed()
        finder.index.settle(author: nil)
        finder.readAgain()
        finder.index.settle(author: nil)
        finder.readTold()
        finder.index.settle(author: DocumentAuthor.find(text, names, lexicons, finder.index))
        return finder.index
    }

    private init(_ text: TokenizedDocument, _ names: NameIndex, _ lexicons: Lexicons) {
        self.text = text
        self.names = names
        self.lexicons = lexicons
        roles = RoleFinder(text, names, lexicons)
        speakers = SpeakerFinder(text, names, lexicons)
        phrases = NounPhrases(text)
        index = EntityIndex(text, names, lexicons)
    }

    // MARK: Names

    private mutating func readNames() {
        for name in names.all where name.type == .person || name.type == .organisation {
            let kind: Entity.Kind = name.type == .person ? .person : .body
            let number =
                index.number(named: name.name)
                ?? index.add(Entity(name: name.name, kind: kind, isHuman: kind == .person))
            guard index.entities[number].kind == kind else { continue }
            index.add(place: name.tokens.lowerBound, of: number, isSubject: isSubject(name.tokens))
            index.learn(number, words: index.contentWords(name.tokens), gender: gender(of: name))
            guard let sentence = text.sentence(ofToken: name.tokens.lowerBound) else { continue }
            let bounds = text.sentences[sentence].tokens
            if kind == .person {
                if let title = name.title { describe(number, whole(title, bounds)) }
                for role in roles.roles(of: name, in: bounds) { describe(number, role.tokens) }
            } else {
                describeBody(number, name, bounds)
            }
            if let before = modifiers(before: name, bounds) { describe(number, before) }
        }
    }

    /// A title with the capitalised words before it that are no name of a person: "«Harbour» Minister".
    private func whole(_ title: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        var start = title.lowerBound
        while start > sentence.lowerBound, title.lowerBound - start < 4, text.tokens[start - 1].shape == .capitalised,
            text.classes[start - 1] != .determiner, names.covering(start - 1)?.type != .person
        { start -= 1 }
        return start..<title.upperBound
    }

    /// "the «embassy spokeswoman» Mira Dahl", "the «charity» Harbour Watch": the nouns that lead to a name without a comma.
    private func modifiers(before name: NameIndex.Named, _ sentence: Range<Int>) -> Range<Int>? {
        let end = name.title?.lowerBound ?? name.tokens.lowerBound
        var start = end
        while start > sentence.lowerBound, end - start < EntityFinder.reach, names.covering(start - 1) == nil {
            switch text.classes[start - 1] {
            case .noun, .adjective, .verbParticiple: start -= 1
            default: return finish(start, end)
            }
        }
        return finish(start, end)
    }

    private func finish(_ start: Int, _ end: Int) -> Range<Int>? {
        start < end && text.classes[end - 1] == .noun ? start..<end : nil
    }

    /// Adds the nouns of a role by which somebody can be meant: its head, and a rank before the name.
    private mutating func describe(_ number: Int, _ role: Range<Int>) {
        let content = index.contentWords(role)
        guard let head = roleHead(role) else { return }
        index.describe(number, text.tokens[head].word, content)
        index.learn(number, words: [], gender: gender(in: role))
    }

    /// The last title before "of" or a mark; else the head of the phrase.
    private func roleHead(_ role: Range<Int>) -> Int? {
        let end =
            role.first {
                text.classes[$0] == .preposition || text.classes[$0] == .to || text.isMark($0, 0x2C)
            } ?? role.upperBound
        let own = role.lowerBound..<end
        return own.last { lexicons.names.isTitle(text.tokens[$0].word) } ?? phrases.head(of: own.isEmpty ? role : own)
    }

    /// A body is meant by the noun that its name ends in or that stands before "of" or "for" in it, and by what it is said to be.
    private mutating func describeBody(_ number: Int, _ name: NameIndex.Named, _ sentence: Range<Int>) {
        let content = index.contentWords(name.tokens)
        let link = name.tokens.first { text.classes[$0] == .preposition }
        let heads = [name.tokens.upperBound - 1, link.map { $0 - 1 }].compactMap { $0 }
        for head in heads where name.tokens.contains(head) && name.tokens.count > 1 {
            guard text.tokens[head].shape != .lower else { continue }
            index.describe(number, text.tokens[head].word, content, isName: true)
        }
        let end = name.tokens.upperBound
        guard let said = kind(after: end, sentence), let head = phrases.head(of: said), text.classes[head] == .noun,
            !lexicons.names.isTitle(text.tokens[head].word), !isFinite(said.upperBound)
        else { return }
        index.describe(number, text.tokens[head].word, index.contentWords(said))
    }

    /// ", a charity", "(LMR) is an independent charity": the noun phrase that says what a body is.
    private func kind(after end: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var at = end
        if text.isMark(at, 0x28),
            let close = (at..<min(at + 5, sentence.upperBound)).first(where: { text.isMark($0, 0x29) })
        {
            at = close + 1
        }
        guard at + 1 < sentence.upperBound,
            text.isMark(at, 0x2C) || lexicons.roles.be.contains(text.tokens[at].word)
        else { return nil }
        let word = text.tokens[at + 1].word
        guard word == words.a || word == words.an || word == words.the && text.isMark(at, 0x2C) else { return nil }
        return phrases.phrase(startingAt: at + 1, limit: sentence.upperBound, ofPhrases: false)
    }

    private func isFinite(_ at: Int) -> Bool { text.classes[at].isFinite || text.classes[at] == .auxiliary }

    // MARK: Gender

    private func gender(of name: NameIndex.Named) -> EntityLexicon.Gender? {
        let before = name.title.flatMap(gender(in:))
        return before ?? (name.tokens.count > 1 ? lexicon.genders[text.tokens[name.tokens.lowerBound].word] : nil)
    }

    private func gender(in tokens: Range<Int>) -> EntityLexicon.Gender? {
        tokens.lazy.compactMap { lexicon.genders[text.tokens[$0].word] }.first
    }

    private func isSubject(_ tokens: Range<Int>) -> Bool {
        tokens.contains { text.parse.relation($0) == .subject || text.parse.relation($0) == .passiveSubject }
    }

    // MARK: Without a name

    /// "an old man", "another guard", "my aunt", "its spokesman": one that is described when the text speaks of them, and has no name.
    private mutating func readDescribed() {
        for sentence in text.sentences where text.paragraphs[sentence.paragraph].zone == .body {
            var at = sentence.tokens.lowerBound
            while at < sentence.tokens.upperBound {
                defer { at += 1 }
                guard opensDescription(at),
                    let inner = phrases.phrase(
                        startingAt: isOne(at) ? at + 1 : at, limit: sentence.tokens.upperBound),
                    case let phrase = at..<inner.upperBound,
                    let head = phrases.head(of: phrase), text.classes[head] == .noun,
                    !isCollective(text.tokens[head].word), names.within(phrase).allSatisfy({ $0.type != .person })
                else { continue }
                // not what a named person is called: "Mira Dahl, a baker", "its spokesman, Odo Reck", "my friend Odo Reck"
                if at > 1, text.isMark(at - 1, 0x2C), names.covering(at - 2) != nil { continue }
                if let name = names.covering(phrase.upperBound), name.type == .person { continue }
                if describesNamed(phrase) { continue }
                // "one of the newcomers, who …"
                let isHuman =
                    isHuman(head)
                    || text.tokens[at].word == lexicon.one && text.tokens[at + 1].word == words.of
                        && text.tokens[phrase.upperBound + 1].word == words.who
                let isNew = text.tokens[at].word == words.a || text.tokens[at].word == words.an
                guard isNew || isHuman else { continue }
                describe(phrase, head, isHuman: isHuman, isNew: isNew)
            }
        }
    }

    /// "the head of the mill, Dr. Mira Dahl": a phrase that says who the person named after it is.
    private mutating func describesNamed(_ phrase: Range<Int>) -> Bool {
        var whole = phrase
        for _ in 0..<3 {
            guard whole.upperBound + 1 < text.tokens.count, text.classes[whole.upperBound] == .preposition,
                let more = phrases.phrase(startingAt: whole.upperBound + 1, limit: text.tokens.count)
            else { break }
            whole = whole.lowerBound..<more.upperBound
        }
        guard let name = speakers.person(apposedTo: whole), let number = index.number(named: name.name) else {
            return false
        }
        describe(number, phrase)
        return true
    }

    /// Adds somebody who is described, or a place of whoever is described in the same words.
    private mutating func describe(_ phrase: Range<Int>, _ head: Int, isHuman: Bool, isNew: Bool) {
        let name = text.words(phrase)
        let known = isNew ? nil : index.number(describedAs: name)
        let number =
            known ?? index.add(Entity(name: name, kind: .described, isHuman: isHuman, gender: gender(in: phrase)))
        index.add(place: phrase.lowerBound, of: number, isSubject: isSubject(phrase))
        if known == nil { index.describe(number, text.tokens[head].word, index.contentWords(phrase)) }
    }

    /// "one" before a noun, which the word classes take for a pronoun.
    private func isOne(_ at: Int) -> Bool {
        text.tokens[at].word == lexicon.one && text.classes[at] == .pronoun && text.classes[at + 1] != .preposition
    }

    private func opensDescription(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        if word == words.a || word == words.an || word == lexicon.one { return true }
        return text.classes[at] == .determiner && word != words.the && word != words.this && word != words.that
            || lexicons.acts.words.possessives.contains(word)
    }

    /// A noun for one human being.
    private func isHuman(_ head: Int) -> Bool {
        let word = text.tokens[head].word
        if isCollective(word) { return false }
        return lexicon.genders[word] != nil
            || lexicons.names.roles.contains(word) && text.vocabulary.form(word).last != 0x73
    }

    /// A noun for a text or for a body: "a letter", "a group".
    private func isCollective(_ word: WordID) -> Bool {
        if lexicon.genders[word] != nil || lexicons.names.roles.contains(word) { return false }
        let attribution = lexicons.attribution
        return attribution.texts.contains(word) || lexicons.names.organisationWords.contains(word)
            || attribution.groups.contains(word)
    }

    // MARK: Spoken of again

    /// "the Prime Minister", "the Mission": every definite phrase that stands for somebody is a place of theirs too; an office that nobody is
    /// named for ("the Home Secretary") brings somebody in.
    private mutating func readAgain() {
        var places: [(at: Int, entity: Int, isSubject: Bool)] = []
        var offices: [(phrase: Range<Int>, head: Int)] = []
        for sentence in text.sentences {
            var at = sentence.tokens.lowerBound
            while at < sentence.tokens.upperBound {
                defer { at += 1 }
                guard text.tokens[at].word == words.the,
                    let phrase = phrases.phrase(startingAt: at, limit: sentence.tokens.upperBound, ofPhrases: false)
                else { continue }
                if let number = index.number(describedBy: phrase) {
                    places.append((at, number, isSubject(phrase)))
                } else if describesNamed(phrase) {
                    continue
                } else if let head = phrases.head(of: phrase), isHuman(head),
                    names.within(phrase).allSatisfy({ $0.type != .person })
                {
                    offices.append((phrase.lowerBound + 1..<phrase.upperBound, head))
                }
            }
        }
        for place in places { index.add(place: place.at, of: place.entity, isSubject: place.isSubject) }
        for office in offices { describe(office.phrase, office.head, isHuman: true, isNew: false) }
    }

    /// "a woman who gave her name as Saule", "Her name is Mira Dahl": somebody described gets a name.
    private mutating func readTold() {
        guard let noun = text.vocabulary.find("name") else { return }
        for at in text.tokens.indices.dropLast(2) where text.tokens[at].word == noun {
            let link = text.tokens[at + 1].word
            guard link == words.as || lexicons.roles.be.contains(link), let name = names.covering(at + 2),
                name.type == .person || !name.isSure, name.tokens.lowerBound == at + 2
            else { continue }
            let owner = at > 0 ? index.gender(of: at - 1) : nil
            guard let person = index.described(before: max(0, at - 1), owner) else { continue }
            index.rename(person, to: name.name, gender: owner)
        }
    }
}
