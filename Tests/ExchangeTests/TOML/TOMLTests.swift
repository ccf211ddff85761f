import Exchange
import RecordModel
import Testing

@Suite struct TOMLTests {
    private func read(_ text: String) throws -> JSONValue { try TOMLDocument(Array(text.utf8)).value }

    @Test(arguments: [
        ("", "{}"), ("# nothing\n", "{}"), ("a = 1", #"{"a":1}"#),
        ("a=\"x\" # y\nb = 'c:\\d'\r\n", #"{"a":"x","b":"c:\\d"}"#),
        ("a.b = true\na.c = false", #"{"a":{"b":true,"c":false}}"#), ("a = [1, 2.5, -3,]", #"{"a":[1,2.5,-3]}"#),
        ("a = [ # rules\n  [\"x\"],\n  [\"y\", \"z\"]\n]", #"{"a":[["x"],["y","z"]]}"#),
        ("[t]\nx = 1_000\n[t.u]\ny = 2e-3", #"{"t":{"u":{"y":0.002},"x":1000}}"#),
        ("[[r]]\nx = 1\n[[r]]\nx = 2\n[r.in]\ny = 3", #"{"r":[{"x":1},{"in":{"y":3},"x":2}]}"#),
        ("p = { x = 1, \"y z\" = [] }", #"{"p":{"x":1,"y z":[]}}"#),
        (
            "[columns]\n\"الاسم\" = \"given\"\n'تاريخ الميلاد' = \"birth-date\"",
            #"{"columns":{"الاسم":"given","تاريخ الميلاد":"birth-date"}}"#
        ),
        (#"a = "\u0627\n\"\\""#, "{\"a\":\"ا\\n\\\"\\\\\"}"),
    ])
    func reads(_ text: String, _ json: String) throws { #expect(try read(text).text == json) }

    @Test(arguments: [
        ("a 1", 1, "equals sign"), ("a = 1\nb = x", 2, "quotation marks"), ("a = 1\n\na = 2", 3, "twice"),
        ("a = \"x\nb\"", 1, "ends on the line"), ("[t]\n[t]", 2, "twice"), ("a = [1, 2", 1, "comma"),
        ("a = [1 2]", 1, "comma"), ("a = 1 b = 2", 1, "follows"), ("[[a]]\n[a]", 2, "[[a]]"),
        ("a = 1\n[a]", 2, "already"),
        ("a = [{x=1}]\n[[a]]", 2, "already"), ("a = {x = 1", 1, "}"), ("= 1", 1, "name"), ("a = \"\\q\"", 1, "\\\\"),
        ("a = ", 1, "value is wanted"), ("a = 1999-01-01", 1, "quotation marks"),
        ("a = [\n1,\n\"x]\n", 3, "ends on the line"),
    ])
    func saysWhatIsWrongAndWhere(_ text: String, _ line: Int, _ part: String) {
        do {
            let value = try read(text)
            Issue.record("read as \(value.text)")
        } catch {
            #expect("\(error)".hasPrefix("TOML, line \(line): "), "\(error)")
            #expect("\(error)".contains(part), "\(error)")
        }
    }

    @Test func knowsTheLineOfEachValue() throws {
        let text =
            "# head\nkeep = 0.02\n\n[[fields]]\nname = \"given\"\n[[fields]]\nname = \"family\"\nrules = [\n  [\"a\"],\n  [\"b\"],\n]\n"
        let lines = try TOMLDocument(Array(text.utf8)).lines
        #expect(lines["keep"] == 2)
        #expect(lines["fields.0"] == 4 && lines["fields.0.name"] == 5)
        #expect(lines["fields.1.rules"] == 8 && lines["fields.1.rules.1"] == 10)
    }

    @Test func deepNestingIsRefused() {
        let deep = "a = " + String(repeating: "[", count: 100_000)
        #expect(throws: ExchangeError.self) { try read(deep) }
    }

    /// What the writer writes, the reader reads: trees made from a seed, with both scripts in names and texts.
    @Test(arguments: 1...40)
    func writesWhatItReads(_ seed: UInt64) throws {
        var state = seed
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let words = ["a", "الاسم", "two words", "q\"uote", "back\\slash", "line\nend", "\u{202E}x", "", "7"]
        func value(_ depth: Int) -> JSONValue {
            switch next(depth > 3 ? 4 : 6) {
            case 0: .string(words[next(words.count)])
            case 1: .integer(next(2000) - 1000)
            case 2: .number(Double(next(1000)) + 0.125)
            case 3: .bool(next(2) == 0)
            case 4: .array((0..<next(4)).map { _ in value(depth + 1) })
            default: table(depth + 1)
            }
        }
        func table(_ depth: Int) -> JSONValue {
            .object(Dictionary((0..<next(5)).map { _ in (words[next(words.count)], value(depth)) }) { a, _ in a })
        }
        let root = table(0)
        let text = TOMLWriter.text(
            root.object ?? [:], comments: ["": "head\nline", "a": "what a is"], order: ["two words"])
        #expect(try read(text) == root, "\(text)")
    }
}
