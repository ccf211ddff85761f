internal import RecordModel

/// The languages the rules read, and the rest.
enum Language: Sendable, Equatable {
    case english, arabic
    /// One the rules do not read; the tag where somebody said it.
    case other(String?)

    /// BCP 47 tag, where known.
    var tag: String? {
        switch self {
        case .english: "en"
        case .arabic: "ar"
        case .other(let tag): tag
        }
    }

    /// The language of a document: what was said of it, else by script and by the share of English function words.
    static func of(_ document: Document, tokens: [Token], scalars: [UInt32], lexicons: Lexicons) -> Language {
        if let said = document.language?.lowercased() {
            if said == "en" || said.hasPrefix("en-") { return .english }
            return said == "ar" || said.hasPrefix("ar-") ? .arabic : .other(said)
        }
        var arabic = 0
        var latin = 0
        var other = 0
        var function = 0
        for token in tokens.prefix(20_000) where token.kind == .word {
            switch scalars[Int(token.start)] {
            case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: arabic += 1
            case 0..<0x0250, 0x1E00..<0x1F00:
                latin += 1
                if isFunctionWord(lexicons.classes.usual(token.word)) { function += 1 }
            default: other += 1
            }
        }
        let all = arabic + latin + other
        guard all > 0 else { return .other(nil) }
        if arabic * 2 > all { return .arabic }
        // a few words tell nothing: English unless another script says otherwise; a headline and a line have few function words
        let share = latin < 60 ? 12 : 18
        if latin * 2 > all, latin < 12 || function * 100 >= latin * share { return .english }
        return .other(nil)
    }

    private static func isFunctionWord(_ one: WordClass) -> Bool {
        switch one {
        case .determiner, .pronoun, .preposition, .to, .conjunction, .subordinator, .auxiliary, .modal, .negation: true
        default: false
        }
    }
}
