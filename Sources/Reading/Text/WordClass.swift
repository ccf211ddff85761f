/// What a word is in its sentence, as far as lists, endings and neighbours tell.
enum WordClass: UInt8, Sendable, CaseIterable {
    case other, mark, number, name, noun, adjective, adverb, determiner, pronoun, preposition, to, conjunction,
        subordinator
    case negation, modal, auxiliary, possessive
    case verbBase, verbPast, verbParticiple, verbIng, verbThird

    /// A verb form of any kind, auxiliaries and modals left out.
    var isVerb: Bool { rawValue >= WordClass.verbBase.rawValue }

    /// A verb form that can carry a clause: "says", "said", "say".
    var isFinite: Bool { self == .verbPast || self == .verbThird || self == .verbBase }

    /// A noun or a name.
    var isNominal: Bool { self == .noun || self == .name }

    /// May stand in a noun phrase before its head.
    var isPremodifier: Bool {
        switch self {
        case .noun, .name, .adjective, .number, .possessive: true
        default: false
        }
    }
}

/// Several word classes at once: what a word can be.
struct WordClassSet: OptionSet, Sendable {
    var rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Just one.
    init(_ only: WordClass) { rawValue = 1 << UInt32(only.rawValue) }

    /// Whether a class is among them.
    func has(_ one: WordClass) -> Bool { rawValue & (1 << UInt32(one.rawValue)) != 0 }

    /// Adds a class.
    mutating func add(_ one: WordClass) { rawValue |= 1 << UInt32(one.rawValue) }

    /// Any verb form.
    var hasVerb: Bool { rawValue >> UInt32(WordClass.verbBase.rawValue) != 0 }
}
