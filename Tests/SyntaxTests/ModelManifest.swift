import Foundation
import Knowledge

/// What stands beside a model.
struct ModelManifest: Decodable {
    struct Source: Decodable {
        var name: String
        var licence: String
        var files: [String: String]
    }
    var model: String
    var bytes: Int
    var sha256: String
    var features: Int
    var command: String
    var seed: UInt64?
    var date: String
    var trainedOn: [Source]
    var scores: [String: [String: Double]]
    var licence: String
    var attribution: String

    init(_ name: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(Knowledge.bytes("models/\(name).json")))
    }
}
