/// Reads `topics.tsv`: what a case is about, by words and by types of acts.
enum TopicsReading {
    static let columns = ["id", "en", "ar", "words", "acts"]

    static func read(_ file: PackFile, _ findings: inout PackFindings) -> [CasePack.Topic] {
        guard let table = PackTable(file, columns: columns, required: ["id", "en", "words", "acts"], &findings) else {
            return []
        }
        var topics: [CasePack.Topic] = []
        var seen: [String: Int] = [:]
        for row in table.rows {
            guard let id = PackIDs.id(table, row, seen: &seen, &findings) else { continue }
            let title = table.value("en", row)
            if title.isEmpty {
                findings.add(table.error(row, "en", "there is no title", remedy: "write what the topic is called"))
            }
            let words = table.values("words", row)
            let acts = table.values("acts", row)
            for word in words where !isPattern(word) {
                findings.add(
                    table.error(
                        row, "words", "“\(word)” is no pattern",
                        remedy: "write words, with * at the end of one for any ending, after three letters or more"))
            }
            for act in acts where !isActType(act) {
                findings.add(
                    table.error(
                        row, "acts", "“\(act)” is no type of act",
                        remedy: "write a family such as sanctions, or a family, a dot and a kind: violation.siege"))
            }
            if words.isEmpty, acts.isEmpty {
                findings.add(
                    table.error(row, "words", "nothing tells of this topic", remedy: "write words or types of acts"))
            }
            topics.append(
                CasePack.Topic(id: id, english: title, arabic: table.optional("ar", row), words: words, acts: acts))
        }
        return topics
    }

    /// Words separated by spaces; `*` only at a word's end, after three letters.
    private static func isPattern(_ text: String) -> Bool {
        text.split(separator: " ").allSatisfy { word in
            guard let star = word.firstIndex(of: "*") else { return true }
            return word.index(after: star) == word.endIndex && word.distance(from: word.startIndex, to: star) >= 3
        }
    }

    private static func isActType(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (97...122).contains($0) || $0 == 0x5F } }
    }
}
