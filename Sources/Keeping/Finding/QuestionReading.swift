public import Linking
public import Registers

/// Reads what somebody typed about a person as lists are read: dates in either system of digits, imprecise ones, ages, words for sex and
/// status.
public enum QuestionReading {
    private static let reading = CellReading(places: .none)

    /// Puts a field into a question.
    ///
    /// - Parameters:
    ///   - text: what was typed; white space and what only says that nobody knows is nothing.
    ///   - kind: the field.
    /// - Returns: False where a date, an age or a sex cannot be read; then nothing was put in.
    public static func put(_ text: String, as kind: FieldKind, into question: inout FindQuestion) -> Bool {
        guard text.utf8.count <= 100_000 else { return false }
        if text.allSatisfy(\.isWhitespace) { return true }
        let (said, within) = kind == .birthDate ? parted(text) : (text, 0)
        let role = ColumnRole(kind, order: kind.isDate ? .dayFirst : nil)
        let value = reading.read(said, as: role)
        guard let read = value.value(of: said) else { return value.state == .saidUnknown }
        if read.isEmpty { return true }
        switch kind {
        case .fullName: question.name = joined(question.name, read)
        case .given: question.given = joined(question.given, read)
        case .father: question.father = joined(question.father, read)
        case .grandfather: question.grandfather = joined(question.grandfather, read)
        case .family: question.family = joined(question.family, read)
        case .mother: question.mother = joined(question.mother, read)
        case .birthDate: (question.born, question.bornWithin) = (read, within)
        case .eventDate: question.event = read
        case .age:
            let ages = read.split(separator: "/").compactMap { Int($0.filter(\.isNumber)) }
            guard let first = ages.first, let last = ages.last, first <= last else { return false }
            let about = read.contains("~") ? 2 : 0
            question.age = max(0, first - about)...(last + about)
        case .place: question.place = read
        case .region: question.region = read
        case .sex: question.sex = read
        case .status: question.status = read
        case .number: question.number = read
        default: break
        }
        return true
    }

    /// Of two columns that say one part, in two scripts perhaps, the first; the question needs no more.
    private static func joined(_ first: String, _ second: String) -> String { first.isEmpty ? second : first }

    /// `1985±2` and `1985 +- 2` as `1985` and 2.
    private static func parted(_ text: String) -> (String, Int) {
        for sign in ["±", "+/-", "+-"] {
            let parts = text.replacing(sign, with: "\u{0}").split(separator: "\u{0}", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].allSatisfy(\.isWhitespace) else { continue }
            let digits = parts[1].compactMap(\.wholeNumberValue)
            guard !digits.isEmpty, digits.count <= 2 else { continue }
            return (String(parts[0]), digits.reduce(0) { $0 * 10 + $1 })
        }
        return (text, 0)
    }
}
