/// What a column says of a person.
public enum FieldKind: String, Sendable, CaseIterable {
    /// Parts of a name, and the whole of it.
    case given, father, grandfather, mother, family, fullName = "full-name"
    /// Another name: a kunya, a nickname, a nom de guerre.
    case alias
    case sex
    case birthDate = "birth-date", eventDate = "event-date"
    /// In years, at the event unless the list says otherwise.
    case age
    /// Where the event was, or where the person lived; the region that place lies in; where the person was born.
    case place, region
    case birthPlace = "birth-place"
    /// What became of the person: killed, detained, missing, released.
    case status
    /// A word out of few: occupation, cause, nationality.
    case category
    /// A number or address that is one person's: of an identity card, a telephone.
    case number
    /// A few words that can be compared.
    case text
    /// What is kept and shown, and never compared.
    case note
    /// The entry's own identifier, the list it stands on: not compared.
    case identifier, list, ignored

    /// Whether it is a part of a name.
    public var isName: Bool {
        switch self {
        case .given, .father, .grandfather, .mother, .family, .fullName: true
        default: false
        }
    }

    /// Whether it is read as a date.
    public var isDate: Bool { self == .birthDate || self == .eventDate }

    /// Whether it says who the person is, or may: kept out of logs, errors, notices and public output.
    ///
    /// What nobody mapped (`ignored`) is personal, since nobody knows what stands in it.
    public var isPersonal: Bool {
        switch self {
        case .sex, .eventDate, .region, .status, .category, .list: false
        default: true
        }
    }
}
