import CasePacks
import Testing

/// Every error and warning as a keeper reads it: file, line, column, what is wrong, what to do.
@Suite struct PackErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var file: String
        var text: String
        var expected: String
        var testDescription: String { expected }

        init(_ file: String, _ text: String, _ expected: String) {
            self.file = file
            self.text = text
            self.expected = expected
        }
    }

    static let rows: [Case] = [
        // places.tsv: the row is line 6
        Case(
            "places.tsv", "OR1\ttown\tOR\t\t\tTamm",
            "error: places.tsv:6, id: OR1 stands on line 4 too; give each row an id of its own"),
        Case("places.tsv", "\ttown\tOR\t\t\tTamm", "error: places.tsv:6, id: there is none; write letters"),
        Case("places.tsv", "a b\ttown\tOR\t\t\tTamm", "error: places.tsv:6, id: “a b” is no id; write letters"),
        Case(
            "places.tsv", "OR2\tBig Town\tOR\t\t\tTamm",
            "error: places.tsv:6, kind: “Big Town” is no kind; write a lower-case word"),
        Case("places.tsv", "OR2\t\tOR\t\t\tTamm", "error: places.tsv:6, kind: there is none; write"),
        Case(
            "places.tsv", "OR2\ttown\tXX\t\t\tTamm", "error: places.tsv:6, parent: there is no place XX; write the id"),
        Case(
            "places.tsv", "OR2\ttown\tOR2\t\t\tTamm",
            "error: places.tsv:6, parent: OR2 lies in itself, by way of its parents; write"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t95\t1\tTamm",
            "error: places.tsv:6, latitude: “95” is no latitude; write degrees from -90 to 90"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t1\t-181\tTamm",
            "error: places.tsv:6, longitude: “-181” is no longitude; write degrees from -180"),
        Case("places.tsv", "OR2\ttown\tOR\t1,5\t1\tTamm", "error: places.tsv:6, latitude: “1,5” is no latitude; write"),
        Case("places.tsv", "OR2\ttown\tOR\tnan\t1\tTamm", "error: places.tsv:6, latitude: “nan” is no latitude; write"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t1\t\tTamm",
            "error: places.tsv:6, longitude: one of latitude and longitude is missing; write both"),
        Case("places.tsv", "OR2\ttown\tOR", "error: places.tsv:6, en: it has no name; write one in en or in ar"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tتام",
            "error: places.tsv:6, en: “تام” is in Arabic letters; write it in ar"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tTamm\tTamm",
            "error: places.tsv:6, ar: “Tamm” is not in Arabic letters; write it in en"),
        Case("places.tsv", "OR2\ttown\tOR\t\t\t123", "error: places.tsv:6, en: “123” has no letter; write a name"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tTamm\t\tx\ty",
            "error: places.tsv:6: the row has 9 cells; the header has 8; write several"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tRas el Tell",
            "warning: places.tsv: “Ras al-Tell” is a name of OR11, OR2; it is found"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tTa\u{0007}mm",
            "error: places.tsv:6: there is a control character; take it out"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tTa\rmm", "error: places.tsv:6: there is a control character; take it out"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tTa\u{202E}mm",
            "error: places.tsv:6: there is an invisible character that changes the direction"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tTa\u{2066}mm",
            "error: places.tsv:6: there is an invisible character that changes the direction"),
        Case(
            "places.tsv", "OR2\ttown\tOR\t\t\tTa\u{061C}mm",
            "error: places.tsv:6: there is an invisible character that changes the direction"),
        // actors.tsv: the row is line 5
        Case("actors.tsv", "mk\tperson\tSomebody", "error: actors.tsv:5, id: mk stands on line 4 too; give"),
        Case(
            "actors.tsv", "x\tking\tSomebody",
            "error: actors.tsv:5, kind: “king” is no kind of actor; write one of person, organisation"),
        Case("actors.tsv", "x\t\tSomebody", "error: actors.tsv:5, kind: there is none; write one of person"),
        Case("actors.tsv", "x\tperson", "error: actors.tsv:5, en: it has no name; write"),
        Case(
            "actors.tsv", "x\tperson\tSomebody\t\t\t\ty",
            "error: actors.tsv:5, member_of: there is no actor y; write ids of other actors"),
        Case(
            "actors.tsv", "x\tperson\tSomebody\t\t\t\tx",
            "error: actors.tsv:5, member_of: x is a member of itself; write ids"),
        Case(
            "actors.tsv", "x\tperson\tMirel Kotsan",
            "warning: actors.tsv: “Mirel Kotsan” is a name of mk, x; it is found in text"),
        // roles.tsv: the row is line 4
        Case(
            "roles.tsv", "xx\tenvoy\t\t\t\t",
            "error: roles.tsv:4, actor: there is no actor xx; write the id of an actor in actors.tsv"),
        Case(
            "roles.tsv", "mk\tenvoy\t\txx\t\t",
            "error: roles.tsv:4, organisation: there is no actor xx; write the id of an actor"),
        Case("roles.tsv", "mk\t\t\t\t\t", "error: roles.tsv:4, role: there is none; write a role or a side"),
        Case(
            "roles.tsv", "mk\tenvoy\t\t\t2011-13\t",
            "error: roles.tsv:4, from: “2011-13” is no date; write 2012, 2012-03 or 2012-03-15"),
        Case("roles.tsv", "mk\tenvoy\t\t\t\t2011-02-29", "error: roles.tsv:4, until: “2011-02-29” is no date; write"),
        Case(
            "roles.tsv", "mk\tenvoy\t\t\t2014\t2013-12-31",
            "error: roles.tsv:4, from: 2014 is after 2013-12-31; a role begins before it ends"),
        // topics.tsv: the row is line 4
        Case("topics.tsv", "siege\tSiege\t\tsiege", "error: topics.tsv:4, id: siege stands on line 2 too; give"),
        Case("topics.tsv", "t\t\t\tword", "error: topics.tsv:4, en: there is no title; write what the topic is called"),
        Case(
            "topics.tsv", "t\tTopic\t\ta*b",
            "error: topics.tsv:4, words: “a*b” is no pattern; write words, with * at the end"),
        Case("topics.tsv", "t\tTopic\t\tab*", "error: topics.tsv:4, words: “ab*” is no pattern; write words"),
        Case(
            "topics.tsv", "t\tTopic\t\t\tViolation.Siege",
            "error: topics.tsv:4, acts: “Violation.Siege” is no type of act; write a family"),
        Case(
            "topics.tsv", "t\tTopic",
            "error: topics.tsv:4, words: nothing tells of this topic; write words or types of acts"),
        // vocabulary.tsv: the row is line 4
        Case(
            "vocabulary.tsv", "colour\tred",
            "error: vocabulary.tsv:4, kind: “colour” is no kind of word; write one of perpetrator"),
        Case(
            "vocabulary.tsv", "weapon\t",
            "error: vocabulary.tsv:4, words: there is none; write words with | between them"),
        Case(
            "vocabulary.tsv", "weapon\tred cap",
            "error: vocabulary.tsv:4, words: “red cap” is more than one word; write single words"),
    ]

    static let headers: [Case] = [
        Case(
            "places.tsv", "id\tkind\tparent\n",
            "error: places.tsv:1, en: the column is missing; the header must name id, kind, parent, en"),
        Case(
            "places.tsv", "id\tkind\tparent\ten\ten\n",
            "error: places.tsv:1, en: the column stands twice in the header; leave one"),
        Case(
            "places.tsv", "id\tkind\tparent\ten\theight\n",
            "warning: places.tsv:1, height: nothing is known of such a column; it is not read"),
        Case(
            "places.tsv", "# nothing\n",
            "error: places.tsv: there is no header; the first line that is no comment names the columns"),
        Case(
            "actors.tsv", "id\tkind\n",
            "error: actors.tsv:1, en: the column is missing; the header must name id, kind, en"),
        Case(
            "roles.tsv", "actor\trole\n",
            "error: roles.tsv:1, organisation: the column is missing; the header must name actor, role"),
        Case("pack.json", "{", "error: pack.json: it is no JSON at byte 1"),
        Case("pack.json", "[]", "error: pack.json: it is no JSON object; write one with format, name"),
    ]

    @Test(arguments: rows)
    func row(_ test: Case) {
        let tables = [
            "places.tsv": Pack.places, "actors.tsv": Pack.actors, "roles.tsv": Pack.roles, "topics.tsv": Pack.topics,
            "vocabulary.tsv": Pack.vocabulary,
        ]
        let reading = Pack.read([test.file: (tables[test.file] ?? "") + test.text + "\n"])
        expect(reading, test.expected)
    }

    @Test(arguments: headers)
    func header(_ test: Case) {
        var changed: [String: String?] = ["roles.tsv": nil]
        changed[test.file] = test.text
        expect(Pack.read(changed), test.expected)
    }

    @Test(arguments: [
        ("\"format\": 1", "\"format\": 2", "error: pack.json, format: it is not 1; write 1; a pack of a later format"),
        ("\"orlin\"", "\"Orlin!\"", "error: pack.json, name: it is no short name; write lower-case letters"),
        (
            "\"title\": {\"en\": \"Orlin\", \"ar\": \"أورلين\"}", "\"title\": {}",
            "error: pack.json, title: there is none; write"
        ),
        ("\"1.0.0\"", "\"1.0\"", "error: pack.json, version: it is no version; write three numbers"),
        ("\"CC0-1.0\"", "\"\"", "error: pack.json, licence: there is none; say under which terms"),
        ("[{\"title\": \"Invented\"}]", "[{}]", "error: pack.json, sources: source 1 has no title; write"),
        ("[{\"title\": \"Invented\"}]", "null", "error: pack.json, sources: there is no list of them; write"),
        (
            "\"format\": 1", "\"format\": 1, \"colour\": 2",
            "warning: pack.json, colour: nothing is known of such a key; it is not read"
        ),
    ])
    func manifest(_ old: String, _ new: String, _ expected: String) {
        expect(Pack.read(["pack.json": Pack.manifest.replacing(old, with: new)]), expected)
    }

    @Test func bytesThatAreNoTextAreNamedByLine() {
        var files = Pack.files(["places.tsv": nil])
        files.append(
            PackFile(
                name: "places.tsv", bytes: Array(Pack.places.utf8) + Array("OR2\ttown\tOR\t\t\tTa".utf8) + [0xFF, 0x0A])
        )
        expect(PackReading(files), "error: places.tsv:6: the bytes are no UTF-8; save the file as UTF-8")
    }

    /// The finding that must be among those made; an error leaves no pack, a warning does.
    private func expect(_ reading: PackReading, _ expected: String) {
        let found = (reading.findings + reading.ambiguities).map(\.description)
        #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
        #expect((reading.pack == nil) == expected.hasPrefix("error"))
        #expect(found.allSatisfy { !$0.contains("\n") })
    }
}
