internal import Moments
internal import RecordModel
internal import Syntax

/// What goes on in each sentence of a document, as far as it settles numbers: whether harm is told, where, by whom. What a sentence leaves
/// out it takes over from the sentence that it goes on from.
struct TallyScenes {
    /// One sentence.
    struct Scene: Sendable {
        /// It tells of an attack or of harm.
        var isEvent = false
        /// The named site that it says was attacked.
        var target: String?
        /// Where it is, told by itself or by what it goes on from.
        var place: String?
        /// Who does it, the same.
        var doer: String?
        /// When, the same: ISO 8601.
        var period: String?
        /// Who does it and when, as told by what it goes on from alone: what a clause of the same sentence says of another event is not taken over.
        var doerBefore: String?
        var periodBefore: String?
        var placeBefore: String?

        /// Takes over what the scene itself leaves out.
        mutating func goOn(with scene: Scene) {
            place = place ?? scene.place
            doer = doer ?? scene.doer
            period = period ?? scene.period
            placeBefore = placeBefore ?? scene.place
            doerBefore = doerBefore ?? scene.doer
            periodBefore = periodBefore ?? scene.period
        }
    }

    /// By sentence.
    private(set) var scenes: [Scene] = []
    /// Where and when what a document opens with happened.
    private(set) var lead = Scene()
    /// What a table at its head states of place and time.
    private var stated = Scene()
    /// The sentence that tells when.
    private var dated = Int.max
    /// Sentences of the body that can be what a document opens with.
    private static let opening = 5

    /// Scenes of a document. Cost: linear.
    init(_ settings: TallySettings) {
        let text = settings.text
        scenes.reserveCapacity(text.sentences.count)
        var body = 0
        var before: (paragraph: Int, scene: Scene)?
        var title: String?
        var head: Scene?  // of the line above a list
        var entry: (paragraph: Int, name: String)?
        for (number, sentence) in text.sentences.enumerated() {
            let zone = text.paragraphs[sentence.paragraph].zone
            guard zone != .boilerplate, zone != .relatedLinks else {
                scenes.append(Scene())
                continue
            }
            var scene = Scene()
            let opensParagraph = before?.paragraph != sentence.paragraph
            scene.isEvent = settings.tellsHarm(sentence.tokens)
            if scene.isEvent { scene.target = settings.target(sentence.tokens) }
            // "ORVEL (Coast Wire) -": the agency is no place
            let sent = settings.dateline.flatMap { $0.sentence == number ? $0.place : nil }
            scene.place = scene.target ?? sent ?? settings.told(number)
            // a story is set where it was sent from, unless it says more
            if scene.isEvent, scene.place == nil, lead.place == nil, settings.isSent(from: number) {
                scene.place = settings.dateline?.place
            }
            if opensParagraph { entry = settings.entry(sentence.paragraph).map { (sentence.paragraph, $0) } }
            scene.period = scene.isEvent ? settings.moment(in: sentence.tokens) : nil
            scene.doerBefore =
                scene.isEvent ? entry.flatMap { settings.lacksSubject(sentence.tokens) ? $0.name : nil } : nil
            scene.doer = scene.isEvent ? settings.actor(sentence.tokens) ?? scene.doerBefore : nil
            if zone == .headline, title == nil {
                title = settings.named(site: sentence.tokens) ?? settings.target(sentence.tokens)
            }
            if opensParagraph { labelled(settings, sentence) }
            if zone != .headline, zone != .dateline {
                body += 1
                if body <= Self.opening, scene.isEvent {
                    if lead.period == nil, scene.period != nil { dated = number }
                    lead.goOn(with: scene)
                }
            }
            if let before {
                if opensParagraph, settings.rows.endsWithColon(before.paragraph) { head = before.scene }
                if opensParagraph, head != nil, !settings.isItem(sentence.paragraph) { head = nil }
                if !opensParagraph || settings.pointsBack(sentence.tokens) { scene.goOn(with: before.scene) }
                if let head { scene.goOn(with: head) }
            }
            scenes.append(scene)
            before = (sentence.paragraph, scene)
        }
        // a story is set where it was sent from, unless its first sentences say more
        lead.place =
            stated.place ?? lead.place ?? (settings.dateline?.isWire == true ? settings.dateline?.place : nil) ?? title
        if let period = stated.period { lead.period = period }
    }

    /// "Location: Orvel", "Date: 3 July 2013": what a table at a document's head states.
    private mutating func labelled(_ settings: TallySettings, _ sentence: TokenizedDocument.Sentence) {
        let text = settings.text
        let first = sentence.tokens.lowerBound
        guard sentence.tokens.count > 2, text.isMark(first + 1, 0x3A) else { return }
        if stated.place == nil, text.tokens[first].word == text.vocabulary.find("location") {
            stated.place = text.text(
                text.scalarRange(first + 2..<settings.firstName(first + 2, sentence.tokens.upperBound)))
        }
        if stated.period == nil, text.tokens[first].word == text.vocabulary.find("date"),
            let found = settings.firstMoment(from: first + 2), sentence.tokens.contains(found.tokens.lowerBound)
        {
            stated.period = found.moment.iso
            dated = min(dated, scenes.count)
        }
    }
}

extension TallyScenes {
    /// When what the document opens with happened, for a sentence after it.
    func leadPeriod(for sentence: Int) -> String? { sentence > dated ? lead.period : nil }
}

/// What the words of a sentence say of its scene.
extension TallySettings {
    /// Tokens of a sentence looked at.
    private static let sceneReach = 80

    /// Whether a token is an attack, harm, or the use of a weapon.
    func isHarm(_ at: Int) -> Bool {
        if has(at, .attack) || lexicon.events.contains(text.tokens[at].word) { return true }
        return isVerbOfHarm(at)
    }

    func isVerbOfHarm(_ at: Int) -> Bool {
        guard text.classes[at].isVerb || text.parse.tag(at) == .verb else { return false }
        if at > 0, text.classes[at - 1] == .number { return false }  // "52 wounded"
        let base = classes.base(text.tokens[at].word)
        if text.tokens[at + 1].word == fire, at + 2 < text.tokens.count, text.tokens[at + 2].word == clause.words.to {
            return true  // "set fire to"
        }
        if lexicon.harm.contains(base) || lexicon.weaponUse.contains(base) { return true }
        return lexicon.categories.words[base]?.contains { $0.isVerb && $0.companions.isEmpty && harmful($0.category) }
            == true
    }

    /// The same, or a move of troops: "entered", "captured".
    func isMove(_ at: Int) -> Bool {
        guard !isHarm(at) else { return true }
        return (text.classes[at].isVerb || text.parse.tag(at) == .verb)
            && lexicon.moves.contains(classes.base(text.tokens[at].word))
    }

    private func harmful(_ category: Tally.Category) -> Bool {
        switch category {
        case .killed, .injured, .detained, .missing, .displaced, .attacks: true
        default: false
        }
    }

    /// The one place that a title names.
    func named(site title: Range<Int>) -> String? {
        let places = names.within(title).filter { $0.type == .location && $0.isSure }
        guard let first = places.first, places.allSatisfy({ $0.name == first.name }) else { return nil }
        return first.name
    }

    /// The time in a sentence that stands nearest to its event.
    func moment(in sentence: Range<Int>) -> String? {
        guard let event = sentence.prefix(Self.sceneReach).first(where: { isMove($0) }) else { return nil }
        var best: (distance: Int, moment: FoundMoment)?
        var from = sentence.lowerBound
        while let found = firstMoment(from: from), sentence.contains(found.tokens.lowerBound) {
            from = max(found.tokens.upperBound, from + 1)
            let distance = abs(found.tokens.lowerBound - event)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, found) }
        }
        return best.flatMap { told($0.moment) }
    }

    /// An item of a list: a bullet, or a label and a colon.
    func isItem(_ paragraph: Int) -> Bool {
        let tokens = text.paragraphs[paragraph].tokens
        return rows.startsWithBullet(paragraph) || text.isMark(tokens.lowerBound, 0x28)
            || tokens.prefix(12).contains { text.isMark($0, 0x3A) }
    }

    func tellsHarm(_ sentence: Range<Int>) -> Bool { sentence.prefix(Self.sceneReach).contains { isMove($0) } }

    /// One of the first sentences after the dateline.
    func isSent(from sentence: Int) -> Bool {
        dateline.map { (1...2).contains(sentence - $0.sentence) } ?? false
    }

    /// The named site that is said to be attacked: "the bombing of the Orvel clinic", "shells hit Orvel", "the Orvel clinic was shelled".
    func target(_ sentence: Range<Int>) -> String? {
        for at in sentence.prefix(Self.sceneReach) where isMove(at) {
            if isEventNoun(at) {
                if let site = siteAfter(at, sentence.upperBound) { return site }
                continue
            }
            for child in text.parse.children(at) {
                let relation = text.parse.relation(child)
                guard relation == .passiveSubject || relation == .object, names.covering(child)?.type != .person else {
                    continue
                }
                let phrase = text.parse.phrase(around: child)
                if let found = building(phrase.lowerBound, sentence.upperBound) {
                    return withTown(found, sentence.upperBound)
                }
                // "the fishing town of Orvel"
                if lexicon.placeKinds.contains(text.tokens[child].word), has(child + 1, .of),
                    let town = placeName(child, sentence.upperBound, isOf: true)
                {
                    return town.1
                }
                if relation == .object, isCompass(phrase.lowerBound),
                    let part = placeName(phrase.lowerBound, phrase.upperBound, isOf: true)
                {
                    return part.1
                }
                if relation == .object, let name = names.covering(child), name.tokens.upperBound == phrase.upperBound,
                    name.type == .location && name.isSure || !name.isSure && name.type != .nationality
                {
                    return name.name
                }
            }
        }
        return nil
    }

    /// "861 attacks «on northern Orvel»": what the attacks counted are on.
    func struck(_ found: TallyCandidate) -> String? {
        guard let head = found.unit?.head, has(head, .attack) else { return nil }
        return siteAfter(head, text.sentences[found.sentence].tokens.upperBound)
    }

    /// "The attack last night «on the Orvel clinic»".
    func siteAfter(_ attack: Int, _ limit: Int) -> String? {
        var at = attack + 1
        while at < min(limit, attack + 16) {
            if lexicon.targeting.contains(text.tokens[at].word) {
                if let found = building(at + 1, limit) { return withTown(found, limit) }
                if let site = kindNamed(at + 1, limit) ?? placeName(at + 1, limit, isOf: true) { return site.1 }
                if has(at, .of), lexicon.events.contains(text.tokens[attack].word) || at == attack + 1,
                    let site = anyName(at + 1, limit, orPerson: lexicon.events.contains(text.tokens[attack].word))
                {
                    return site
                }
            }
            // "allied militias" is no verb
            let isVerb = text.parse.tag(at) == .verb && text.classes[at].isFinite
            if isVerb, !(text.classes[at] == .verbPast && text.classes[at + 1] == .noun) { return nil }
            if text.classes[at] == .mark, !text.isMark(at, 0x2C) { return nil }
            at += 1
        }
        return nil
    }

    /// "The siege of Wad Sunbula": words with a capital, whatever they name elsewhere, but a person or a people.
    private func anyName(_ start: Int, _ limit: Int, orPerson: Bool) -> String? {
        if let name = names.covering(start),
            name.type == .person && !orPerson || name.type == .nationality || name.type == .temporal
        {
            return nil
        }
        guard !context.isTime(start) else { return nil }
        let end = firstName(start, limit)
        guard end > start, end - start < 5 else { return nil }
        return text.text(text.scalarRange(start..<end))
    }

    /// The end of a run of words with a capital.
    func firstName(_ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, text.tokens[end].kind == .word, text.tokens[end].shape != .lower,
            text.tokens[end].shape != .caseless
        { end += 1 }
        return end
    }

    /// An attack, siege or other event as a noun.
    private func isEventNoun(_ at: Int) -> Bool {
        (has(at, .attack) || lexicon.events.contains(text.tokens[at].word))
            && (!text.classes[at].isFinite || text.parse.tag(at) == .noun)
    }

    /// "The Orvel clinic «in Sudport»": a site with the town that it is said to be in.
    func withTown(_ site: (Range<Int>, String), _ limit: Int) -> String {
        let at = site.0.upperBound
        guard at + 1 < limit, text.tokens[at].word == clause.words.in, let town = names.covering(at + 1),
            town.type != .temporal, town.type != .nationality, town.tokens.lowerBound == at + 1
        else { return site.1 }
        return site.1 + " " + text.text(text.scalarRange(at..<town.tokens.upperBound))
    }

    /// Where a sentence says it is; of a dateline its first name.
    func told(_ number: Int) -> String? { firstPlace(number) }

    /// Whoever is said to attack or harm in a sentence: the subject of such a verb, or whose attack it is.
    func actor(_ sentence: Range<Int>) -> String? {
        for at in sentence.prefix(Self.sceneReach) where isMove(at) {
            if isEventNoun(at) {
                if let agent = agentOf(attack: at, sentence) { return agent }
                continue
            }
            if let doer = doer(of: at), let name = named(doer: doer) { return name }
        }
        return nil
    }

    /// "The attack …", "They …", "Nine more …", "At the time …": the sentence goes on with what stands before its paragraph.
    func pointsBack(_ sentence: Range<Int>) -> Bool {
        let first = sentence.lowerBound
        guard first + 1 < sentence.upperBound else { return false }
        if text.classes[first] == .pronoun { return true }
        if has(first, .determiner), text.tokens[first].word != clause.words.that {
            return (first + 1..<min(first + 4, sentence.upperBound)).contains { has($0, .attack) }
        }
        return false
    }

    /// The name that a list entry begins with: "(ii) DAHL, Mira. Banker …", "Mira Dahl, commander of …".
    func entry(_ paragraph: Int) -> String? {
        let tokens = text.paragraphs[paragraph].tokens
        for at in tokens.prefix(8) {
            if let name = names.covering(at), name.type == .person || name.type == .organisation {
                return name.tokens.upperBound < tokens.upperBound && text.tokens[name.tokens.upperBound].kind == .mark
                    ? name.name : nil
            }
            // "According to the centre, …": no entry about the centre
            guard text.tokens[at].kind != .word || at - tokens.lowerBound < 5 && text.parse.relation(at) != .caseMarker
            else { return nil }
        }
        return nil
    }

    /// "Ordered the attack on …", "For ordering …": a sentence whose doer is whom its entry is about.
    func lacksSubject(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first(where: { text.tokens[$0].kind == .word }),
            text.parse.relation(first) != .caseMarker
        else { return false }
        return text.classes[first] == .verbPast || text.classes[first] == .verbParticiple
            || text.parse.tag(first) == .verb && text.parse.child(first, .subject, .passiveSubject) == nil
            || !sentence.contains {
                text.classes[$0] == .auxiliary || text.classes[$0].isFinite && text.parse.tag($0) == .verb
            }
    }
}
