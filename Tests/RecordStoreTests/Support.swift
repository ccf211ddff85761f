import Custody
import Foundation
import RecordModel
import Synchronization

@testable import RecordStore

/// A folder of a test's own, removed when the tests end.
final class Scratch: Sendable {
    let path: String
    private static let all = Mutex<[String]>([])
    private static let removal: Void = {
        atexit { for path in Scratch.all.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) } }
    }()

    init() throws {
        path = NSTemporaryDirectory() + "sijill-store-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        _ = Self.removal
        Self.all.withLock { $0.append(path) }
    }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }
}

/// A fresh record with its key.
struct TestRecord {
    let scratch: Scratch
    let bundle: RecordBundle
    let key: SigningKey

    init() throws {
        scratch = try Scratch()
        key = try SigningKey(seed: [UInt8](repeating: 7, count: 32))
        bundle = try RecordBundle.create(
            at: "\(scratch.path)/test.sijill", firstKey: key.verifier.description,
            id: "00112233445566778899aabbccddeeff", created: moment(1_700_000_000_000))
    }

    var originals: OriginalStore { OriginalStore(bundle) }

    func log() throws -> LogStore { try LogStore(bundle) }
}

func moment(_ milliseconds: Int64) -> LogTime { .nearest(milliseconds) }

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func original(_ text: String) -> OriginalID { ContentHash.id(of: bytes(text)) }

/// Passages of a text, one per line.
func lines(of text: String) -> [Passage] {
    var start = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        let count = line.unicodeScalars.count
        defer { start += count + 1 }
        return Passage(range: start..<start + count, paragraph: index)
    }
}

func document(_ name: String, _ text: String, language: String? = nil, published: String? = nil) -> Document {
    Document(
        original: original(name), text: text, language: language,
        title: .init(value: name, basis: .archive),
        published: published.map { .init(value: $0, basis: .text) } ?? .unknown)
}

func claim(_ id: String, in name: String, kind: String = "tally", start: Int = 0, source: String? = nil) -> IndexedClaim
{
    IndexedClaim(
        id: id, document: original(name), kind: kind, start: start, rule: "test", confidence: 0.5, source: source,
        json: "{\"id\":\"\(id)\"}")
}

/// The code of the record error that a piece of work throws; nil where it throws none.
func failure(_ work: () throws -> Void) -> RecordError? {
    do {
        try work()
        return nil
    } catch {
        return error as? RecordError
    }
}

func permissions(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
}

/// Every file below a folder with its bytes.
func files(below folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        var isFolder: ObjCBool = false
        let path = "\(folder)/\(name)"
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }
    return files
}
