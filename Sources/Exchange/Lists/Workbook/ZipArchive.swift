import Czlib

/// The files in a ZIP archive (PKWARE APPNOTE 6.3), as far as workbooks use it: stored or deflated, one disk, no encryption.
///
/// Every count and offset is checked against the bytes that are there; nothing inflates beyond what the caller allows.
struct ZipArchive {
    struct File {
        var name: String
        var method: UInt16
        var compressed: Int
        var size: Int
        var header: Int
        var crc: UInt32
        var isEncrypted: Bool
    }

    private let bytes: [UInt8]
    private(set) var files: [String: File] = [:]
    private static let mostFiles = 20_000

    /// Reads the table of contents.
    ///
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)``.
    init(_ bytes: [UInt8]) throws(ExchangeError) {
        self.bytes = bytes
        guard let end = ZipArchive.endRecord(bytes) else {
            throw ZipArchive.malformed("it is no whole ZIP archive; it may have been cut short")
        }
        let count = Int(word(end + 10))
        var at = Int(long(end + 16))
        guard at != 0xFFFF_FFFF else { throw ZipArchive.malformed("it is a ZIP64 archive, which is not read") }
        guard count <= ZipArchive.mostFiles else { throw ZipArchive.malformed("it holds \(count) files") }
        for _ in 0..<count {
            guard at + 46 <= bytes.count, long(at) == 0x0201_4B50 else {
                throw ZipArchive.malformed("its table of contents is damaged")
            }
            let nameLength = Int(word(at + 28))
            let next = at + 46 + nameLength + Int(word(at + 30)) + Int(word(at + 32))
            guard next <= bytes.count else { throw ZipArchive.malformed("its table of contents is damaged") }
            let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
            let file = File(
                name: name, method: word(at + 10), compressed: Int(long(at + 20)), size: Int(long(at + 24)),
                header: Int(long(at + 42)), crc: long(at + 16), isEncrypted: word(at + 8) & 1 != 0)
            // Some writers put a backslash between folders, or a slash first.
            let plain = name.replacing("\\", with: "/").drop { $0 == "/" }
            files[plain.lowercased()] = file
            at = next
        }
    }

    /// Hands over what a file inflates to, piece by piece.
    ///
    /// - Parameter limit: more bytes than this are an error.
    /// - Throws: ``ExchangeError``; what `body` throws.
    func read(_ name: String, limit: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let file = files[name.lowercased()] else {
            throw ZipArchive.malformed("\(ZipArchive.shown(name)) is missing in it")
        }
        guard !file.isEncrypted else { throw ZipArchive.malformed("it is encrypted; save it without a password") }
        guard file.size <= limit else { throw tooLarge(file.size, limit) }
        guard file.header + 30 <= bytes.count, long(file.header) == 0x0403_4B50 else { throw damaged(name) }
        let start = file.header + 30 + Int(word(file.header + 26)) + Int(word(file.header + 28))
        guard start + file.compressed <= bytes.count else { throw damaged(name) }
        var crc = crc32(0, nil, 0)
        var total = 0
        func hand(_ piece: UnsafeRawBufferPointer) throws {
            total += piece.count
            guard total <= limit else { throw tooLarge(total, limit) }
            crc = crc32(crc, piece.assumingMemoryBound(to: UInt8.self).baseAddress, UInt32(piece.count))
            try body(piece)
        }
        try bytes.withUnsafeBytes { all in
            let packed = UnsafeRawBufferPointer(rebasing: all[start..<(start + file.compressed)])
            switch file.method {
            case 0:
                for at in stride(from: 0, to: packed.count, by: 1 << 16) {
                    try hand(UnsafeRawBufferPointer(rebasing: packed[at..<min(at + 1 << 16, packed.count)]))
                }
            case 8:
                guard try Inflation.inflate(packed, hand) else { throw damaged(name) }
            default: throw ZipArchive.malformed("it is packed by a method that is not read (\(file.method))")
            }
        }
        guard UInt32(truncatingIfNeeded: crc) == file.crc else { throw damaged(name) }
    }

    /// The whole of a small file; nil where there is none of this name.
    func bytes(of name: String, limit: Int) throws -> [UInt8]? {
        guard files[name.lowercased()] != nil else { return nil }
        var out: [UInt8] = []
        try read(name, limit: limit) { out.append(contentsOf: $0) }
        return out
    }

    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var at = bytes.count - 22
        let last = max(0, bytes.count - 22 - 0xFFFF)
        while at >= last {
            if bytes[at] == 0x50, bytes[at + 1] == 0x4B, bytes[at + 2] == 0x05, bytes[at + 3] == 0x06 { return at }
            at -= 1
        }
        return nil
    }

    private func word(_ at: Int) -> UInt16 { UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 }

    private func long(_ at: Int) -> UInt32 { UInt32(word(at)) | UInt32(word(at + 2)) << 16 }

    private func damaged(_ name: String) -> ExchangeError {
        ZipArchive.malformed("\(ZipArchive.shown(name)) in it is damaged")
    }

    private func tooLarge(_ size: Int, _ limit: Int) -> ExchangeError {
        .tooLarge(what: "a part of the workbook, unpacked,", size: size, limit: limit, unit: "bytes")
    }

    private static func shown(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.isASCII && $0.value > 0x20 }.prefix(60)))
    }

    static func malformed(_ reason: String) -> ExchangeError { .malformed(format: "workbook", line: 1, reason: reason) }
}

/// DEFLATE (RFC 1951) undone by zlib.
enum Inflation {
    /// Hands over what `packed` inflates to, 64 KiB at a time; false where it is no whole stream.
    static func inflate(_ packed: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void) throws
        -> Bool
    {
        var stream = z_stream()
        // Negative window bits: no zlib header around the stream.
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return false
        }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: packed.assumingMemoryBound(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(packed.count)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            stream.next_out = buffer.assumingMemoryBound(to: UInt8.self).baseAddress
            stream.avail_out = UInt32(buffer.count)
            let code = Czlib.inflate(&stream, Z_NO_FLUSH)
            let count = buffer.count - Int(stream.avail_out)
            if count > 0 { try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            if code == Z_STREAM_END { return true }
            guard code == Z_OK, count > 0 || stream.avail_in > 0 else { return false }
        }
    }
}
