/// Written forms of Arabic words, made by rule from the forms a dictionary gives; in the folded letters of ``Vocabulary``.
///
/// The rules are those of the written language without vowels: endings of person and number, the future's س, the dual and the sound
/// plurals, the shortened present of weak verbs. Broken plurals are listed. See K. C. Ryding, *A Reference Grammar of Modern
/// Standard Arabic* (2005), chapters 7 and 21 to 27.
enum ArabicForms {
    typealias Letters = [UInt32]

    private static let alef: UInt32 = 0x627
    private static let ta: UInt32 = 0x62A
    private static let seen: UInt32 = 0x633
    private static let lam: UInt32 = 0x644
    private static let mim: UInt32 = 0x645
    private static let nun: UInt32 = 0x646
    private static let ha: UInt32 = 0x647
    private static let waw: UInt32 = 0x648
    private static let ya: UInt32 = 0x64A
    private static func isWeak(_ letter: UInt32) -> Bool { letter == alef || letter == waw || letter == ya }

    /// A form of a verb.
    struct VerbForm {
        var letters: Letters
        var verb: ArabicVerb
    }

    /// The forms of a verb from its past and its present ("he"): persons of a report, the future, and pronouns written onto them.
    ///
    /// A verb that ends in a hamza ("بدأ") is no weak one, though the folded letter is.
    static func verb(past: Letters, present: Letters, lemma: Int16, isHamzated: Bool = false) -> [VerbForm] {
        var out: [VerbForm] = []
        func add(
            _ letters: Letters, _ tense: ArabicVerb.Tense, _ subject: ArabicVerb.Subject, shortened: Bool = false,
            object: Bool = false
        ) {
            let verb = ArabicVerb(
                lemma: lemma, tense: tense, subject: subject, isShortened: shortened, hasObject: object)
            out.append(VerbForm(letters: letters, verb: verb))
        }
        func addWithObject(
            _ letters: Letters, _ tense: ArabicVerb.Tense, _ subject: ArabicVerb.Subject, _ bare: Letters
        ) {
            add(letters, tense, subject)
            for object in [[ha], [ha, alef], [ha, mim]] { add(bare + object, tense, subject, object: true) }
        }
        if let last = past.last, past.count > 1 {
            let stem = isWeak(last) && !isHamzated ? Letters(past.dropLast()) : past
            let feminine = last == ya && past.count > 3 && past[past.count - 2] == 0x641 ? past + [ta] : stem + [ta]
            addWithObject(past, .past, .he, last == ya ? stem + [alef] : past)
            addWithObject(feminine, .past, .she, feminine)
            addWithObject(stem + [waw, alef], .past, .they, stem + [waw])
            if isHamzated { add(past.dropLast() + [waw, waw, alef], .past, .they) }  // "بدؤوا"
            add(past + [alef], .past, .they)
            add(feminine + [alef], .past, .they)
            add((isWeak(last) && !isHamzated ? stem + [ya] : past) + [nun, alef], .past, .we)
        }
        guard present.count > 2, let last = present.last, present.first == ya else { return out }
        let rest = Letters(present.dropFirst())
        let stem = isWeak(last) ? Letters(present.dropLast()) : present
        for tense in [ArabicVerb.Tense.present, .future] {
            let lead: Letters = tense == .future ? [seen] : []
            addWithObject(lead + present, tense, .he, lead + present)
            addWithObject(lead + [ta] + rest, tense, .she, lead + [ta] + rest)
            addWithObject(lead + [nun] + rest, tense, .we, lead + [nun] + rest)
            add(lead + [nun] + rest + [0x643, mim], tense, .we, object: true)  // "نطالبكم"
            add(lead + [alef] + rest, tense, .i)
            addWithObject(lead + stem + [waw, nun], tense, .they, lead + stem + [waw, nun])
        }
        add(stem + [waw, alef], .present, .they)
        add(present + [alef, nun], .present, .they)
        for (first, subject) in [(ya, ArabicVerb.Subject.he), (ta, .she), (nun, .we)] {
            if isWeak(last), rest.count > 2 {
                add([first] + rest.dropLast(), .present, subject, shortened: true)
            } else if rest.count > 2, isWeak(rest[rest.count - 2]) {
                add([first] + rest.dropLast(2) + [last], .present, subject, shortened: true)
            }
        }
        return out
    }

    /// A form of a noun.
    struct NounForm {
        var letters: Letters
        var number: ArabicNoun.Number
    }

    /// The plurals of a noun that are made by rule.
    enum Sound { case none, byEnding, feminine }

    /// The forms of a noun without the article, from its singular, its broken plurals and its sound plural.
    ///
    /// The oblique dual of a noun whose sound plural is spelt alike (مدنيين) is left to the plural.
    static func noun(singular: Letters, plurals: [Letters], sound: Sound) -> [NounForm] {
        var out = [NounForm(letters: singular, number: .singular)]
        guard let last = singular.last, singular.count > 1 else { return out }
        let isFeminine = last == ha
        let stem = isFeminine ? Letters(singular.dropLast()) : singular
        if !isFeminine, last != alef { out.append(NounForm(letters: singular + [alef], number: .singular)) }
        let dual = isFeminine ? stem + [ta] : stem
        out.append(NounForm(letters: dual + [alef, nun], number: .dual))
        if isFeminine || sound != .byEnding {
            out.append(NounForm(letters: dual + [ya, nun], number: .dual))
        }
        if sound == .feminine || sound == .byEnding && isFeminine {
            out.append(NounForm(letters: stem + [alef, ta], number: .plural))
        } else if sound == .byEnding {
            out += [[waw, nun], [ya, nun], [ya], [waw]].map { NounForm(letters: stem + $0, number: .plural) }
        }
        for plural in plurals {
            out.append(NounForm(letters: plural, number: .plural))
            if plural.last != alef, plural.last != ta, plural.last != ha {
                out.append(NounForm(letters: plural + [alef], number: .plural))
            }
        }
        return out
    }
}

/// A form of an Arabic verb.
struct ArabicVerb: Sendable {
    enum Tense: UInt8, Sendable { case past, present, future }
    enum Subject: UInt8, Sendable { case he, she, they, we, i }

    /// The number of the verb in the list.
    var lemma: Int16
    var tense: Tense
    var subject: Subject
    /// The present of a weak verb as it stands after لم and لا.
    var isShortened: Bool
    /// A pronoun is written onto it: "قتلته".
    var hasObject: Bool
}

/// A form of an Arabic noun that numbers count.
struct ArabicNoun: Sendable {
    enum Number: UInt8, Sendable { case singular, dual, plural }

    /// The number of its row in the list.
    var lemma: Int16
    /// What it is near a number.
    var classes: NounClass
    /// The group of persons it names, or nil.
    var group: String?
    var number: Number
}
