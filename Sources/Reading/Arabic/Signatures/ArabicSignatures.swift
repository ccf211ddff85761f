internal import RecordModel

/// Finds who signed an Arabic text: the lines under "عن الاتحاد:", "الموقعون:", "التوقيع:" at its end.
struct ArabicSignatures {
    private let context: ActContext
    private let nominals: ArabicNominals
    private var text: TokenizedDocument { context.text }
    /// The longest heading and the longest line of a list, in tokens, and the most lines.
    private static let heading = 7, line = 24, lines = 500

    /// The signatories in order. Cost: linear in the paragraphs.
    static func find(_ context: ActContext, _ nominals: ArabicNominals) -> [FoundSignature] {
        let reader = ArabicSignatures(context: context, nominals: nominals)
        var out: [FoundSignature] = []
        var number = 0
        let paragraphs = context.text.paragraphs
        while number < paragraphs.count {
            let isOpen = reader.isHeading(paragraphs[number].tokens)
            number += 1
            guard isOpen else { continue }
            while number < paragraphs.count, out.count < lines, let found = reader.signatory(paragraphs[number].tokens)
            {
                out.append(found)
                number += 1
            }
        }
        return out
    }

    /// "عن الاتحاد:", "الموقعون:".
    private func isHeading(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 1, tokens.count <= Self.heading, let last = tokens.last, text.isMark(last, 0x3A),
            !tokens.contains(where: { nominals.arabic[$0]?.verb != nil && nominals.arabic[$0]?.noun == nil })
        else { return false }
        return nominals.lexicons.arabic.signs(text.tokens[tokens.lowerBound].word)
            || tokens.contains { nominals.lexicons.arabic.signing.contains(nominals.arabic[$0]?.stem ?? -1) }
    }

    /// "عفاف الزند، رئيسة الاتحاد": a name, and a role after a comma, a dash or in brackets.
    private func signatory(_ tokens: Range<Int>) -> FoundSignature? {
        var line = tokens
        while let first = line.first, text.tokens[first].kind != .word { line = line.dropFirst() }
        while let last = line.last, text.tokens[last].kind == .mark, !text.isMark(last, 0x29) { line = line.dropLast() }
        guard line.count > 1, line.count <= Self.line, !text.isMark(tokens.upperBound - 1, 0x3A) else { return nil }
        let cut = line.first { text.tokens[$0].kind == .mark } ?? line.upperBound
        let name = line.lowerBound..<cut
        guard (1...8).contains(name.count),
            !name.contains(where: {
                nominals.arabic[$0]?.verb != nil && nominals.arabic[$0]?.noun == nil
                    && nominals.names.covering($0) == nil
            })
        else { return nil }
        var role = cut + 1..<max(cut + 1, line.upperBound)
        while let last = role.last, text.tokens[last].kind == .mark { role = role.dropLast() }
        let isBody = nominals.isBody(name.lowerBound)
        return FoundSignature(
            name: name, role: role.isEmpty || isBody ? nil : role, kind: isBody ? .organisation : .person,
            rule: "arabic", confidence: 0.7)
    }
}
