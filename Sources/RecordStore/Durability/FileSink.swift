import Crypto

/// Bytes on their way into a file, in large pieces, hashed as they go.
///
/// Made by ``FileSet``. For output of millions of rows: no string is made for a row, and what it holds in memory is 256 KiB.
public final class FileSink {
    private let file: StagedFile
    private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    private var used = 0
    private var written = 0
    private var hasher = SHA256()
    private var failure: RecordError?
    private static let capacity = 1 << 18

    init(_ file: StagedFile) { self.file = file }

    deinit { buffer.deallocate() }

    /// Appends bytes. Cost: a copy; some nanoseconds for a short one.
    public func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        if bytes.count > Self.capacity - used {
            flush()
            if bytes.count > Self.capacity { return pass(UnsafeRawBufferPointer(bytes)) }
        }
        (buffer + used).update(from: base, count: bytes.count)
        used += bytes.count
    }

    /// Appends one byte.
    public func append(_ byte: UInt8) {
        if used == Self.capacity { flush() }
        buffer[used] = byte
        used += 1
    }

    /// Appends a text as UTF-8.
    public func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends a whole number in decimal digits.
    public func append(number: UInt) {
        if Self.capacity - used < 20 { flush() }
        var rest = number, digits = 1
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        rest = number
        var at = used + digits
        repeat {
            at -= 1
            buffer[at] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
            rest /= 10
        } while rest > 0
        used += digits
    }

    /// Appends a share between 0 and 1, rounded to six decimals: `0.987650`.
    public func append(share: Float) {
        let millionths = UInt((Double(min(max(share, 0), 1)) * 1_000_000).rounded())
        if Self.capacity - used < 8 { flush() }
        buffer[used] = UInt8(truncatingIfNeeded: 0x30 + millionths / 1_000_000)
        buffer[used + 1] = 0x2E
        var rest = millionths % 1_000_000
        for place in stride(from: 7, through: 2, by: -1) {
            buffer[used + place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
            rest /= 10
        }
        used += 8
    }

    /// Appends a field of a CSV row (RFC 4180): in quotation marks where it has to be. White space at its ends is kept.
    public func append(field bytes: UnsafeBufferPointer<UInt8>) {
        var isPlain = bytes.first != 0x20 && bytes.last != 0x20
        for byte in bytes where byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { isPlain = false }
        if isPlain { return append(bytes) }
        append(0x22)
        for byte in bytes {
            if byte == 0x22 { append(0x22) }
            append(byte)
        }
        append(0x22)
    }

    /// Writes out what is left; then all is in the file, or this throws what went wrong on the way.
    func finish() throws(RecordError) -> (size: Int, sha256: String) {
        flush()
        if let failure { throw failure }
        let digits = Array("0123456789abcdef".utf8)
        let hex = hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return (written, String(decoding: hex, as: UTF8.self))
    }

    private func flush() {
        pass(UnsafeRawBufferPointer(start: buffer, count: used))
        used = 0
    }

    private func pass(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil else { return }
        do throws(RecordError) { try file.file.write(bytes) } catch { failure = error }
        hasher.update(bufferPointer: bytes)
        written += bytes.count
    }
}
