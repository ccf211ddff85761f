/// The tags that the network tells apart: a part of speech with the treebank's finer tag (`VERB|VBN`), which parsing profits from.
package struct FineTags: Sendable {
    /// Part of speech and finer tag of each, by number.
    package let names: [String]
    /// The part of speech of each, by number.
    package let partsOfSpeech: [PartOfSpeech]

    /// Tags with these names; nil where one begins with no part of speech, or there are none or more than 127.
    package init?(names: [String]) {
        let parts = names.compactMap { PartOfSpeech(code: $0.prefix { $0 != "|" }) }
        guard parts.count == names.count, !parts.isEmpty, parts.count < 128 else { return nil }
        self.names = names
        partsOfSpeech = parts
    }
}
