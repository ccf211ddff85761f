import Foundation
import Names
import RecordModel

/// How names and comparisons of names are printed.
enum NameLines {
    /// A name's parts and what it leaves open, for people.
    static func text(_ name: PersonalName) -> [String] {
        let terminal = Terminal.standard
        var lines = [terminal.bold(Layout.cut(Layout.line(name.text), to: 200))]
        if name.parts.isEmpty { return lines + ["  no letters in it", ""] }
        let rows = name.parts.map { part in
            ["  " + part.kind.words, cell(part.text), Layout.cut(skeleton(name, part), to: 24), remarks(name, part)]
        }
        lines += Layout.table(["  part", "written", "consonants", ""], rows).map(trimmed)
        lines += name.doubts.map { "  open: " + sentence($0, name) }
        return lines + [""]
    }

    /// The comparison word by word, the score, and why, for people.
    static func text(_ comparison: NameComparison) -> [String] {
        let terminal = Terminal.standard
        let rows = comparison.lines.map { line in
            [
                "  " + cell(line.left), cell(line.right), kinds(line), line.finding.words,
                line.finding == .missing ? "" : "\(Int((line.similarity * 100).rounded())) %", decimal(line.weight),
            ]
        }
        var lines = Layout.table(["  first", "second", "part", "what they say", "alike", "weight"], rows).map(trimmed)
        lines += comparison.remarks.map { "  " + $0.words }
        let score = "score \(decimal(comparison.score))"
        let verdict =
            comparison.isMatch
            ? terminal.good("\(score): may be spellings of one name")
            : terminal.bad("\(score): more likely two names")
        let tail = comparison.isMatch ? "Many people share a name: look at dates, places and relatives too." : ""
        return lines
            + ["", "\(verdict) (\(decimal(NameComparison.threshold)) or more is one name). \(tail)"].map(trimmed)
    }

    private static func cell(_ word: String) -> String { word.isEmpty ? "–" : Layout.cut(Layout.line(word), to: 48) }

    private static func kinds(_ line: NameComparison.Line) -> String {
        guard let left = line.leftKind, let right = line.rightKind else {
            return (line.leftKind ?? line.rightKind)?.words ?? ""
        }
        return left == right ? left.words : "\(left.words) / \(right.words)"
    }

    private static func skeleton(_ name: PersonalName, _ part: PersonalName.Part) -> String {
        name.words[part.words].map { String(decoding: Skeleton.standard.classes(of: $0.sounds), as: UTF8.self) }.joined(
            separator: " ")
    }

    /// What else is known of a part.
    private static func remarks(_ name: PersonalName, _ part: PersonalName.Part) -> String {
        var out: [String] = []
        let known = part.words.compactMap { name.known[$0] }.map { KnownNames.standard.name($0) }
        if !known.isEmpty, known.count == part.words.count { out.append("known: \(known.joined(separator: " "))") }
        if part.isNisba { out.append("nisba") }
        if !part.alternatives.isEmpty {
            out.append("or \(part.alternatives.map(\.words).joined(separator: ", "))")
        }
        return out.joined(separator: "; ")
    }

    private static func sentence(_ doubt: PersonalName.Doubt, _ name: PersonalName) -> String {
        let scalars = Array(name.text.unicodeScalars.prefix(doubt.span.upperBound))
        let about = Layout.cut(Layout.line(String(String.UnicodeScalarView(scalars[doubt.span]))), to: 60)
        let reading = Layout.line(doubt.reading ?? "")
        return switch doubt.kind {
        case .compoundGiven: "\(about) may be one given name, or a name and the father's"
        case .familyOrFather: "\(about) may be the family's name or a forefather's"
        case .order: "\(about) stands first, but looks like a family's name"
        case .kunyaOrFamily: "\(about) may be a kunya (father of) or the family's name"
        case .mended: "\(about) is read as \(reading): text from a PDF often comes out so"
        case .mayBeDamaged: "\(about) may have been \(reading), if the text comes from a PDF"
        case .cutShort:
            "the text is too long for a name; only its first \(Layout.grouped(doubt.span.count)) characters were read"
        }
    }

    /// Two digits after the point.
    static func decimal(_ value: Double) -> String { String(format: "%.2f", value) }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}

extension PersonalName.Kind {
    /// The part in words.
    fileprivate var words: String {
        switch self {
        case .title: "title"
        case .given: "given"
        case .father: "father"
        case .grandfather: "grandfather"
        case .ancestor: "forefather"
        case .family: "family"
        case .kunya: "kunya"
        case .laqab: "by-name"
        case .husband: "husband"
        }
    }
}

extension NameComparison.Finding {
    /// The finding in words.
    fileprivate var words: String {
        switch self {
        case .same: "the same"
        case .close: "nearly the same"
        case .joined: "one word or two"
        case .initial: "the initial fits"
        case .missing: "only in one: says little"
        case .contradiction: "differ: speaks against"
        case .silent: "kunya and name: says nothing"
        }
    }
}

extension NameComparison.Remark {
    /// The remark in words.
    fileprivate var words: String {
        switch self {
        case .familyFirst: "One of them has the family's name first."
        case .otherOrder: "Words between stand in another order."
        case .crossed: "Given and father's name have changed places: perhaps a father and his son."
        case .child: "One is the other with a given name before it: perhaps a child and its father."
        case .thin: "Only one word agrees: too little to tell."
        }
    }
}
