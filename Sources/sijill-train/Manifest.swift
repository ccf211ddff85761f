internal import Foundation
internal import Syntax
internal import Training

/// What stands beside a model: from what, how and when it was made, how good it is, and under which licence it may be used.
struct Manifest: Encodable {
    struct Source: Encodable {
        var name: String
        var version: String
        var url: String
        var licence: String
        var files: [String: String]
    }

    var model: String
    var purpose: String
    var bytes: Int
    var sha256: String
    var features: Int
    var command: String
    /// Nil where nothing is drawn at random.
    var seed: UInt64?
    var date: String
    var trainedOn: [Source]
    var scores: [String: [String: Double]]
    var scoring: String
    var attribution: String
    var licence = "CC BY-SA 4.0"

    /// The bytes of the file: keys in order, so that the same facts give the same bytes.
    var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self) + Data("\n".utf8)
        }
    }
}

extension Scores {
    /// The three numbers of a manifest, in percent, two decimals.
    var summary: [String: Double] {
        func percent(_ share: Double) -> Double { (share * 10_000).rounded() / 100 }
        return ["UPOS": percent(upos), "UAS": percent(uas), "LAS": percent(las)]
    }
}
