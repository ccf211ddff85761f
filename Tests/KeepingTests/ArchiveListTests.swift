import RecordModel
import Testing

@testable import Keeping

/// The CSV that says source, publisher, date, URL and language per file.
@Suite struct ArchiveListTests {
    private let said = Provenance(source: "the archive", language: "en")

    @Test func cellsGoBeforeWhatIsSaidOfAll() throws {
        let folder = try Folder()
        let list = try folder.write("file,source,date\na.txt,a witness,2018-10\n/b.txt,,\n", to: "in/list.csv")
        let files = try ArchiveList.read(list, said: said)
        #expect(files.map(\.path) == ["\(folder.path)/in/a.txt", "/b.txt"])
        #expect(files[0].said == Provenance(source: "a witness", date: "2018-10", language: "en"))
        #expect(files[1].said == said)
    }

    @Test func columnsInAnyOrderAndQuoted() throws {
        let folder = try Folder()
        let list = try folder.write("url,file\r\n\"https://example.org/?a,b\",\"a \"\"b\"\".txt\"\r\n", to: "list.csv")
        let files = try ArchiveList.read(list, said: Provenance())
        #expect(files.map(\.path) == ["\(folder.path)/a \"b\".txt"])
        #expect(files[0].said.url == "https://example.org/?a,b")
    }

    @Test(arguments: [
        ("name\na.txt\n", "has no column called file"), ("file,colour\na.txt,red\n", "has a column colour"),
        ("file,date\na.txt,2018\na.txt,soon\n", "row 3: soon is no date"),
        ("file,source\na.txt,\n,a witness\n", "row 3, names no file"),
    ])
    func whatIsWrongIsSaid(text: String, expected: String) throws {
        let folder = try Folder()
        let list = try folder.write(text, to: "list.csv")
        let error = #expect(throws: KeepingError.self) { try ArchiveList.read(list, said: said) }
        #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
    }

    @Test(arguments: [
        ("2021", true), ("2021-12", true), ("2021-12-21", true), ("2021-13", false), ("21", false), ("", false),
    ])
    func datesAsStated(text: String, isValid: Bool) { #expect(StatedDate.isValid(text) == isValid) }
}
