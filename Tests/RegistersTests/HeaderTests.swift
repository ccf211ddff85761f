import Knowledge
import Tables
import Testing

@testable import Registers

@Suite struct HeaderTests {
    static let headers: [(String, String)] = [
        ("Full Name", "full-name"), ("FirstName", "given"), ("first_name", "given"), ("Father's name", "father"),
        ("Name (Arabic)", "full-name"), ("name_en", "full-name"), ("Victim ID", "identifier"), ("DOB", "birth-date"),
        ("Date of birth (Gregorian)", "birth-date"), ("Date of Death", "event-date"), ("Gender", "sex"),
        ("Age (years)", "age"), ("Governorate", "region"), ("Place of Birth", "birth-place"), ("Status", "status"),
        ("Occupation", "category"), ("Phone number", "number"), ("Remarks", "note"), ("Nickname", "alias"),
        ("الاسم الكامل", "full-name"), ("اسم الأب", "father"), ("إسم الاب", "father"), ("الكُنية", "family"),
        ("تاريخ الميلاد", "birth-date"), ("تاريخ الولاده", "birth-date"), ("تاريخ الاعتقال", "event-date"),
        ("الجنس", "sex"), ("العمر", "age"), ("المحافظة", "region"), ("المدينة", "place"), ("مكان", "place"),
        ("مكان آخر مشاهدة", "place"), ("kaybolduğu yer", "place"), ("الحالة", "status"),
        ("رقم الضحية", "identifier"), ("ملاحظات", "note"), ("اسم الأم", "mother"), ("اسم الجد", "grandfather"),
        ("Nom de famille", "family"), ("Prénom", "given"), ("Date de naissance", "birth-date"), ("Âge", "age"),
        ("Adı Soyadı", "full-name"), ("Doğum Tarihi", "birth-date"), ("Cinsiyet", "sex"), ("İl", "region"),
        ("birth_date", "birth-date"), ("rec_id", "identifier"), ("event_type", "status"), ("month", "event-date/month"),
    ]

    @Test(arguments: headers) func headersSayTheirField(_ header: String, _ field: String) {
        #expect(FieldRecognition.role(of: header)?.field == field)
    }

    @Test(arguments: ["", "zzz", "Q17", "the the", "اب ت ث خ", "1", "Name of the village headman's cousin"])
    func whatIsNoHeaderSaysNothing(_ header: String) { #expect(FieldRecognition.role(of: header) == nil) }

    @Test func everyRowOfTheLexiconNamesAField() {
        for row in Knowledge.rows("registers/headers.tsv") {
            #expect(ColumnRole(field: row[0]) != nil, "\(row[0])")
            #expect(row.count == 2)
        }
    }

    @Test func noHeaderStandsForTwoFields() {
        var fields: [String: String] = [:]
        for row in Knowledge.rows("registers/headers.tsv") {
            for form in row[1].split(separator: "|") {
                let key = WordForms.folded(form)
                #expect(fields[key] == nil || fields[key] == row[0], "\(form): \(fields[key] ?? "") and \(row[0])")
                fields[key] = row[0]
            }
        }
    }

    static func table(_ columns: [(String, [String])]) -> ColumnTable {
        ColumnTable(
            columns: columns.map { name, cells in
                var column = ColumnTable.Column(name: name)
                for cell in cells { column.cells.append(column.pool.number(cell)) }
                return column
            })
    }

    @Test func valuesDecideWhereHeadersSayNothing() {
        let table = HeaderTests.table([
            ("a", ["m", "f", "f", "m", "ذكر"]), ("b", ["12/03/1965", "30/11/1990", "1971", "غير معروف", "05/06/2001"]),
            ("c", ["34", "٢٧", "61", "5", "19"]), ("d", ["قتل", "اعتقال", "missing", "killed", "مفقود"]),
            ("e", ["Ahmad Khalid Nasser", "محمد علي حسن", "Layla Omar", "Samir Yusuf Hadi", "فاطمة أحمد"]),
            ("f", ["red", "blue", "green", "grey", "white"]),
        ])
        let fields = FieldRecognition.propose(table).map(\.role.field)
        #expect(fields == ["sex", "birth-date", "age", "status", "full-name", "note"])
    }

    @Test func theOrderOfDatesIsToldByOthersOfTheList() {
        let table = HeaderTests.table([
            ("date of birth", ["12/31/1965", "01/02/1970", "03/04/1971"]),
            ("date of death", ["01/02/2012", "03/05/2012", ""]),
        ])
        #expect(FieldRecognition.propose(table).map(\.role.order) == [.monthFirst, .monthFirst])
        let arabic = HeaderTests.table([
            ("الاسم", ["سامر علي", "هند عمر"]), ("تاريخ الوفاة", ["01/02/2012", "03/05/2012"]),
        ])
        #expect(FieldRecognition.propose(arabic).map(\.role.order) == [nil, .dayFirst])
        let english = HeaderTests.table([
            ("name", ["Samer Ali", "Hind Omar"]), ("date of death", ["01/02/2012", "03/05/2012"]),
        ])
        #expect(FieldRecognition.propose(english).last?.role.order == nil)
    }

    @Test func whatCountsTheRowsIsNoIdentifier() {
        let rows = (1...30).map(String.init)
        #expect(FieldRecognition.propose(HeaderTests.table([("No", rows)]))[0].role.kind == .ignored)
        #expect(FieldRecognition.propose(HeaderTests.table([("م", rows.map { "A\($0)" })]))[0].role.kind == .identifier)
    }

    @Test func datesInThreeColumnsAndAloneInOne() {
        let parts = HeaderTests.table([("name", ["x y"]), ("Day", ["3"]), ("Month", ["4"]), ("Year", ["2012"])])
        #expect(
            FieldRecognition.propose(parts).dropFirst().map(\.role.field) == [
                "event-date/day", "event-date/month", "event-date/year",
            ])
        let year = HeaderTests.table([("name", ["x y"]), ("Year", ["2012"])])
        #expect(FieldRecognition.propose(year)[1].role == ColumnRole(.eventDate))
    }
}

@Suite struct NameColumnTests {
    @Test func aNameOfOneWordBesideAFamilyIsTheGivenOne() {
        let parts = HeaderTests.table([
            ("الاسم", ["سامر", "هند", "عبد الله"]), ("اسم الأب", ["علي", "عمر", "زياد"]),
            ("الكنية", ["ناصر", "سعد", "حسن"]),
        ])
        #expect(FieldRecognition.propose(parts).map(\.role.kind) == [.given, .father, .family])
        let whole = HeaderTests.table([("الاسم", ["سامر علي ناصر", "هند عمر سعد"]), ("اسم الأب", ["علي", "عمر"])])
        #expect(FieldRecognition.propose(whole).map(\.role.kind) == [.fullName, .father])
        let alone = HeaderTests.table([("Nom", ["Samer Ali", "Hind Omar"]), ("Sexe", ["H", "F"])])
        #expect(FieldRecognition.propose(alone).map(\.role.kind) == [.fullName, .sex])
    }
}
