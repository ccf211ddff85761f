/// A number word of a list.
struct NumberWord: Sendable {
    /// How it takes part in a number.
    enum Kind: String, Sendable {
        /// Below twenty.
        case one
        /// Twenty to ninety-nine.
        case ten
        /// Arabic ten, which makes a teen of the unit before it.
        case teen
        case hundred
        /// Thousand, million, …
        case magnitude
        /// "Thousands": vague alone, a magnitude after an Arabic number.
        case plural
        case dozen
        case half
        case article
        /// A whole number by itself: "half-million".
        case fixed
        /// The same, vague: "multi-billion".
        case vague
        /// A share, in percent: "two-thirds".
        case part
        /// "Third" after "a".
        case fraction
        /// "Thirds" after a number.
        case fractions
        /// "Several" before a magnitude.
        case few
        /// "Once", "twice".
        case times
        /// Arabic hundreds in one word.
        case full
        /// Arabic two of a magnitude.
        case dual
    }

    var kind: Kind
    var value: Double
    /// Scalars at its start that belong to a joined "and".
    var clip: UInt8
}

/// A number as it stands in the text, before it is known whether it counts anything.
struct ReadNumber: Sendable {
    enum Form: Sendable { case exact, vague, range, percent }

    /// Its tokens.
    var tokens: Range<Int>
    /// Scalars of the first token that are not part of it.
    var clip = 0
    /// How it is stated.
    var form: Form
    /// The number, the lower bound of a range, the magnitude of a vague number.
    var value: Double
    /// The upper bound of a range.
    var upper: Double?
    /// ISO 4217, where a sign or word next to it says money.
    var currency: String?
    /// Words of the currency after the number.
    var currencyTokens: Range<Int>?
    /// Written in digits without a magnitude word.
    var isPlainDigits = false
    /// How many digits, for plain digits.
    var digits = 0
    /// A decimal point or thousands separators stand in it.
    var hasSeparator = false
    /// The noun itself says how many: an Arabic dual, or one in a list of counts.
    var isInNoun = false
    /// "Once", "twice": counts only where a bound says it is a claim.
    var isTimes = false
}
