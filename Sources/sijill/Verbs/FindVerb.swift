import ArgumentParser
import Keeping
import Linking
import RecordModel
import RecordStore
import Registers

struct FindVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Is this person on any list? The entries that fit, best first, and why.",
        discussion: """
            Looks through all registers, in both scripts, whatever the spelling. Say what is known; all of it may be inexact. Those that fit are \
            shown with what agrees and what does not; where nobody fits, that is said. Entries that were withdrawn from a register, and what \
            older editions said otherwise, are found too and marked.

              sijill find "محمد خالد الحلبي" --born 1985 --place داريا
              sijill find "Mohammed al-Halabi" --father Khaled --born 1984/1986
              sijill find --given سامر --family الحلبي --age ٢٨ --list Missing
              sijill find --file families.csv --format jsonl

            --born takes a day, a month, a year, 1985±2, 1984/1986, “about 1985”, in either system of digits. The file of --file is a list \
            whose columns are recognised by their headers, as those of registers are; answers come in its order.

            The first time after a list was added, an index is made: some seconds for 100,000 entries. Nothing asked is kept or logged. \
            Exit status 0, whether somebody was found or not (docs/find.md).
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The name, in Arabic or Latin letters.")
    var name: String?
    @Option(help: "The given name, where it is known as such.")
    var given: String?
    @Option(help: "The father's name.")
    var father: String?
    @Option(help: "The grandfather's name.")
    var grandfather: String?
    @Option(help: "The mother's name.")
    var mother: String?
    @Option(help: "The family's name.")
    var family: String?
    @Option(help: "The date of birth, as exact as it is known.")
    var born: String?
    @Option(help: "Years of age when it happened: 28, 25-30.")
    var age: String?
    @Option(help: "Where it happened, or where the person lived.")
    var place: String?
    @Option(help: "The region of that.")
    var region: String?
    @Option(help: "When it happened.")
    var event: String?
    @Option(help: "m or f, or a word for it.")
    var sex: String?
    @Option(help: "What became of the person: missing, detained, killed …")
    var status: String?
    @Option(help: "A number that is the person's own: of an identity card.")
    var number: String?
    @Option(help: ArgumentHelp("Only this register.", valueName: "register"))
    var list: String?
    @Option(help: "How many candidates at the most.")
    var limit: Int = 10
    @Option(help: "Many questions: a list, one person a row.", completion: .file())
    var file: String?
    @Option(help: "With --file: how many threads ask. Default: as many as there are cores.")
    var threads: Int?
    @Flag(help: "With --file: say on standard error how long the questions took, each in one thread's CPU time.")
    var timings = false
    @Flag(help: "Show what each field weighs.")
    var why = false
    @Flag(help: "Where nobody fits, show the nearest entries all the same.")
    var nearest = false
    @Option(help: "table, jsonl or csv.")
    var format: FindFormat = .table

    enum FindFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

    private var fields: [(option: String, kind: FieldKind, text: String)] {
        let all: [(String, FieldKind, String?)] = [
            ("name", .fullName, name), ("given", .given, given), ("father", .father, father),
            ("grandfather", .grandfather, grandfather), ("mother", .mother, mother), ("family", .family, family),
            ("born", .birthDate, born), ("age", .age, age), ("place", .place, place), ("region", .region, region),
            ("event", .eventDate, event), ("sex", .sex, sex), ("status", .status, status), ("number", .number, number),
        ]
        return all.compactMap { option, kind, text in text.map { (option, kind, $0) } }
    }

    func validate() throws {
        if !(1...1000).contains(limit) { throw ValidationError("--limit takes a number from 1 to 1,000.") }
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads takes a number from 1 to 1,024.")
        }
        if file != nil, !fields.isEmpty {
            throw ValidationError("Ask one question, or those of a --file, not both.")
        }
        if file == nil { _ = try question() }
    }

    private func question() throws -> FindQuestion {
        var question = FindQuestion()
        for field in fields where !QuestionReading.put(field.text, as: field.kind, into: &question) {
            switch field.kind {
            case .birthDate, .eventDate:
                throw ValidationError(
                    "--\(field.option) is no date that can be read; write 1985, 1985-03, 1985-03-12 or 12/3/1985; an age goes with --age."
                )
            case .age: throw ValidationError("--age is no age; write 28 or 25-30.")
            case .sex: throw ValidationError("--sex is not understood; write m or f.")
            default: throw ValidationError("--\(field.option) is too long.")
            }
        }
        guard question.hasName else { throw ValidationError("Say a name, or a part of one.") }
        return question
    }

    func run() async throws {
        let record = try options.open()
        do {
            try await answer(record, anew: false)
        } catch let error as RecordError where error.code == .damaged && error.place == "find.index" {
            try await answer(record, anew: true)
        }
    }

    private func answer(_ record: Record, anew: Bool) async throws {
        let bar = options.bar
        let search = try await record.personSearch(anew: anew) { bar.show($0) }
        bar.clear()
        if let file {
            let questions = try QuestionFile(file)
            if format == .csv { Output.write(CSVLine.bytes(FindLines.csvHead)) }
            // what is damaged must show before anything is printed twice
            var out: [UInt8] = []
            var took: [Double] = []
            try questions.ask(search, register: list, limit: limit, threads: threads, progress: { bar.show($0) }) {
                row, answer, seconds in
                print(answer, query: row.id, unread: row.unread, to: &out)
                took.append(seconds)
            }
            bar.clear()
            if timings { Output.note(FindLines.timings(took)) }
            return Output.write(out)
        }
        let answer = try search.find(question(), register: list, limit: limit)
        if format == .csv { Output.write(CSVLine.bytes(FindLines.csvHead)) }
        var out: [UInt8] = []
        print(answer, query: nil, unread: [], to: &out)
        Output.write(out)
    }

    private func print(_ answer: FindAnswer, query: String?, unread: [FieldKind], to out: inout [UInt8]) {
        func line(_ text: String) { out += Array("\(text)\n".utf8) }
        let shown = answer.people + (nearest && answer.people.isEmpty ? answer.nearest : [])
        switch format {
        case .table:
            if let query { line("== \(Layout.line(query))") }
            for (rank, person) in shown.enumerated() {
                for text in FindLines.text(person, rank: rank + 1, why: why) { line(text) }
            }
            for kind in unread { line("The \(FindLines.name(kind)) could not be read, and was left out.") }
            line(FindLines.sentence(answer, nearest: nearest))
        case .jsonl:
            for (rank, person) in shown.enumerated() {
                line(FindLines.json(person, rank: rank + 1, query: query).text)
            }
            line(FindLines.json(answer, shown: shown.count, query: query, unread: unread).text)
        case .csv:
            for (rank, person) in shown.enumerated() {
                out += CSVLine.bytes(FindLines.row(person, rank: rank + 1, query: query))
            }
        }
    }
}
