/// Reads `vocabulary.tsv`: words that mean something particular in a case.
enum VocabularyReading {
    static let columns = ["kind", "words"]

    static func read(_ file: PackFile, _ findings: inout PackFindings) -> [CasePack.Word] {
        guard let table = PackTable(file, columns: columns, required: ["kind", "words"], &findings) else { return [] }
        var words: [CasePack.Word] = []
        for row in table.rows {
            let name = table.value("kind", row)
            guard let kind = CasePack.Word.Kind(rawValue: name) else {
                findings.add(
                    table.error(
                        row, "kind", name.isEmpty ? "there is none" : "“\(name)” is no kind of word",
                        remedy: "write one of \(CasePack.Word.Kind.allCases.map(\.rawValue).joined(separator: ", "))"))
                continue
            }
            let values = table.values("words", row)
            if values.isEmpty {
                findings.add(table.error(row, "words", "there is none", remedy: "write words with | between them"))
            }
            for word in values {
                if word.utf8.contains(0x20) {
                    findings.add(
                        table.error(
                            row, "words", "“\(word)” is more than one word",
                            remedy: "write single words here; names of several words are actors or places"))
                } else {
                    words.append(CasePack.Word(kind: kind, text: word))
                }
            }
        }
        return words
    }
}
