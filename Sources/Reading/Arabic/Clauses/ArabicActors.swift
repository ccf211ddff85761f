internal import RecordModel

/// Whom a short form stands for in an Arabic document: "الرابطة" for "رابطة أهالي الغائبين", "المجلس الأعلى" for "المجلس الأعلى للأودية",
/// "الوزير" for the minister named before.
struct ArabicActors {
    private struct Full {
        var tokens: Range<Int>
        var name: String
    }

    private let nominals: ArabicNominals
    /// Full forms by the stem of their first word, in order.
    private var known: [WordID: [Full]] = [:]
    private var text: TokenizedDocument { nominals.text }
    private var arabic: ArabicText { nominals.arabic }
    /// The most full forms kept for one noun.
    private static let most = 64

    /// Looks at every noun for a body or an office. Cost: linear.
    init(_ nominals: ArabicNominals) {
        self.nominals = nominals
        let source = text.vocabulary.find("مصدر")
        for sentence in text.sentences {
            for at in sentence.tokens {
                guard let word = arabic[at] else { continue }
                let isBody = nominals.isBody(at) || word.stem == source
                guard isBody || word.noun.map({ $0.number == .singular && $0.classes.contains(.person) }) == true else {
                    continue
                }
                guard
                    let nominal = nominals.nominal(
                        from: at, limit: sentence.tokens.upperBound, asides: !isBody, joins: false),
                    nominal.after > at + 1, known[word.stem].map({ $0.count < Self.most }) ?? true
                else { continue }
                if let person = nominal.person {
                    known[word.stem, default: []].append(
                        Full(tokens: at..<person.upperBound, name: nominals.personName(person)))
                } else if isBody {
                    known[word.stem, default: []].append(
                        Full(tokens: nominal.core, name: nominals.phrases.name(nominal.core)))
                }
            }
        }
    }

    /// The full name of whom a phrase stands for: of the person in it, of the body named before; else its words.
    func name(_ nominal: ArabicNominal) -> String {
        if let person = nominal.person { return nominals.personName(person) }
        return full(nominal.core) ?? nominals.phrases.name(nominal.core)
    }

    /// The full form before it of which a phrase is the short form, or nil.
    func full(_ tokens: Range<Int>) -> String? {
        guard tokens.count <= 3, let at = tokens.first, let word = arabic[at], word.joined.contains(.article),
            let all = known[word.stem]
        else { return nil }
        return all.last { full in
            full.tokens.lowerBound < at && full.tokens.count > tokens.count
                && tokens.enumerated().dropFirst().allSatisfy {
                    text.tokens[full.tokens.lowerBound + $0.offset].word == text.tokens[$0.element].word
                }
        }?.name
    }
}
