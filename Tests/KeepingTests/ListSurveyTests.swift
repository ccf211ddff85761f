import Exchange
import RecordModel
import Registers
import Testing

@testable import Keeping

@Suite struct ListSurveyTests {
    static func survey(_ text: String, _ format: ListFormat = .delimited) throws -> ListSurvey {
        let bytes = Array(text.utf8)
        return try ListSurvey(format: format) { take in try bytes.withUnsafeBytes { try take($0) } }
    }

    @Test func theHeaderIsFoundBelowTitles() throws {
        let survey = try ListSurveyTests.survey("List of the absent,,\nprinted 2017,,\nName,Sex,Age\nA B,m,3\n")
        #expect(survey.header == 3)
        #expect(survey.columns.map(\.role.kind) == [.fullName, .sex, .age])
    }

    @Test func aListWithoutHeadersIsReadByItsValues() throws {
        let survey = try ListSurveyTests.survey(
            "أحمد خالد,ذكر,34\nليلى عمر,أنثى,20\nسامر علي,ذكر,61\nهند محمد,أنثى,7\n")
        #expect(survey.header == 0)
        #expect(survey.columns.map(\.name) == ["column 1", "column 2", "column 3"])
        #expect(survey.columns.map(\.role.kind) == [.fullName, .sex, .age])
    }

    @Test func headersThatComeTwiceAreTold() throws {
        let survey = try ListSurveyTests.survey("name,name,,Name\nA,B,C,D\n")
        #expect(survey.columns.map(\.name) == ["name", "name (2)", "column 3", "Name"])
        #expect(survey.columns.map(\.role.kind) == [.fullName, .fullName, .note, .fullName])
    }

    @Test func aMappingIsCompletedAndChecked() throws {
        let survey = try ListSurveyTests.survey("name,sex,colour\nA B,m,red\n")
        let mapping = try survey.completed(ListMapping(header: 1, columns: [.init(name: "name", field: "full-name")]))
        #expect(mapping.columns.map(\.field) == ["full-name", "note", "note"])
        #expect(throws: KeepingError.self) {
            try survey.completed(
                ListMapping(header: 1, columns: [.init(name: "name", field: "full-name", order: "up")]))
        }
        let file = MappingFile.text(survey.proposal)
        #expect(try EditionJSON.mapping(file: Array(file.utf8)) == survey.proposal)
    }

    @Test func everyKeyOfJSONLinesIsAColumn() throws {
        let lines = (0..<6000).map { "{\"name\": \"A B\", \"n\": \($0)}" } + ["{\"sex\": \"m\", \"name\": \"C D\"}"]
        let survey = try ListSurveyTests.survey(lines.joined(separator: "\n"), .jsonLines)
        #expect(survey.columns.map(\.name) == ["name", "n", "sex"])
    }

    @Test func anEmptyListIsRefused() { #expect(throws: KeepingError.self) { try ListSurveyTests.survey("\n\n") } }
}
