/// What the first bytes of a file tell about HTML in it.
enum HTMLSniffer {
    /// Tags that a page may begin with (WHATWG MIME Sniffing Standard, section 7.1).
    private static let starts = [
        "<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a ",
        "<style",
        "<title", "<meta", "<p>", "<br",
    ].map { Array($0.utf8) }

    /// Whether a text starts as a page does, after white space, a byte order mark and comments.
    static func startsAsHTML(_ bytes: [UInt8]) -> Bool {
        var rest = plain(bytes)[...]
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard rest.starts(with: "<!--".utf8) else { break }
            guard let end = rest.indices.dropLast(2).first(where: { rest[$0...].starts(with: "-->".utf8) }) else {
                return false
            }
            rest = rest[(end + 3)...]
        }
        return starts.contains { rest.starts(with: $0) }
    }

    /// The encoding that `<meta charset>` or `<meta http-equiv>` in the first 4 KiB, or an XML declaration, names.
    static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = plain(bytes)
        for key in ["charset", "encoding"] {
            let word = Array(key.utf8)
            for at in head.indices where head[at] == word[0] && head[at...].starts(with: word) {
                if let name = value(head[(at + word.count)...]) { return name }
            }
        }
        return nil
    }

    /// The name behind `=` and quotes; nil where there is none.
    private static func value(_ rest: ArraySlice<UInt8>) -> String? {
        let skipped = rest.drop { $0 <= 0x20 }
        guard skipped.first == UInt8(ascii: "=") else { return nil }
        let name = skipped.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix {
            0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E
        }
        return name.isEmpty || name.count > 40 ? nil : String(decoding: name, as: UTF8.self)
    }

    /// The first 4 KiB in ASCII lower case, without NULs (so that UTF-16 shows) and marks.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        let unmarked = bytes.prefix(4096).drop { $0 >= 0x80 }
        return unmarked.filter { $0 != 0 }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    }
}
