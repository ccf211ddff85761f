import Cgumbo
import Knowledge
import RecordModel

/// What the tables say about HTML elements, classes and roles.
struct HTMLElement {
    enum Display: String { case block, line, cell, `break`, inline, hidden }

    struct Flags: OptionSet {
        let rawValue: Int
        static let void = Flags(rawValue: 1)
        static let raw = Flags(rawValue: 2)
        static let ignored = Flags(rawValue: 4)
        static let formatting = Flags(rawValue: 8)
        static let special = Flags(rawValue: 16)
        static let closesParagraph = Flags(rawValue: 32)
        static let scope = Flags(rawValue: 64)
        static let table = Flags(rawValue: 128)
        static let preformatted = Flags(rawValue: 256)
        static let quotes = Flags(rawValue: 512)

        init(rawValue: Int) { self.rawValue = rawValue }

        init(words: String) {
            let named: [Substring: Flags] = [
                "void": .void, "raw": .raw, "ignored": .ignored, "formatting": .formatting, "special": .special,
                "closes-p": .closesParagraph, "scope": .scope, "table": .table, "preformatted": .preformatted,
                "quotes": .quotes,
            ]
            self = words.split(separator: " ").reduce(into: []) { $0.formUnion(named[$1] ?? []) }
        }
    }

    var name: String
    var display: Display
    var zone: Zone?
    var flags: Flags

    /// An element that is in no table.
    static let inline = HTMLElement(name: "", display: .inline, zone: nil, flags: [])
}

/// The tables of HTML, read once.
enum HTMLTables {
    private static let elements: [HTMLElement] = Knowledge.rows("exchange/html-elements.tsv").map { cells in
        let cell = { (index: Int) in index < cells.count ? cells[index] : "" }
        return HTMLElement(
            name: cell(0), display: HTMLElement.Display(rawValue: cell(1)) ?? .inline, zone: Zone(rawValue: cell(2)),
            flags: HTMLElement.Flags(words: cell(3)))
    }

    private static let byHash: [UInt64: HTMLElement] = Dictionary(
        elements.map { (hash(Array($0.name.utf8)[...]), $0) }, uniquingKeysWith: { a, _ in a })

    /// Elements by gumbo's numbers for them.
    private static let byTag: [HTMLElement] = (0...Int(GUMBO_TAG_LAST.rawValue)).map { tag in
        let name = gumbo_normalized_tagname(GumboTag(rawValue: numericCast(tag))).map { String(cString: $0) } ?? ""
        return elements.first { $0.name == name } ?? HTMLElement(name: name, display: .inline, zone: nil, flags: [])
    }

    private static let roles = zones(kind: "role")
    private static let names = zones(kind: "name")

    /// Headings over lists of links.
    static let relatedHeadings = Set(Knowledge.lines("exchange/related-headings.tsv"))

    /// Keys of metadata and their rank in each field; lower is better.
    static let meta: [String: (field: String, rank: Int)] = Dictionary(
        Knowledge.rows("exchange/html-meta.tsv").enumerated().compactMap { rank, row in
            row.count > 1 ? (row[1], (row[0], rank)) : nil
        }, uniquingKeysWith: { a, _ in a })

    /// The element of a tag name as it is written, of any case; and the hash that stands for the name.
    static func element(named name: ArraySlice<UInt8>) -> (element: HTMLElement, hash: UInt64) {
        let hash = hash(name)
        return (byHash[hash] ?? .inline, hash)
    }

    /// The element of a parsed tag.
    static func element(_ tag: GumboTag) -> HTMLElement {
        let index = Int(tag.rawValue)
        return byTag.indices.contains(index) ? byTag[index] : .inline
    }

    /// FNV-1a, 64 bits, of a name in ASCII lower case.
    static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name {
            let lower = 0x41...0x5A ~= byte ? byte | 0x20 : byte
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        }
        return hash
    }

    /// The zone that a `role` names.
    static func zone(role: String) -> Zone? { roles[role.lowercased()] }

    /// The zone that a `class` or `id` names: the first word, or pair of words, that is in the table. At most the first
    /// 256 bytes are looked at.
    static func zone(names text: String) -> Zone? {
        for name in text.utf8.prefix(256).split(whereSeparator: { $0 <= 0x20 }) {
            let words = words(name)
            for (index, word) in words.enumerated() {
                if let zone = names[word] { return zone }
                if index > 0, let zone = names["\(words[index - 1])-\(word)"] { return zone }
            }
        }
        return nil
    }

    private static func words(_ name: some Sequence<UInt8>) -> [String] {
        var words: [[UInt8]] = [[]]
        var wasLower = false
        for byte in name {
            let upper = 0x41...0x5A ~= byte
            let letter = upper || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte
            if !letter || upper && wasLower { words.append([]) }
            if letter { words[words.count - 1].append(upper ? byte | 0x20 : byte) }
            wasLower = letter && !upper
        }
        return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func zones(kind: String) -> [String: Zone] {
        var zones: [String: Zone] = [:]
        for row in Knowledge.rows("exchange/html-zones.tsv") where row.count > 2 && row[1] == kind {
            for word in row[2].split(separator: " ") where zones[String(word)] == nil {
                zones[String(word)] = Zone(rawValue: row[0])
            }
        }
        return zones
    }
}
