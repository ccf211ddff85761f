/// Text made fit for a terminal: nothing in it can move the cursor, hide, or turn the line around.
enum Layout {
    /// The text on one line: line breaks and tabs become spaces, control characters and bidirectional controls become visible
    /// replacement characters, and a text with right-to-left letters is isolated so that what stands beside it keeps its place.
    static func line(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var rightToLeft = false
        var space = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029:
                space = !out.isEmpty
                continue
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
                if space { out.append(" ") }
                out.append("\u{FFFD}")
            default:
                if space { out.append(" ") }
                out.append(scalar)
                rightToLeft = rightToLeft || isRightToLeft(scalar.value)
            }
            space = false
        }
        return rightToLeft ? "\u{2068}\(String(out))\u{2069}" : String(out)
    }

    static func isRightToLeft(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// Columns a text takes: combining marks and isolates take none, wide East Asian characters two.
    static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x200B...0x200F,
                0x2060...0x2069,
                0xFE00...0xFE0F, 0xFEFF:
                sum
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0x1F300...0x1FAFF:
                sum + 2
            default: sum + 1
            }
        }
    }

    /// The text broken at spaces into lines of at most `width` columns, each after the first indented; a word longer than a line is kept whole.
    static func wrap(_ text: String, width: Int, indent: String = "", first: String = "") -> String {
        var lines: [String] = []
        var current = first
        var used = columns(first)
        var empty = true
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let size = columns(word)
            if !empty, used + 1 + size > width {
                lines.append(current)
                current = indent
                used = columns(indent)
                empty = true
            }
            if !empty {
                current += " "
                used += 1
            }
            current += word
            used += size
            empty = false
        }
        lines.append(current)
        return lines.joined(separator: "\n")
    }

    /// At most `limit` columns of a text, with an ellipsis where something was cut.
    static func cut(_ text: String, to limit: Int) -> String {
        guard columns(text) > limit else { return text }
        var out = ""
        var used = 0
        for character in text {
            let size = columns(String(character))
            if used + size > limit - 1 { break }
            out.append(character)
            used += size
        }
        let open = out.unicodeScalars.count { $0.value == 0x2068 } > out.unicodeScalars.count { $0.value == 0x2069 }
        return out + "…" + (open ? "\u{2069}" : "")
    }

    /// A table with a head and as many columns as it has; the last column is not padded.
    static func table(_ head: [String], _ rows: [[String]], rightAligned: Set<Int> = []) -> [String] {
        let widths = head.indices.map { column in
            ([head] + rows).map { $0.count > column ? columns($0[column]) : 0 }.max() ?? 0
        }
        return ([head] + rows).map { row in
            row.indices.map { column in
                let pad = String(repeating: " ", count: widths[column] - columns(row[column]))
                if rightAligned.contains(column) { return pad + row[column] }
                return column == row.count - 1 ? row[column] : row[column] + pad
            }.joined(separator: "  ")
        }
    }

    /// A number of things: "1 document", "22 documents".
    static func count(_ number: Int, _ thing: String) -> String {
        "\(grouped(number)) \(thing)\(number == 1 ? "" : "s")"
    }

    /// A number of things whose plural is no mere s: "1 entry", "22 entries".
    static func count(_ number: Int, _ things: String, one thing: String) -> String {
        "\(grouped(number)) \(number == 1 ? thing : things)"
    }

    /// A whole number with its thousands separated.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(abs(number)))
        var at = digits.count - 3
        while at > 0 {
            digits.insert(",", at: at)
            at -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }
}
