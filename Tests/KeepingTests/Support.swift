import Custody
import Foundation
import RecordModel
import RecordStore

@testable import Keeping

/// A temporary folder that is removed in the end.
final class Folder {
    let path: String

    init() throws {
        path = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("keeping-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        let parent = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: false, encoding: .utf8)
        return file
    }

    /// A new record in this folder, with keys of its own and a clock that stands still.
    func record(_ name: String = "case") throws -> Record {
        try Record.create(at: "\(path)/\(name).sijill", name: name, keeper: nil, surroundings: surroundings)
    }

    /// Keys in this folder; time is 1 October 2018.
    var surroundings: Surroundings {
        Surroundings(
            variables: ["SIJILL_CONFIG": "\(path)/config"], now: { LogTime(milliseconds: 1_538_388_000_000) ?? .now() },
            patience: 2)
    }
}

/// What tests make claims and documents of.
enum Sample {
    static let document = id("a1")

    /// An original's id that begins with two digits.
    static func id(_ digits: String) -> OriginalID {
        guard let id = OriginalID(hex: digits + String(repeating: "0", count: 64 - digits.count)) else {
            fatalError("\(digits) is no beginning of an id")
        }
        return id
    }

    /// The first occurrence of some words in a text, as a span.
    static func span(_ words: String, in text: String) -> Span {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        for start in 0...(scalars.count - wanted.count) where Array(scalars[start..<start + wanted.count]) == wanted {
            return Span(start: start, end: start + wanted.count, exact: words)
        }
        fatalError("“\(words)” does not stand in the text")
    }

    /// A span whose place does not matter.
    static func span(_ words: String) -> Span { Span(start: 0, end: words.unicodeScalars.count, exact: words) }

    static func claim(
        _ id: String, _ body: Claim.Body, status: Claim.Status = .proposed, source: String? = nil
    ) -> Claim {
        Claim(id: id, document: document, rule: "test", confidence: 0.5, status: status, source: source, body: body)
    }
}
