/// A file of weights: named sections of bytes behind a table of them, with a checksum over all. Read where it lies, not copied.
///
///     0   8 bytes   "sijillm1"
///     8   UInt32    version of the model's features
///     12  UInt32    number of sections
///     16  UInt64    checksum of everything behind it
///     24  sections: 24 bytes name (UTF-8, zeros behind), UInt64 offset, UInt64 size
///
/// Numbers are little-endian; sections start at multiples of 64.
public struct ModelFile: @unchecked Sendable {
    // @unchecked: the memory is never written
    static let magic: [UInt8] = Array("sijillm1".utf8)
    static let headerSize = 24
    static let entrySize = 40
    /// Bytes that a section's name may have.
    static let nameSize = 24

    private let bytes: UnsafeRawBufferPointer
    private let sections: [(name: String, range: Range<Int>)]

    /// Opens a model. The bytes must outlive it. Cost: one pass over the bytes for the checksum, 8 at a time.
    /// - Throws: ``ModelError`` where they are no model, of another version, cut short or changed.
    public init(_ bytes: UnsafeRawBufferPointer, version: Int) throws(ModelError) {
        guard bytes.count >= ModelFile.headerSize, bytes.prefix(8).elementsEqual(ModelFile.magic) else {
            throw .notAModel
        }
        let found = Int(ModelFile.number32(bytes, 8))
        guard found == version else { throw .otherVersion(found) }
        let count = Int(ModelFile.number32(bytes, 12))
        guard count <= 64, bytes.count >= ModelFile.headerSize + count * ModelFile.entrySize else { throw .notAModel }
        guard ModelFile.checksum(UnsafeRawBufferPointer(rebasing: bytes[24...])) == ModelFile.number64(bytes, 16) else {
            throw .damaged
        }
        var sections: [(String, Range<Int>)] = []
        for entry in 0..<count {
            let at = ModelFile.headerSize + entry * ModelFile.entrySize
            let name = bytes[at..<at + ModelFile.nameSize].prefix { $0 != 0 }
            let offset = ModelFile.number64(bytes, at + 24)
            let size = ModelFile.number64(bytes, at + 32)
            guard offset <= UInt64(bytes.count), size <= UInt64(bytes.count) - offset else { throw .notAModel }
            sections.append((String(decoding: name, as: UTF8.self), Int(offset)..<Int(offset + size)))
        }
        self.bytes = bytes
        self.sections = sections
    }

    /// Opens a model in bytes of the program's image.
    /// - Throws: as ``init(_:version:)-(UnsafeRawBufferPointer,_)``.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, version: Int) throws(ModelError) {
        try self.init(UnsafeRawBufferPointer(bytes), version: version)
    }

    /// The bytes of a section.
    /// - Throws: ``ModelError/missing(section:)``.
    public func section(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
        guard let found = sections.first(where: { $0.name == name }) else { throw .missing(section: name) }
        return UnsafeRawBufferPointer(rebasing: bytes[found.range])
    }

    /// A sum that changes with any changed byte: 8 bytes at a time, multiplied and turned.
    public static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at + 8 <= bytes.count {
            sum = (sum ^ number64(bytes, at)) &* 0xBF58_476D_1CE4_E5B9
            sum ^= sum >> 29
            at += 8
        }
        while at < bytes.count {
            sum = (sum ^ UInt64(bytes[at])) &* 0x94D0_49BB_1331_11EB
            sum ^= sum >> 31
            at += 1
        }
        return sum
    }

    private static func number32(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }

    private static func number64(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
}
