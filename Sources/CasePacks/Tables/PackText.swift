/// Whether a file's bytes are text that shows what it holds: UTF-8, no control characters, nothing that turns a line around.
enum PackText {
    /// Adds an error for every line that is not; false where there is any. Cost: one pass, and one for UTF-8.
    static func check(_ file: PackFile, _ findings: inout PackFindings) -> Bool {
        guard file.bytes.count <= PackFile.mostBytes else {
            findings.add(
                PackFinding(
                    .error, file.name, "it has \(file.bytes.count) bytes; at most \(PackFile.mostBytes) are read",
                    remedy: "a pack is for what a case needs; leave rows out"))
            return false
        }
        var sound = true
        var line = 1
        var faulty = 0
        let isText = String(validating: file.bytes, as: UTF8.self) != nil
        file.bytes.withUnsafeBufferPointer { bytes in
            var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while at < bytes.count {
                let byte = bytes[at]
                if byte >= 0x20, byte < 0x7F {
                    at += 1
                    continue
                }
                if byte == 0x0A { line += 1 }
                let (length, fault) = fault(bytes, at, isText: isText)
                if let fault, faulty != line {
                    faulty = line
                    sound = false
                    findings.add(PackFinding(.error, file.name, line: line, fault.what, remedy: fault.remedy))
                }
                at += length
            }
        }
        return sound
    }

    private static let controls = (
        what: "there is a control character",
        remedy: "take it out; cells are separated by tabs, lines end with a line feed"
    )
    private static let turns = (
        what: "there is an invisible character that changes the direction of text",
        remedy: "take it out; each name stands in its own letters"
    )

    /// How many bytes the scalar at an offset has, and what is wrong with it.
    private static func fault(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, isText: Bool
    ) -> (length: Int, (what: String, remedy: String)?) {
        let byte = bytes[at]
        if byte < 0x80 {
            if byte == 0x09 || byte == 0x0A { return (1, nil) }
            if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { return (1, nil) }
            return (1, controls)
        }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        if !isText {
            let part = UnsafeBufferPointer(rebasing: bytes[at..<min(bytes.count, at + length)])
            if byte < 0xC2 || byte > 0xF4 || String(validating: part, as: UTF8.self) == nil {
                return (1, ("the bytes are no UTF-8", "save the file as UTF-8"))
            }
        }
        let second = bytes[at + 1]
        if byte == 0xC2, second < 0xA0 { return (length, controls) }
        if byte == 0xD8, second == 0x9C { return (length, turns) }
        guard length == 3 else { return (length, nil) }
        let third = bytes[at + 2]
        if byte == 0xE2, second == 0x80, third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third) {
            return (length, turns)
        }
        if byte == 0xE2, second == 0x81, (0xA6...0xA9).contains(third) { return (length, turns) }
        if byte == 0xEF, second == 0xBB, third == 0xBF || byte == 0xE2 && second == 0x80 && third == 0x8B {
            return (length, controls)
        }
        return (length, nil)
    }
}
