internal import Knowledge

/// Countries and regions of the world by name, in Latin and Arabic letters: what every reader of news knows, no case's own places.
public enum Gazetteer {
    /// What a name stands for.
    public enum Kind: String, Sendable, Hashable {
        case location, nationality, organisation
    }

    /// A name and what it stands for.
    public struct Entry: Sendable, Hashable {
        /// The name as it may stand in text.
        public var form: String
        /// The usual name of the same thing.
        public var name: String
        /// What it stands for.
        public var kind: Kind
        /// The form is a country's name.
        public var isCountry: Bool
    }

    /// All entries, in the order of the files.
    public static let entries: [Entry] = countries() + regions()

    /// The names of every country, in Latin and then in Arabic letters; the first is the usual one.
    public static let countryNames: [[String]] = Knowledge.rows("places/countries.tsv").map { row in
        cell(row, 0) + cell(row, 3)
    }

    private static func countries() -> [Entry] {
        Knowledge.rows("places/countries.tsv").flatMap { row -> [Entry] in
            let names = cell(row, 0)
            let arabic = cell(row, 3)
            guard let name = names.first else { return [] }
            return names.map { Entry(form: $0, name: name, kind: .location, isCountry: true) }
                + cell(row, 1).map { Entry(form: $0, name: $0, kind: .nationality, isCountry: false) }
                + cell(row, 2).map { Entry(form: $0, name: $0, kind: .location, isCountry: false) }
                + arabic.map { Entry(form: $0, name: $0, kind: .location, isCountry: true) }
                + cell(row, 4).flatMap(arabicAdjectives).map {
                    Entry(form: $0, name: $0, kind: .nationality, isCountry: false)
                }
        }
    }

    private static func regions() -> [Entry] {
        Knowledge.rows("places/regions.tsv").flatMap { row -> [Entry] in
            let names = cell(row, 1)
            guard let kind = Kind(rawValue: row[0]), let name = names.first else { return [] }
            let arabic = cell(row, 2)
            return names.map { Entry(form: $0, name: kind == .nationality ? $0 : name, kind: kind, isCountry: false) }
                + (kind == .nationality ? arabic.flatMap(arabicAdjectives) : arabic).map {
                    Entry(form: $0, name: $0, kind: kind, isCountry: false)
                }
        }
    }

    /// Masculine, feminine and plural, with and without the article.
    private static func arabicAdjectives(_ word: String) -> [String] {
        guard !word.contains(" ") else { return [word] }
        let forms = [word, word + "ة", word + "ين", word + "ون"]
        return forms + forms.map { "ال" + $0 }
    }

    private static func cell(_ row: [String], _ index: Int) -> [String] {
        index < row.count ? row[index].split(separator: "|").map(String.init) : []
    }
}
