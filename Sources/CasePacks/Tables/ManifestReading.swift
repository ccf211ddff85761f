internal import RecordModel

/// Reads `pack.json`.
enum ManifestReading {
    private static let keys = ["format", "name", "title", "version", "licence", "languages", "sources"]

    static func read(_ file: PackFile, _ findings: inout PackFindings) -> CasePack.About? {
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: file.bytes) } catch {
            findings.add(
                PackFinding(
                    .error, file.name, "it is no JSON at byte \(error.offset): \(error.reason)",
                    remedy: "correct it there"))
            return nil
        }
        guard let members = json.object else {
            findings.add(
                PackFinding(
                    .error, file.name, "it is no JSON object", remedy: "write one with \(keys.joined(separator: ", "))")
            )
            return nil
        }
        for key in members.keys.sorted() where !keys.contains(key) {
            findings.add(
                PackFinding(
                    .warning, file.name, column: key, "nothing is known of such a key; it is not read",
                    remedy: "keys are \(keys.joined(separator: ", "))"))
        }
        var sound = true
        func wrong(_ key: String, _ what: String, _ remedy: String) {
            sound = false
            findings.add(PackFinding(.error, file.name, column: key, what, remedy: remedy))
        }
        if json["format"]?.integer != 1 {
            wrong("format", "it is not 1", "write 1; a pack of a later format needs a later program")
        }
        let name = json["name"]?.string ?? ""
        if !isName(name) {
            wrong("name", "it is no short name", "write lower-case letters, digits and hyphens, at most 40")
        }
        var title: [String: String] = [:]
        for (tag, value) in json["title"]?.object ?? [:] { title[tag] = value.string }
        if (title["en"] ?? title["ar"] ?? "").isEmpty {
            wrong("title", "there is none", "write {\"en\": \"…\", \"ar\": \"…\"}, at least one of them")
        }
        let version = json["version"]?.string ?? ""
        if !isVersion(version) { wrong("version", "it is no version", "write three numbers, such as \"1.0.0\"") }
        let licence = json["licence"]?.string ?? ""
        if licence.isEmpty { wrong("licence", "there is none", "say under which terms the pack may be used") }
        var sources: [CasePack.Source] = []
        for (number, source) in (json["sources"]?.array ?? []).enumerated() {
            guard let title = source["title"]?.string, !title.isEmpty else {
                wrong(
                    "sources", "source \(number + 1) has no title", "write {\"title\": …, \"url\": …, \"licence\": …}")
                continue
            }
            sources.append(
                CasePack.Source(title: title, url: source["url"]?.string, licence: source["licence"]?.string))
        }
        if json["sources"]?.array == nil {
            wrong(
                "sources", "there is no list of them",
                "write [{\"title\": …, \"url\": …, \"licence\": …}], or [] for your own facts")
        }
        let languages = (json["languages"]?.array ?? []).compactMap(\.string)
        return sound
            ? CasePack.About(
                name: name, title: title, version: version, licence: licence, languages: languages, sources: sources)
            : nil
    }

    private static func isName(_ name: String) -> Bool {
        guard (1...40).contains(name.utf8.count), name.utf8.first != UInt8(ascii: "-") else { return false }
        return name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isVersion(_ version: String) -> Bool {
        let parts = version.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { (1...6).contains($0.count) && $0.allSatisfy { (48...57).contains($0) } }
    }
}
