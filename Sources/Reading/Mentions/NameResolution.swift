internal import RecordModel

/// Brings the forms of one name in a document together: surname to full name, acronym to long form, spellings with and without "al-".
enum NameResolution {
    /// The names with their types settled and their fullest forms set. Cost: linear in the names, given hashing.
    static func resolve(_ names: [NameIndex.Named], _ text: TokenizedDocument, _ lexicon: NameLexicon) -> [NameIndex
        .Named]
    {
        var names = names
        let longForms = Aliases.find(names, text)
        confirmPeople(&names, text, lexicon)
        let people = fullNames(names, text)
        let types = sureTypes(names, text)
        let fullest = fullestForms(names, text)
        for number in names.indices {
            let tokens = names[number].tokens
            if names[number].isKnown, let form = fullest[names[number].name] {
                names[number].name = form
                continue
            }
            guard let last = tokens.last else { continue }
            if tokens.count == 1, let long = longForms[text.tokens[last].word] {
                names[number].name = long.name
                names[number].type = long.type
                names[number].isSure = true
                continue
            }
            let key = surname(tokens, text)
            if names[number].type != .person, names[number].isSure, !isShouted(tokens, text) || people[key] == nil {
                continue
            }
            if let full = people[key], names[number].type == .person || tokens.count == 1 {
                // the same surname is the same person, unless the given names differ
                if tokens.count == 1 || full.contains(where: { $0.given == given(tokens, text) })
                    || names[number].title != nil && tokens.count == 1
                {
                    let match = full.first { $0.given == given(tokens, text) } ?? full[0]
                    if tokens.count > 1 || full.count == 1 || isLater(match, number) {
                        names[number].name = match.name
                        names[number].type = .person
                        names[number].isSure = true
                        continue
                    }
                }
            }
            if !names[number].isSure, let type = types[text.tokens[tokens.lowerBound].word], tokens.count == 1 {
                names[number].type = type
                names[number].isSure = true
            }
        }
        return names
    }

    /// For what the gazetteer knows by a usual name: the form this document uses, the fullest for an organisation, the first for a place.
    private static func fullestForms(_ names: [NameIndex.Named], _ text: TokenizedDocument) -> [String: String] {
        var out: [String: (form: String, tokens: Int)] = [:]
        for name in names where name.isKnown {
            var tokens = name.tokens
            if tokens.count > 1, text.classes[tokens.lowerBound] == .determiner {
                tokens = tokens.lowerBound + 1..<tokens.upperBound
            }
            let form = text.text(text.scalarRange(tokens))
            guard let known = out[name.name] else {
                out[name.name] = (form, tokens.count)
                continue
            }
            if name.type == .organisation, tokens.count > known.tokens { out[name.name] = (form, tokens.count) }
        }
        return out.mapValues(\.form)
    }

    /// Two capitalised words are a person where the second stands alone elsewhere, or where something is said of them that is said of people.
    private static func confirmPeople(
        _ names: inout [NameIndex.Named], _ text: TokenizedDocument, _ lexicon: NameLexicon
    ) {
        var alone: Set<ArraySlice<UInt32>> = []
        for name in names where name.tokens.count == 1 && !name.isSure || name.title != nil {
            alone.insert(surname(name.tokens, text))
        }
        for number in names.indices where names[number].type == .person && !names[number].isSure {
            let tokens = names[number].tokens
            names[number].isSure =
                alone.contains(surname(tokens, text)) || isTreatedAsPerson(tokens.upperBound, text, lexicon)
        }
    }

    /// A finite verb, or a comma and a role, follows.
    private static func isTreatedAsPerson(_ next: Int, _ text: TokenizedDocument, _ lexicon: NameLexicon) -> Bool {
        guard next < text.tokens.count else { return false }
        if text.classes[next] == .verbPast { return true }
        guard text.isMark(next, 0x2C) else { return false }
        return (next + 1..<min(next + 7, text.tokens.count)).contains { lexicon.roles.contains(text.tokens[$0].word) }
    }

    private struct Full {
        var given: WordID
        var name: String
        var first: Int
    }

    private static func isLater(_ full: Full, _ number: Int) -> Bool { full.first <= number }

    /// The surname's key: its last word, without "al-".
    private static func surname(_ tokens: Range<Int>, _ text: TokenizedDocument) -> ArraySlice<UInt32> {
        let form = text.vocabulary.form(text.tokens[tokens.upperBound - 1].word)
        if form.count > 5, form.starts(with: [0x61, 0x6C, 0x2D]) || form.starts(with: [0x65, 0x6C, 0x2D]) {
            return form.dropFirst(3)
        }
        return form
    }

    private static func given(_ tokens: Range<Int>, _ text: TokenizedDocument) -> WordID {
        text.tokens[tokens.lowerBound].word
    }

    /// Full names of people by surname, in order of their first mention.
    private static func fullNames(_ names: [NameIndex.Named], _ text: TokenizedDocument) -> [ArraySlice<UInt32>: [Full]]
    {
        var out: [ArraySlice<UInt32>: [Full]] = [:]
        for (number, name) in names.enumerated() where name.type == .person && name.isSure && name.tokens.count > 1 {
            let key = surname(name.tokens, text)
            let given = given(name.tokens, text)
            if out[key]?.contains(where: { $0.given == given }) ?? false { continue }
            // many bearers of one surname would cost the square of their number
            if out[key].map({ $0.count >= 16 }) ?? false { continue }
            out[key, default: []].append(Full(given: given, name: name.name, first: number))
        }
        return out
    }

    /// Types of single words that stand somewhere with evidence.
    private static func sureTypes(_ names: [NameIndex.Named], _ text: TokenizedDocument) -> [WordID: Mention
        .MentionType]
    {
        var out: [WordID: Mention.MentionType] = [:]
        for name in names where name.isSure && name.tokens.count == 1 {
            let word = text.tokens[name.tokens.lowerBound].word
            if out[word] == nil { out[word] = name.type }
        }
        return out
    }

    /// One word in capitals, as long as a surname: "DAHL" in a transcript.
    private static func isShouted(_ tokens: Range<Int>, _ text: TokenizedDocument) -> Bool {
        tokens.count == 1 && text.tokens[tokens.lowerBound].shape == .upper && text.tokens[tokens.lowerBound].length > 3
    }
}
