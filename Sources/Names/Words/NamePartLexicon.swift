import Knowledge

/// Words that tell parts of a name apart: `data/names/parts.tsv`, and ranks and offices of `data/names/titles.tsv`.
struct NamePartLexicon: Sendable {
    /// What a word says of those after it.
    enum Marker: String, Sendable {
        case laqab = "laqab-marker"
        case husband = "husband-marker"
        case born = "born-marker"
    }

    static let standard = NamePartLexicon(
        parts: Knowledge.rows("names/parts.tsv"), titles: Knowledge.rows("names/titles.tsv"))

    let titles: Set<[UInt32]>
    let titlesAfter: Set<[UInt32]>
    let noise: Set<[UInt32]>
    let markers: [[UInt32]: Marker]
    let tails: Set<[UInt32]>
    let heads: Set<[UInt32]>
    let shortHeads: Set<[UInt32]>
    /// Compound given names, as the sounds of their two halves.
    let pairs: [[UInt32]]

    init(parts: [[String]], titles titleRows: [[String]]) {
        var lists: [String: [String]] = [:]
        for row in parts where row.count >= 2 {
            lists[row[0], default: []] += row[1].split(separator: " ").map(String.init)
        }
        func set(_ name: String) -> Set<[UInt32]> { Set((lists[name] ?? []).map(Self.letters)) }
        var titles = set("title")
        for row in titleRows where row.count >= 2 && row[0] == "rank" {
            for form in row[1].split(separator: " ") { titles.insert(Self.letters(String(form))) }
        }
        self.titles = titles
        titlesAfter = set("title-after")
        noise = set("suffix-noise")
        var markers: [[UInt32]: Marker] = [:]
        for marker in [Marker.laqab, .husband, .born] {
            for form in set(marker.rawValue) { markers[form] = marker }
        }
        self.markers = markers
        tails = set("marker-tail")
        heads = set("compound-head")
        shortHeads = set("compound-short")
        pairs = (lists["compound-pair"] ?? []).map(Self.letters)
    }

    /// Letters as they are looked up.
    private static func letters(_ form: String) -> [UInt32] {
        NameLetters.folded(
            form.unicodeScalars.filter { $0 != "-" && $0 != "+" }.compactMap { NameSigns.lower($0.value) })
    }
}
