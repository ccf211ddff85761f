import Foundation
import RecordModel

extension JSONValue {
    /// A value of a type that can be encoded; null where it cannot (a number that is none).
    init(encoding value: some Encodable) {
        let bytes = (try? JSONEncoder().encode(value)).map { [UInt8]($0) }
        self = bytes.flatMap { try? JSONValue(parsing: $0) } ?? .null
    }

    /// A value of a type that can be decoded.
    ///
    /// - Throws: `DecodingError`.
    func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(canonical))
    }
}
