import Registers
import Tables

@testable import Linking

/// Numbers that look drawn and are always the same.
struct Draws {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 2 + 1 }

    mutating func below(_ count: Int) -> Int {
        state = hash(state, 0x9E37_79B9_7F4A_7C15)
        return Int(state >> 33) % max(1, count)
    }

    mutating func one(in count: Int) -> Bool { below(count) == 0 }
}

/// Lists of invented people, in both scripts.
enum People {
    /// Arabic, then Latin spellings of each.
    static let given: [(String, [String])] = [
        ("محمد", ["Muhammad", "Mohammed", "Mohamad"]), ("أحمد", ["Ahmad", "Ahmed"]), ("خالد", ["Khalid", "Khaled"]),
        ("يوسف", ["Yusuf", "Youssef"]), ("عبد الرحمن", ["Abd al-Rahman", "Abdulrahman"]),
        ("سمير", ["Samir", "Sameer"]),
        ("نزار", ["Nizar", "Nezar"]), ("مريم", ["Maryam", "Mariam"]), ("فاطمة", ["Fatima", "Fatimah"]),
        ("زينب", ["Zaynab", "Zeinab"]), ("هيثم", ["Haytham", "Haitham"]), ("بشير", ["Bashir", "Basheer"]),
        ("طارق", ["Tariq", "Tarek"]), ("وليد", ["Walid", "Waleed"]), ("رامي", ["Rami", "Ramy"]),
        ("ليلى", ["Layla", "Leila"]),
    ]
    static let places = ["Kafr Halva", "Tell Marun", "Burj Salwan", "Ayn Dara'a", "Wadi Sumra"]

    /// An invented family name, in Arabic and Latin letters.
    static func family(_ number: Int) -> (String, String) {
        let first: [(String, String)] = [
            ("ب", "B"), ("د", "D"), ("ر", "R"), ("ك", "K"), ("م", "M"), ("ن", "N"), ("ف", "F"), ("ز", "Z"),
        ]
        let second: [(String, String)] = [("ل", "l"), ("ر", "r"), ("ن", "n"), ("م", "m"), ("د", "d"), ("ب", "b")]
        let third: [(String, String)] = [("ش", "sh"), ("ق", "q"), ("س", "s"), ("ت", "t"), ("ج", "j"), ("ح", "h")]
        let a = first[number % 8], b = second[number / 8 % 6], c = third[number / 48 % 6]
        return number % 2 == 0
            ? (a.0 + "ا" + b.0 + c.0 + "ي", a.1 + "a" + b.1 + c.1 + "i")
            : ("ال" + a.0 + b.0 + "و" + c.0, "al-" + a.1 + b.1 + "u" + c.1)
    }

    struct List {
        var table = ColumnTable()
        var persons: [Int] = []

        /// Pairs of one person.
        var truth: Set<UInt64> {
            var by: [Int: [Int]] = [:]
            for (entry, person) in persons.enumerated() { by[person, default: []].append(entry) }
            var out: Set<UInt64> = []
            for entries in by.values {
                for (i, a) in entries.enumerated() { for b in entries[(i + 1)...] { out.insert(key(a, b)) } }
            }
            return out
        }
    }

    static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    static let kinds: [FieldKind] = [.identifier, .given, .father, .family, .birthDate, .place, .eventDate, .status]
    static let header = ["id", "given", "father", "family", "born", "place", "event", "status"]

    /// A list in which a fifth of the entries are further reports of a person, in another spelling or script.
    static func list(_ count: Int, seed: UInt64) -> List {
        var draws = Draws(seed)
        var persons: [[Int]] = []
        var list = List()
        var rows: [[String]] = []
        for entry in 0..<count {
            let isFurther = !persons.isEmpty && draws.one(in: 5)
            let number = isFurther ? draws.below(persons.count) : persons.count
            if !isFurther {
                persons.append([
                    draws.below(given.count), draws.below(given.count), draws.below(288), 1940 + draws.below(65),
                    1 + draws.below(12), 1 + draws.below(28), draws.below(places.count), draws.below(1500),
                    draws.below(3),
                ])
            }
            rows.append(row(entry, persons[number], isFurther: isFurther, &draws))
            list.persons.append(number)
        }
        list.table = table(header, rows)
        return list
    }

    private static func row(_ entry: Int, _ p: [Int], isFurther: Bool, _ draws: inout Draws) -> [String] {
        let isArabic = draws.one(in: 2)
        func name(_ n: Int) -> String { isArabic ? given[n].0 : given[n].1[draws.below(given[n].1.count)] }
        let family = family(p[2])
        var born = "\(p[3])-\(pad(p[4]))-\(pad(p[5]))"
        if isFurther, draws.one(in: 8) { born = "\(p[3])" }
        if draws.one(in: 12) { born = "" }
        let day = p[7] + (isFurther && draws.one(in: 8) ? 1 : 0)
        let event = "\(2012 + day / 336)-\(pad(1 + day / 28 % 12))-\(pad(1 + day % 28))"
        let states = isArabic ? ["قتيل", "معتقل", "مفقود"] : ["killed", "detained", "missing"]
        return [
            "r\(entry)", name(p[0]), draws.one(in: 12) ? "" : name(p[1]), isArabic ? family.0 : family.1, born,
            draws.one(in: 12) ? "" : places[p[6]], event, states[p[8]],
        ]
    }

    private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    static func table(_ header: [String], _ rows: [[String]]) -> ColumnTable {
        var table = ColumnTable(columns: header.map { ColumnTable.Column(name: $0) })
        for row in rows {
            for (column, cell) in row.enumerated() {
                let number = table.columns[column].pool.number(cell)
                table.columns[column].cells.append(number)
            }
        }
        return table
    }

    static func spec(_ list: List) -> LinkSpec { .people(list.table, kinds: kinds) }
}

/// Precision and recall of clusters, over pairs.
func pairsOf(_ clusters: [UInt32]) -> Set<UInt64> {
    var by: [UInt32: [Int]] = [:]
    for (entry, cluster) in clusters.enumerated() { by[cluster, default: []].append(entry) }
    var out: Set<UInt64> = []
    for entries in by.values {
        for (i, a) in entries.enumerated() { for b in entries[(i + 1)...] { out.insert(People.key(a, b)) } }
    }
    return out
}
