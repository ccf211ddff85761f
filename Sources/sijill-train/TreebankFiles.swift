internal import ArgumentParser
internal import Crypto
internal import Foundation
internal import Training

/// Where the treebank lies.
struct TreebankFiles: ParsableArguments {
    @Option(help: "The folder of UD_English-EWT: en_ewt-ud-train.conllu, -dev, -test.")
    var treebank = "../shared/data/reading/ud_english_ewt"

    /// One of its three files.
    enum Part: String, ExpressibleByArgument, CaseIterable { case train, dev, test }

    func path(_ part: Part) -> String { treebank + "/en_ewt-ud-\(part.rawValue).conllu" }

    /// The sentences of a part.
    func read(_ part: Part) throws -> [TreebankSentence] {
        let text: String
        do {
            text = try String(contentsOfFile: path(part), encoding: .utf8)
        } catch {
            throw ValidationError("Cannot read \(path(part)). Say where the treebank lies with --treebank.")
        }
        do {
            return try ConlluReader.read(text)
        } catch {
            throw ValidationError("\(path(part)): \(error)")
        }
    }
}

/// The SHA-256 of bytes as 64 hexadecimal digits.
func sha256(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(data: Data(bytes)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
