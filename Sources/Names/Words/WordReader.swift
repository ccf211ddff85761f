/// The sounds of one name given as text.
struct WordReader: Sendable {
    static let standard = WordReader()

    /// The sounds of all its words together; compounds as ``NameReader`` makes them.
    func sounds(of text: String) -> [UInt8] {
        NameReader.standard.read(text).words.flatMap(\.sounds)
    }
}
