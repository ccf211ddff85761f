import Names
import RecordModel

/// Names and comparisons as JSON lines. Spans count Unicode scalars.
extension NameLines {
    static func json(_ name: PersonalName) -> JSONValue {
        .object([
            "kind": .string("name"), "text": .string(name.text), "sex": JSONValue(name.sex?.rawValue),
            "family_first": .bool(name.isFamilyFirst),
            "parts": .array(
                name.parts.map { part in
                    .object([
                        "kind": .string(part.kind.rawValue), "text": .string(part.text),
                        "start": .integer(part.span.lowerBound), "end": .integer(part.span.upperBound),
                        "nisba": .bool(part.isNisba),
                        "may_be": .array(part.alternatives.map { .string($0.rawValue) }),
                        "words": .array(part.words.map { word(name, $0) }),
                    ])
                }),
            "open": .array(
                name.doubts.map { doubt in
                    .object([
                        "kind": .string(doubt.kind.rawValue), "start": .integer(doubt.span.lowerBound),
                        "end": .integer(doubt.span.upperBound), "reading": JSONValue(doubt.reading),
                    ])
                }),
        ])
    }

    private static func word(_ name: PersonalName, _ at: Int) -> JSONValue {
        let word = name.words[at]
        return .object([
            "text": .string(word.text), "build": .string(word.build.rawValue), "article": .bool(word.hasArticle),
            "sounds": .array(word.sounds.map { .string(SoundInventory.standard.name($0)) }),
            "skeleton": .string(String(decoding: Skeleton.standard.classes(of: word.sounds), as: UTF8.self)),
            "known": JSONValue(name.known[at].map { KnownNames.standard.name($0) }),
        ])
    }

    static func json(_ comparison: NameComparison) -> JSONValue {
        .object([
            "kind": .string("comparison"), "score": .number(comparison.score), "match": .bool(comparison.isMatch),
            "threshold": .number(NameComparison.threshold),
            "remarks": .array(comparison.remarks.map { .string($0.rawValue) }),
            "lines": .array(
                comparison.lines.map { line in
                    .object([
                        "left": .string(line.left), "right": .string(line.right),
                        "left_part": JSONValue(line.leftKind?.rawValue),
                        "right_part": JSONValue(line.rightKind?.rawValue),
                        "finding": .string(line.finding.rawValue), "alike": .number(line.similarity),
                        "weight": .number(line.weight),
                    ])
                }),
        ])
    }
}
