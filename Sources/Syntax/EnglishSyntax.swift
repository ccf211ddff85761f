internal import Knowledge
package import Learning

/// The network for English that ships with the program: it tags and parses.
///
/// Trained on the English Web Treebank of Universal Dependencies; docs/models.md has scores and licence. Weights are read from the program's
/// image where they lie.
public struct EnglishSyntax: Sendable {
    /// The version of the features and of the network's form; a model of another does not fit this program.
    package static let version = 3
    package let tags: FineTags
    let network: Network

    /// The model as it ships; nil where its bytes are no model of this version, which a test excludes.
    public static let standard: EnglishSyntax? = try? EnglishSyntax(
        ModelFile(Knowledge.bytes("models/english-syntax.model"), version: version))

    /// A model over bytes that must outlive it.
    /// - Throws: ``ModelError``.
    package init(_ file: ModelFile) throws(ModelError) {
        let names = try file.section("tags").split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        guard let tags = FineTags(names: names) else { throw .wrongSize(section: "tags") }
        self.tags = tags
        network = try Network(file, tags: names.count)
    }
}
