internal import RecordModel

/// Counts that Arabic says in the noun itself: the dual ("غارتان"), and the singular in a list of counts ("مقتل مدني وإصابة اثنين").
struct ArabicDuals {
    let text: TokenizedDocument
    let arabic: ArabicText
    let table: ArabicCategoryTable

    /// The two of a dual at a token, or nil. Duals with the article, after "هذان" or after "بين" point back and count nothing.
    func number(at: Int, in sentence: Range<Int>) -> ReadNumber? {
        guard let word = arabic[at], let noun = word.noun, noun.number == .dual, !word.isDefinite, word.verb == nil,
            !noun.classes.contains(.occasion)
        else { return nil }
        if at > sentence.lowerBound {
            let kinds = arabic.kinds(at - 1)
            let before = text.vocabulary.form(text.tokens[at - 1].word)
            if kinds.contains(.demonstrative) || before.elementsEqual([0x628, 0x64A, 0x646]) { return nil }
        }
        return made(at, word, 2)
    }

    /// One person after a word of harm, where nothing else counts them.
    func singles(in sentence: Range<Int>) -> [ReadNumber] {
        guard !arabic.isEmpty else { return [] }
        return sentence.dropFirst().compactMap { at in
            guard let word = arabic[at], let noun = word.noun, noun.number == .singular, word.joined.isEmpty,
                !word.isOwned, noun.classes.contains(.person), isHarm(at - 1),
                !isNumbered(at, sentence)
            else { return nil }
            return made(at, word, 1)
        }
    }

    /// A word that can only be a finite verb.
    func isVerb(_ at: Int) -> Bool {
        arabic[at].map { $0.verb != nil && $0.noun == nil && $0.verbalNoun < 0 && !$0.kinds.contains(.agent) } ?? false
    }

    private func made(_ at: Int, _ word: ArabicText.Word, _ value: Double) -> ReadNumber {
        let phrases = ArabicPhrases(text: text, arabic: arabic, names: NameIndex())
        var read = ReadNumber(tokens: at..<at + 1, form: .exact, value: value)
        read.clip = phrases.clip(at, letters: Int(word.lead))
        read.isInNoun = true
        return read
    }

    /// A verb or verbal noun of harm to persons.
    func isHarm(_ at: Int) -> Bool {
        guard let word = arabic[at] else { return false }
        return table.rules(word, text.tokens[at].word, .governs).contains { rule in
            switch rule.category {
            case .killed, .injured, .detained, .missing: rule.companions.isEmpty
            default: false
            }
        }
    }

    /// "مدني واحد", or a noun bound to the next: "عنصر الأمن" is somebody known.
    private func isNumbered(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard at + 1 < sentence.upperBound, text.tokens[at + 1].kind == .word else { return false }
        if let next = arabic[at + 1] { return next.joined == .article || next.isOwned }
        return false
    }
}
