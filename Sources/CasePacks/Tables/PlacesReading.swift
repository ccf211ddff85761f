/// Reads `places.tsv`: a row for each place, each in one that it lies in.
enum PlacesReading {
    static let columns = ["id", "kind", "parent", "latitude", "longitude", "en", "ar", "aliases"]

    static func read(_ file: PackFile, _ findings: inout PackFindings) -> [CasePack.Place] {
        guard let table = PackTable(file, columns: columns, required: ["id", "kind", "parent", "en"], &findings) else {
            return []
        }
        var places: [CasePack.Place] = []
        var lines: [Int] = []
        var seen: [String: Int] = [:]
        for row in table.rows {
            guard let id = PackIDs.id(table, row, seen: &seen, &findings),
                let kind = kind(table, row, &findings), let names = PackIDs.names(table, row, &findings)
            else { continue }
            let (latitude, longitude) = coordinates(table, row, &findings)
            places.append(
                CasePack.Place(
                    id: id, kind: kind, parent: table.optional("parent", row), latitude: latitude, longitude: longitude,
                    names: names))
            lines.append(row.line)
        }
        checkParents(places, lines, table.file, known: seen, &findings)
        return places
    }

    private static func kind(
        _ table: PackTable, _ row: PackTable.Row, _ findings: inout PackFindings
    ) -> String? {
        let kind = table.value("kind", row)
        guard !kind.isEmpty, kind.utf8.allSatisfy({ (97...122).contains($0) || $0 == 0x5F }) else {
            findings.add(
                table.error(
                    row, "kind", kind.isEmpty ? "there is none" : "“\(kind)” is no kind",
                    remedy: "write a lower-case word such as country, governorate, district, town, camp or site"))
            return nil
        }
        return kind
    }

    private static func coordinates(
        _ table: PackTable, _ row: PackTable.Row, _ findings: inout PackFindings
    ) -> (latitude: Double?, longitude: Double?) {
        func read(_ column: String, _ most: Double) -> Double? {
            guard let text = table.optional(column, row) else { return nil }
            let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2E || $0 == 0x2D }
            guard isNumber, let value = Double(text), abs(value) <= most else {
                findings.add(
                    table.error(
                        row, column, "“\(text)” is no \(column)",
                        remedy: "write degrees from -\(Int(most)) to \(Int(most)) with a decimal point, such as 33.51"))
                return nil
            }
            return value
        }
        let latitude = read("latitude", 90)
        let longitude = read("longitude", 180)
        let missing = table.value("latitude", row).isEmpty ? "latitude" : "longitude"
        if table.value("latitude", row).isEmpty != table.value("longitude", row).isEmpty {
            findings.add(
                table.error(row, missing, "one of latitude and longitude is missing", remedy: "write both or neither"))
        }
        return (latitude, longitude)
    }

    private static func checkParents(
        _ places: [CasePack.Place], _ lines: [Int], _ file: String, known: [String: Int], _ findings: inout PackFindings
    ) {
        var parents: [String: String] = [:]
        for (place, line) in zip(places, lines) {
            guard let parent = place.parent else { continue }
            guard known[parent] != nil else {
                findings.add(
                    PackFinding(
                        .error, file, line: line, column: "parent", "there is no place \(parent)",
                        remedy: "write the id of a place in this file, or nothing"))
                continue
            }
            parents[place.id] = parent
        }
        // From each place upwards: whoever is met again on the way lies in itself.
        var settled: Set<String> = []
        for (place, line) in zip(places, lines) {
            var path: Set<String> = []
            var at = place.id
            while !settled.contains(at), path.insert(at).inserted, let parent = parents[at] { at = parent }
            if !settled.contains(at), parents[at] != nil {
                findings.add(
                    PackFinding(
                        .error, file, line: line, column: "parent", "\(at) lies in itself, by way of its parents",
                        remedy: "write the place it lies in, up to one without a parent"))
            }
            settled.formUnion(path)
        }
    }
}
