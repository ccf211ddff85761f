import Foundation
import GRDB
import GRDBSQLite

/// The FTS5 auxiliary function `sijill_score(words, parameters)`: BM25 of the row the query stands on.
///
/// Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), doi:10.1561/1500000019, with
/// k1 = 1.2 and b = 0.75. FTS5's own bm25() walks the whole list of every phrase to count it, and reads each row's length
/// from a table; here the counts come in as a parameter and the length is in the row's id.
enum RankingFunction {
    /// The parameter: the mean length of passages in words, then the weight of each phrase in the order of the query.
    static func parameters(meanLength: Double, weights: [Double]) -> [UInt8] {
        ([meanLength] + weights).withUnsafeBytes { Array($0) }
    }

    /// How much a match weighs that so many of all passages have (BM25's inverse document frequency, never negative).
    static func weight(passages: Int, of all: Int) -> Double {
        let rest = Double(max(all - passages, 0)) + 0.5
        return max(log(1 + rest / (Double(passages) + 0.5)), 1e-6)
    }

    static func register(in db: Database) throws {
        let api = FTS5.api(db)
        let code = api.pointee.xCreateFunction(
            UnsafeMutablePointer(mutating: api), "sijill_score", nil,
            { extensionAPI, context, result, count, values in
                guard let extensionAPI, let values, count == 1, let value = values[0],
                    let bytes = sqlite3_value_blob(value)
                else {
                    sqlite3_result_error_code(result, SQLITE_MISUSE)
                    return
                }
                let parameters = UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_value_bytes(value)))
                sqlite3_result_double(result, RankingFunction.score(extensionAPI, context, parameters))
            }, nil)
        try SQLiteFailure.check(code, db)
    }

    private static func score(
        _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?, _ parameters: UnsafeRawBufferPointer
    ) -> Double {
        let phrases = parameters.count / 8 - 1
        var instances: Int32 = 0
        guard phrases > 0, api.pointee.xInstCount(context, &instances) == SQLITE_OK else { return 0 }
        let meanLength = parameters.loadUnaligned(as: Double.self)
        let length = Double(PassageID(api.pointee.xRowid(context)).words)
        let norm = 1.2 * (0.25 + 0.75 * length / meanLength)
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: phrases) { frequency in
            frequency.initialize(repeating: 0)
            for instance in 0..<instances {
                var phrase: Int32 = 0
                var column: Int32 = 0
                var offset: Int32 = 0
                guard api.pointee.xInst(context, instance, &phrase, &column, &offset) == SQLITE_OK,
                    Int(phrase) < phrases
                else { continue }
                frequency[Int(phrase)] += 1
            }
            var score = 0.0
            for phrase in 0..<phrases where frequency[phrase] > 0 {
                let weight = parameters.loadUnaligned(fromByteOffset: 8 * (phrase + 1), as: Double.self)
                score += weight * frequency[phrase] * 2.2 / (frequency[phrase] + norm)
            }
            return score
        }
    }
}
