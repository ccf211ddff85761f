public import Foundation
internal import Reading
public import RecordModel

/// Annotated documents in the form of re3d: folders with `documents.json` and `entities.json`, one JSON object a line.
public struct MentionCorpus: Sendable {
    /// A document with its annotated mentions.
    public struct Item: Sendable {
        /// The folder it came from.
        public var folder: String
        /// The identifier in the corpus.
        public var name: String
        /// The document.
        public var document: Document
        /// Annotated mentions: scalars and type number.
        var gold: [(range: Range<Int>, type: Int)] = []
    }

    /// All documents, in order of their identifier.
    public private(set) var items: [Item] = []

    /// Type numbers by the corpus's names.
    private static let types = [
        "Person": 0, "Organisation": 1, "Location": 2, "Nationality": 3, "Temporal": 4, "Quantity": 5, "Money": 6,
        "Weapon": 7,
        "Vehicle": 8, "MilitaryPlatform": 9, "DocumentReference": 10,
    ]

    /// Reads a corpus. `identify` gives a text its SHA-256 in hexadecimal.
    /// - Throws: what reading a file throws.
    public init(folder: URL, identify: (String) -> String) throws {
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: folder.path).sorted() {
            let place = folder.appendingPathComponent(name)
            guard manager.fileExists(atPath: place.appendingPathComponent("documents.json").path) else { continue }
            var gold: [String: [(Range<Int>, Int)]] = [:]
            for line in try MentionCorpus.lines(place.appendingPathComponent("entities.json")) {
                guard let id = line["documentId"] as? String, let begin = line["begin"] as? Int,
                    let end = line["end"] as? Int, begin < end, let type = line["type"] as? String,
                    let number = MentionCorpus.types[type]
                else { continue }
                gold[id, default: []].append((begin..<end, number))
            }
            for line in try MentionCorpus.lines(place.appendingPathComponent("documents.json")) {
                guard let id = line["_id"] as? String, let text = line["text"] as? String,
                    let original = OriginalID(hex: identify(text))
                else { continue }
                var item = Item(folder: name, name: id, document: Document(original: original, text: text))
                item.gold = (gold[id] ?? []).map { (range: $0.0, type: $0.1) }
                items.append(item)
            }
        }
        items.sort { $0.document.original.hex < $1.document.original.hex }
    }

    private static func lines(_ file: URL) throws -> [[String: Any]] {
        try Data(contentsOf: file).split(separator: 0x0A).compactMap {
            try JSONSerialization.jsonObject(with: $0) as? [String: Any]
        }
    }
}

extension MentionCorpus.Item {
    /// Which of five folds the document belongs to: its SHA-256 modulo 5.
    public var fold: Int {
        document.original.hex.utf8.reduce(0) { ($0 * 16 + ($1 < 0x3A ? Int($1) - 0x30 : Int($1) - 0x57)) % 5 }
    }
}
