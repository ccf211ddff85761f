import Knowledge
import RecordModel

/// Which encoding bytes are in, and why.
struct EncodingChoice {
    var encoding: TextEncoding
    var notices: [Notice] = []

    /// Decides from byte order mark, validity as UTF-8, declaration and statistics, in this order.
    static func make(_ bytes: [UInt8], declared: String?, language: String?) throws(ExchangeError) -> EncodingChoice {
        if let marked = byMark(bytes) { return marked }
        if let reason = binaryReason(bytes) { throw .notText(reason: reason) }
        let sample = Array(bytes.prefix(1 << 16))
        if let bigEndian = utf16(sample) {
            return chosen(.utf16(bigEndian: bigEndian), "told by its bytes; there is no byte order mark")
        }
        let counts = UTF8Repair.count(bytes)
        let wanted = declared.flatMap(named)
        var notices: [Notice] = []
        if let declared, wanted == nil {
            let name = declared.unicodeScalars.prefix(40).filter { $0.isASCII && $0.value > 0x20 }
            notices = [
                Notice(
                    code: "unknown-encoding",
                    message:
                        "the file declares the encoding \(String(String.UnicodeScalarView(name))), which is not known here"
                )
            ]
        }
        if counts.illFormed == 0 {
            if let wanted, wanted != .utf8, counts.multibyte > 0 {
                notices += chosen(.utf8, "though the file declares \(wanted.name): its bytes are valid UTF-8").notices
            }
            return EncodingChoice(encoding: .utf8, notices: notices)
        }
        // A UTF-8 text with damage has far more good sequences than bad ones; in a text of one byte a letter they are chance.
        if wanted == .utf8 || counts.multibyte > counts.illFormed {
            return EncodingChoice(encoding: .utf8, notices: notices)
        }
        if case .singleByte = wanted, let wanted { return with(notices, chosen(wanted, "as the file declares")) }
        let page = ByteStatistics(bytes).page(language: language)
        return with(notices, chosen(.singleByte(page), "told by its bytes; nothing in the file says so"))
    }

    /// The encoding meant by a declared name; nil for one that is not decoded here.
    static func named(_ name: String) -> TextEncoding? {
        let wanted = name.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        let row = Knowledge.rows("exchange/encodings.tsv").first { row in
            row.count > 1 && row[1].split(separator: " ").contains { $0 == wanted }
        }
        switch row?.first {
        // A name of UTF-16 that could be read in single bytes is wrong (HTML Standard, section 13.2.3.3).
        case "utf-8", "utf-16le", "utf-16be": return .utf8
        case "windows-1252": return .singleByte(.windows1252)
        case "windows-1256": return .singleByte(.windows1256)
        case "iso-8859-6": return .singleByte(.iso88596)
        default: return nil
        }
    }

    /// Why bytes are no text; nil where they may be one.
    static func binaryReason(_ bytes: [UInt8]) -> String? {
        if byMark(bytes) != nil { return nil }
        var nuls = 0
        var controls = 0
        for byte in bytes where byte < 0x20 {
            switch byte {
            case 0: nuls += 1
            case 0x09...0x0D, 0x1B, 0x1A: break
            default: controls += 1
            }
        }
        let many = bytes.count / 64
        guard nuls > max(many, 3) || controls > max(bytes.count / 16, 8) else { return nil }
        if utf16(Array(bytes.prefix(1 << 16))) != nil { return nil }
        return nuls > many ? "it holds \(nuls) NUL bytes" : "it holds \(controls) control bytes"
    }

    private static func utf16(_ sample: [UInt8]) -> Bool? {
        guard sample.count >= 4 else { return nil }
        // Letters of one script share their high byte, so one half of the bytes is nearly constant.
        for bigEndian in [false, true] where UTF16Decoding.plausibility(sample, bigEndian: bigEndian) > 0.95 {
            let high = stride(from: bigEndian ? 0 : 1, to: sample.count, by: 2).filter {
                [0, 6, 0x20].contains(sample[$0])
            }
            if high.count * 10 >= sample.count / 2 * 6, high.contains(where: { sample[$0] != 0x20 }) {
                return bigEndian
            }
        }
        return nil
    }

    private static func byMark(_ bytes: [UInt8]) -> EncodingChoice? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return EncodingChoice(encoding: .utf8) }
        // FF FE 00 00 would be UTF-32, which nobody archives; its NULs make it no text.
        guard !bytes.starts(with: [0xFF, 0xFE, 0, 0]) else { return nil }
        if bytes.starts(with: [0xFF, 0xFE]) { return chosen(.utf16(bigEndian: false), "as its byte order mark says") }
        if bytes.starts(with: [0xFE, 0xFF]) { return chosen(.utf16(bigEndian: true), "as its byte order mark says") }
        return nil
    }

    private static func chosen(_ encoding: TextEncoding, _ why: String) -> EncodingChoice {
        EncodingChoice(
            encoding: encoding, notices: [Notice(code: "encoding", message: "decoded as \(encoding.name), \(why)")])
    }

    private static func with(_ notices: [Notice], _ choice: EncodingChoice) -> EncodingChoice {
        EncodingChoice(encoding: choice.encoding, notices: notices + choice.notices)
    }
}
