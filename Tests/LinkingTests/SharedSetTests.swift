import Foundation
import Registers
import Tables
import Testing

@testable import Linking

/// Sets that others published, where they are beside the repository. The large ones are scored by `make acceptance`.
@Suite struct SharedSetTests {
    static let febrl = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../shared/data/linkage/febrl/dataset3.csv").standardizedFileURL

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: febrl.path), "shared data not found beside the repository"))
    func febrl3() throws {
        let text = try String(contentsOf: Self.febrl, encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let table = People.table(rows[0], Array(rows.dropFirst().prefix(5000)))
        var list = People.List(table: table)
        list.persons = rows.dropFirst().prefix(5000).map { row in Int(row[0].split(separator: "-")[1]) ?? -1 }
        let kinds: [FieldKind] = rows[0].map { name in
            switch name {
            case "given_name": .given
            case "surname": .family
            case "date_of_birth": .birthDate
            case "soc_sec_id", "postcode": .number
            case "suburb": .place
            case "state": .region
            case "address_1", "address_2": .text
            default: .ignored
            }
        }
        let result = try Linker(.people(table, kinds: kinds)).link(table, control: LinkControl(threads: 2))
        let truth = list.truth, found = pairsOf(result.clusters)
        let both = Double(found.intersection(truth).count)
        #expect(2 * both / Double(found.count + truth.count) > 0.99)
    }
}
