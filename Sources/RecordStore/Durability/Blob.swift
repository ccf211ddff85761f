import Foundation

/// Bytes as SQLite takes them, and back.
enum Blob {
    static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
    static func bytes(_ data: Data) -> [UInt8] { [UInt8](data) }
}
