import Keeping
import Linking
import RecordModel
import Registers

/// How entries that may be a person are printed.
enum FindLines {
    static func text(_ person: FoundPerson, rank: Int, why: Bool) -> [String] {
        let terminal = Terminal.standard
        let found = person.found
        let heading = "\(rank). \(words(found.fit))"
        let place =
            "\(Layout.line(person.id.register)) \(person.id.edition), row \(person.row), \(Layout.line(person.id.key))"
        var lines = ["\(terminal.bold(heading))  \(place)  \(terminal.dim(Layout.line(person.source)))"]
        if let state = words(found.head.state) { lines.append("   \(state)") }
        for other in person.others.prefix(3) {
            lines.append("   the edition of \(other.edition) says otherwise of the same row")
        }
        let names = texts(found, \.isName)
        if !names.isEmpty { lines.append("   " + names.joined(separator: " · ")) }
        var rest: [String] = []
        for kind in FieldKind.allCases where !kind.isName && kind != .identifier {
            let said = texts(found) { $0 == kind }
            if !said.isEmpty { rest.append("\(name(kind)) \(said.joined(separator: " / "))") }
        }
        if !rest.isEmpty { lines.append("   " + rest.joined(separator: "; ")) }
        let pro = found.steps.filter { $0.weight > 0 }.map(reason)
        let con = found.steps.filter { $0.weight < 0 }.map(reason)
        if !pro.isEmpty { lines += wrapped("   for: ", pro) }
        if !con.isEmpty { lines += wrapped("   against: ", con) }
        if why { lines += waterfall(found).map { "   " + $0 } }
        return lines
    }

    private static func wrapped(_ first: String, _ words: [String]) -> [String] {
        [Layout.wrap(words.joined(separator: "; "), width: Terminal.standard.width, indent: "        ", first: first)]
    }

    /// What each field adds, and the sum.
    private static func waterfall(_ found: FoundEntry) -> [String] {
        var rows = found.steps.map { step in
            [
                name(step.field), Layout.cut(Layout.line(step.asked), to: 30),
                Layout.cut(Layout.line(step.found), to: 30),
                words(step.finding, step.field), decimal(step.weight),
            ]
        }
        rows.append(["together", "", "", "", decimal(found.weight)])
        return Layout.table(["field", "asked", "the list says", "", "weight"], rows, rightAligned: [4])
    }

    static func decimal(_ number: Double) -> String {
        let tenths = Int((abs(number) * 10).rounded())
        return (number < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }

    private static func texts(_ found: FoundEntry, _ isWanted: (FieldKind) -> Bool) -> [String] {
        found.values.filter { isWanted($0.kind) }.map { Layout.line($0.text) }
    }

    static func words(_ fit: FindFit) -> String {
        switch fit {
        case .good: "fits well"
        case .possible: "possible"
        case .weak: "does not fit"
        }
    }

    static func words(_ state: FindTable.State) -> String? {
        switch state {
        case .current: nil
        case .older: "an older edition; the newest says something else of this row"
        case .withdrawn: "withdrawn: the newest edition of the register has this row no more"
        }
    }

    static func reason(_ step: FindStep) -> String { "\(name(step.field)) \(words(step.finding, step.field))" }

    static func words(_ finding: FindStep.Finding, _ kind: FieldKind) -> String {
        let isTime = kind.isDate || kind == .age
        return switch finding {
        case .same: kind.isDate ? "the same day" : "the same"
        case .close: isTime ? "nearly the same" : "spelled otherwise"
        case .near: isTime ? "not far off" : "a little alike"
        case .vague: "the same as far as it is said"
        case .elsewhere: "in another part of the name"
        case .differs: "is another"
        case .silent: "not said"
        }
    }

    static func name(_ kind: FieldKind) -> String {
        switch kind {
        case .given: "given name"
        case .father: "father's name"
        case .grandfather: "grandfather's name"
        case .mother: "mother's name"
        case .family: "family name"
        case .fullName: "name"
        case .alias: "other name"
        case .birthDate: "birth"
        case .eventDate: "event"
        case .birthPlace: "place of birth"
        default: kind.rawValue
        }
    }

    static func sentence(_ answer: FindAnswer, nearest: Bool) -> String {
        let among = "\(Layout.count(answer.entries, "entries", one: "entry"))"
        if answer.people.isEmpty {
            let rest =
                answer.nearest.isEmpty
                ? "" : nearest ? " What is shown is nearest, and does not fit." : " --nearest shows what comes nearest."
            return "Nothing fits, among \(among).\(rest)"
        }
        let good = answer.people.count { $0.found.fit == .good }
        let shown = Layout.count(answer.people.count, "candidates", one: "candidate")
        if good == 0 { return "\(shown), none of them certain, among \(among). More about the person narrows it down." }
        return "\(shown), \(good) of them fitting well, among \(among)."
    }

    /// How long questions took: `2,000 questions: median 8.1 ms, p95 21.0, p99 30.2`.
    static func timings(_ seconds: [Double]) -> String {
        let sorted = seconds.sorted()
        func at(_ share: Double) -> String {
            sorted.isEmpty ? "-" : decimal(1000 * sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
        }
        return "\(Layout.count(seconds.count, "question")): median \(at(0.5)) ms, p95 \(at(0.95)), p99 \(at(0.99))"
    }

    static func json(_ person: FoundPerson, rank: Int, query: String?) -> JSONValue {
        let found = person.found
        var values: [String: JSONValue] = [:]
        for kind in FieldKind.allCases {
            let texts = found.values.filter { $0.kind == kind }.map { JSONValue.string($0.text) }
            if !texts.isEmpty { values[kind.rawValue] = .array(texts) }
        }
        return .object([
            "kind": .string("candidate"), "query": JSONValue(query), "rank": .integer(rank),
            "fit": .string(found.fit.rawValue), "weight": number(found.weight), "id": .string(person.id.description),
            "register": .string(person.id.register), "edition": .string(person.id.edition),
            "key": .string(person.id.key), "row": .integer(person.row), "source": .string(person.source),
            "state": .string("\(found.head.state)"), "values": .object(values),
            "also": .array(person.others.map { .string($0.description) }),
            "reasons": .array(
                found.steps.map { step in
                    .object([
                        "field": .string(step.field.rawValue), "finding": .string(step.finding.rawValue),
                        "asked": .string(step.asked), "found": .string(step.found), "weight": number(step.weight),
                    ])
                }),
        ])
    }

    static func json(_ answer: FindAnswer, shown: Int, query: String?, unread: [FieldKind]) -> JSONValue {
        .object([
            "kind": .string("answer"), "query": JSONValue(query),
            "fit": .string(answer.people.isEmpty ? "none" : answer.fit.rawValue), "candidates": .integer(shown),
            "entries": .integer(answer.entries), "unread": .array(unread.map { .string($0.rawValue) }),
        ])
    }

    private static func number(_ value: Double) -> JSONValue { .number((value * 100).rounded() / 100) }

    static let csvHead = [
        "query", "rank", "fit", "weight", "register", "edition", "row", "key", "state", "name", "birth", "place",
        "status",
        "for", "against",
    ]

    static func row(_ person: FoundPerson, rank: Int, query: String?) -> [String] {
        let found = person.found
        func said(_ isWanted: (FieldKind) -> Bool, _ separator: String) -> String {
            found.values.filter { isWanted($0.kind) }.map(\.text).joined(separator: separator)
        }
        return [
            query ?? "", "\(rank)", found.fit.rawValue, decimal(found.weight), person.id.register, person.id.edition,
            "\(person.row)", person.id.key, "\(found.head.state)", said(\.isName, " "),
            said({ $0 == .birthDate || $0 == .age }, " "), said({ $0 == .place || $0 == .region }, " / "),
            said({ $0 == .status }, " "), found.steps.filter { $0.weight > 0 }.map(reason).joined(separator: "; "),
            found.steps.filter { $0.weight < 0 }.map(reason).joined(separator: "; "),
        ]
    }
}
