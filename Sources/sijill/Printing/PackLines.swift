import CasePacks
import Keeping
import RecordModel

/// How packs and what is found in them are printed.
enum PackLines {
    /// The sum of a check.
    static func sentence(_ name: String, _ findings: [PackFinding]) -> String {
        let counts = PackFinding.Severity.allCases.map { severity in
            Layout.count(findings.count { $0.severity == severity }, severity.rawValue)
        }
        return "\(Layout.line(name)): \(counts.joined(separator: ", "))"
    }

    static func json(_ finding: PackFinding) -> JSONValue {
        .object([
            "kind": .string("finding"), "severity": .string(finding.severity.rawValue), "file": .string(finding.file),
            "line": finding.line.map(JSONValue.integer) ?? .null, "column": JSONValue(finding.column),
            "what": .string(finding.what), "remedy": .string(finding.remedy),
        ])
    }

    /// What a pack holds, in lines.
    static func text(_ pack: CasePack, hash: String) -> [String] {
        let about = pack.about
        func kinds(_ all: [String]) -> String {
            let counts = Dictionary(grouping: all) { $0 }.mapValues(\.count)
            let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                "\($0.key) \(Layout.grouped($0.value))"
            }
            return all.isEmpty ? "0" : "\(Layout.grouped(all.count)): \(parts.joined(separator: ", "))"
        }
        let names = PackNames(pack).entries.count
        var rows = [
            ["pack", "\(about.name) \(about.version)"], ["title", Layout.line(about.heading)],
            ["licence", Layout.line(about.licence)], ["languages", about.languages.joined(separator: ", ")],
            ["places", kinds(pack.places.map(\.kind))], ["actors", kinds(pack.actors.map(\.kind.rawValue))],
            ["roles", Layout.grouped(pack.roles.count)],
            ["topics", "\(Layout.grouped(pack.topics.count)): \(pack.topics.map(\.id).joined(separator: ", "))"],
            ["words", kinds(pack.vocabulary.map(\.kind.rawValue))],
            ["names", "\(Layout.grouped(names)) forms that are found in text"], ["content", "sha256 \(hash)"],
        ]
        for source in about.sources {
            let place = [source.url, source.licence].compactMap { $0 }.joined(separator: ", ")
            rows.append(["source", Layout.line(source.title + (place.isEmpty ? "" : " (\(place))"))])
        }
        return rows.map { row in row[0].padded(to: 11) + row[1] }
    }

    static func json(_ named: NamedPack) -> JSONValue {
        guard let pack = named.reading.pack else {
            return .object(["kind": .string("pack"), "name": .string(named.name)])
        }
        return .object([
            "kind": .string("pack"), "name": .string(pack.about.name), "version": .string(pack.about.version),
            "title": .object(pack.about.title.mapValues(JSONValue.string)), "licence": .string(pack.about.licence),
            "languages": .array(pack.about.languages.map(JSONValue.string)), "hash": .string(named.hash),
            "places": .integer(pack.places.count), "actors": .integer(pack.actors.count),
            "roles": .integer(pack.roles.count), "topics": .array(pack.topics.map { .string($0.id) }),
            "words": .integer(pack.vocabulary.count),
            "sources": .array(
                pack.about.sources.map { source in
                    .object([
                        "title": .string(source.title), "url": JSONValue(source.url),
                        "licence": JSONValue(source.licence),
                    ])
                }),
        ])
    }
}

extension CasePack.About {
    /// The title for a heading: in English, else in whatever language there is.
    var heading: String { title["en"] ?? title.sorted { $0.key < $1.key }.first?.value ?? name }
}
