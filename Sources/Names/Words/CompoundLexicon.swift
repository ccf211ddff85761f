import Knowledge

/// The small words that build a name: `data/names/compounds.tsv`.
struct CompoundLexicon: Sendable {
    /// What a small word does.
    enum Role: String, Sendable {
        case article, assimilated, servant
        case fatherOf = "father-of"
        case motherOf = "mother-of"
        case sonOf = "son-of"
        case daughterOf = "daughter-of"
        case faith, god
    }

    static let standard = CompoundLexicon(Knowledge.rows("names/compounds.tsv"))

    let roles: [[UInt32]: Role]
    /// Servant, written together with its attribute, the longest first.
    let servants: [[UInt32]]
    let fathers: [[UInt32]]
    /// Ends of a word that are a second half, with what they are; the longest first.
    let endings: [(letters: [UInt32], role: Role)]
    let attributesWithL: [[UInt32]]
    let whole: Set<[UInt32]>

    init(_ compounds: [[String]]) {
        var roles: [[UInt32]: Role] = [:]
        var lists: [String: [[UInt32]]] = [:]
        for row in compounds where row.count >= 2 {
            let forms = row[1].split(separator: " ").map { $0.unicodeScalars.map(\.value) }
            lists[row[0], default: []] += forms
            if let role = Role(rawValue: row[0]) { for form in forms { roles[form] = role } }
        }
        self.roles = roles
        servants = (lists["servant-joined"] ?? []).sorted { $0.count > $1.count }
        fathers = (lists["father-of"] ?? []).filter { $0.count >= 3 }.sorted { $0.count > $1.count }
        endings =
            ((lists["faith-joined"] ?? []).map { ($0, Role.faith) } + (lists["god-joined"] ?? []).map { ($0, Role.god) })
            .sorted { $0.0.count > $1.0.count }
        attributesWithL = lists["attribute-l"] ?? []
        whole = Set(lists["whole"] ?? [])
    }
}
