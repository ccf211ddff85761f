import CasePacks
import Testing

/// Which forms a name is found in, and whom it stands for.
@Suite struct PackNamesTests {
    private func entries(_ row: String, _ file: String = "places.tsv") throws -> [PackNames.Entry] {
        let table = file == "places.tsv" ? Pack.places : Pack.actors
        let pack = try #require(Pack.read([file: Pack.with(table, row)]).pack)
        return PackNames(pack).entries
    }

    @Test(arguments: [
        ("Tamm", ["Tamm"]),
        ("al-Tamm", ["al-Tamm", "al Tamm", "el-Tamm", "el Tamm"]),
        ("Deir ez-Zal", ["Deir ez-Zal", "Deir ez Zal", "Deir al-Zal", "Deir al Zal", "Deir-ez-Zal"]),
        ("At Tamm", ["At Tamm", "At-Tamm", "Al-Tamm", "El-Tamm"]),
        ("Dal'a", ["Dal'a", "Dala"]),
        ("Tamm-Var", ["Tamm-Var", "Tamm Var"]),
        ("شام الأولى", ["شام الأولى"]),
    ])
    func isFoundInForms(_ name: String, _ forms: [String]) throws {
        let column = name.utf8.first == 0xD8 ? "Q\t\(name)" : name
        let found = try entries("Q\ttown\tOR\t\t\t\(column)").filter { $0.place == "Q" }.map(\.form)
        for form in forms { #expect(found.contains(form), "\(form) is not among \(found)") }
    }

    @Test(arguments: [
        ("Ras al-Tell", "Ras at Tell"), ("al-Tamm", "Al Tamm"), ("ash-Sham", "el-Sham"), ("Ḩamā", "Hama"),
        ("Dal'a", "Dal‘a"),
        ("Tamm-Var", "tamm var"), ("أعزاز", "اعزاز"), ("حماة", "حماه"),
    ])
    func spellingsOfOneNameAreOne(_ one: String, _ other: String) throws {
        let rows = "Q\ttown\tOR\t\t\tQan\t\t\(one)\nP\ttown\tOR\t\t\tPan\t\t\(other)"
        let found = try entries(rows)
        #expect(found.contains { $0.form == one && $0.place == nil }, "both P and Q have it")
    }

    @Test func aSharedNameStandsForTheOutermostWhereTheOthersLieInIt() throws {
        let found = try entries("OR2\tdistrict\tOR1\t\t\tVarda\nOR3\ttown\tOR2\t\t\tVarda")
        #expect(found.first { $0.form == "Varda" }?.place == "OR1")
        #expect(Pack.read(["places.tsv": Pack.with(Pack.places, "OR2\tdistrict\tOR1\t\t\tVarda")]).ambiguities == [])
        let apart = try entries("OR2\tdistrict\tOR\t\t\tTamm\nOR3\ttown\tOR1\t\t\tTamm")
        #expect(apart.first { $0.form == "Tamm" }.map { $0.place } == .some(nil))
    }

    @Test func kindsAcronymsAndWeakNames() throws {
        let found = try entries("p\tpeople\tVardan\nst\tstate\tKorr\t\tKR", "actors.tsv")
        func entry(_ form: String) -> PackNames.Entry? { found.first { $0.form == form } }
        #expect(entry("Vardan")?.kind == .nationality && entry("Korr")?.kind == .location)
        #expect(entry("OVA")?.isAcronym == true && entry("OVA")?.actor == "ova" && entry("OVA")?.kind == .organisation)
        #expect(entry("Mirel Kotsan")?.kind == .person && entry("Mirel Kotsan")?.isAcronym == false)
        let weak = try entries("Q\ttown\tOR\t\t\t~Bell\t~الجرس").filter { $0.place == "Q" }
        #expect(weak.map(\.isWeak) == [true, true] && weak.map(\.form) == ["Bell", "الجرس"])
    }

    @Test func aPlaceAndAnActorMayShareAName() throws {
        let found = try entries("or\tstate\tOrlin", "actors.tsv").first { $0.form == "Orlin" }
        #expect(found?.place == "OR" && found?.actor == "or" && found?.kind == .location)
    }
}
