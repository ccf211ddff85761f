import RecordModel
import Testing

@testable import Exchange

@Suite struct PDFTextTests {
    @Test func arabicReadsInOrder() throws {
        let document = try pdf(Printed.arabic)
        let paragraphs = document.text.split(separator: "\n\n").map(String.init)
        #expect(paragraphs.contains { $0.hasPrefix("بيان صادر عن الاتحاد") })
        let first = try #require(paragraphs.first { $0.hasPrefix("قال الاتحاد") })
        #expect(first.contains("إن 12 شخصا على الأقل قتلوا، بينهم أطفال، في الهجوم على السوق. وأضاف: \"لا بد من"))
        #expect(first.contains("أعلن خلال الأسبوع الماضي أن الله أعلم بما جرى، لأن السلام لا يأتي إلا بالعدالة."))
        let second = try #require(paragraphs.first { $0.hasPrefix("وذكر المتحدث") })
        #expect(
            second.contains(
                "المتحدث (Nadir Halvani) أن المنظمة وثقت 1,204 حالة في عام 2019، منها 35% من الأطفال، خلافا لما ورد"))
        #expect(second.hasSuffix("في تقرير OHCHR. والحمد لله على سلامة الآخرين، إن شاء الله."))
        #expect(document.text.unicodeScalars.allSatisfy { !(0x202A...0x202E ~= $0.value) })
        #expect(document.isSound())
    }

    @Test func columnsStayApart() throws {
        let document = try pdf(Printed.columns)
        let paragraphs = document.text.split(separator: "\n\n").map(String.init)
        #expect(paragraphs.count == 2)
        #expect(paragraphs[0].hasPrefix("العمود الأول") && paragraphs[0].hasSuffix("في كل المناطق."))
        #expect(paragraphs[1].contains("قرارا في 12/5/2019 برفض الطلب، وقال المتحدث \"لا تعليق\" ثم انصرف"))
    }

    @Test func englishParagraphsHoldTogether() throws {
        let paragraphs = try pdf(Printed.english).text.split(separator: "\n\n").map(String.init)
        let first = try #require(paragraphs.first { $0.hasPrefix("At least 12") })
        #expect(first.contains("\"The governor must answer for this,\" said Mira Oskand"))
        #expect(first.hasSuffix("was detained without charge."))
        #expect(paragraphs.contains { $0.hasPrefix("A second paragraph") && $0.hasSuffix("the printed page.") })
        #expect(paragraphs.contains("Second page text."))
    }

    static let words: [(String, String)] = [
        ("اهلل", "الله"), ("واهلل", "والله"), ("باهلل", "بالله"), ("هللا", "الله"), ("وهللا", "والله"),
        ("االتحاد", "الاتحاد"),
        ("واألطفال", "والأطفال"), ("اإلدارة", "الإدارة"), ("اآلخرين", "الآخرين"), ("اعتقاالت", "اعتقالات"),
        ("اإلعالم", "الإعلام"),
        ("خالل", "خلال"), ("وخالل", "وخلال"), ("االحتالل", "الاحتلال"), ("الالجئين", "اللاجئين"), ("هؤالء", "هؤلاء"),
        ("إال", "إلا"),
        ("لألطفال", "للأطفال"), ("آالف", "آلاف"), ("اآلالف", "الآلاف"), ("المالحقة", "الملاحقة"),
        ("أوالدهم", "أولادهم"),
        ("لإلعالم", "للإعلام"), ("باإلفراج", "بالإفراج"), ("ماليين", "ملايين"),
    ]

    @Test(arguments: words) func damagedWordsAreMended(damaged: String, right: String) throws {
        let document = try pdf("كانت \(damaged) هنا في المدينة القديمة.\u{C}")
        #expect(document.text == "كانت \(right) هنا في المدينة القديمة.")
        #expect(document.notices.contains { $0.span?.exact == right && $0.span?.start == 5 })
        #expect(document.isSound())
    }

    /// Words that are right as they stand, though damage would look the same.
    @Test(arguments: [
        "سالم", "طالب", "ثالث", "صالة", "عالم", "قال", "خالد", "مال", "حال", "والده", "هلل", "ال", "الله", "لله",
        "الاتحاد", "لألمانيا",
        "إلغاء", "حالة", "رسالة", "جالس", "علامة", "ولا", "كلا", "تعالى", "المال", "والي", "بالغات", "الجامعة",
        "الجنود", "بالقرب",
    ])
    func rightWordsStay(word: String) throws {
        let document = try pdf("كانت \(word) هنا في المدينة القديمة.\u{C}")
        #expect(document.text == "كانت \(word) هنا في المدينة القديمة.")
        #expect(document.notices.isEmpty)
    }

    @Test func doubtfulWordsAreMendedOnlyBesideSureDamage() throws {
        let document = try pdf("قال االتحاد إنه ال يعلم، والحمد هلل على كل حال.\u{C}")
        #expect(document.text == "قال الاتحاد إنه لا يعلم، والحمد هلل على كل حال.")
        #expect(
            try pdf("شاء اهلل ما شاء، والحمد هلل على كل حال.\u{C}").text == "شاء الله ما شاء، والحمد لله على كل حال.")
    }

    @Test func presentationFormsAreFolded() throws {
        let document = try pdf("\u{FEED}\u{FEDF}\u{FEFC} \u{FDF2} \u{FEFB} of\u{FB01}cial words of a page\u{C}")
        #expect(document.text == "ولﻻ".replacing("ﻻ", with: "لا") + " الله لا official words of a page")
        #expect(document.codes == ["pdf-presentation-forms"])
    }

    static let lines: [(String, String)] = [
        ("\u{202B}المنظمة (\u{202A} )Nadir\u{202C}أن\u{202C}", "المنظمة (Nadir) أن"),
        ("\u{202B}إن \u{202A} 12\u{202C}شخصا\u{202C}", "إن 12 شخصا"),
        ("\u{202B}عام \u{202A} ،2019\u{202C}منها\u{202C}", "عام 2019، منها"),
        ("The word \u{202B} كلمة\u{202C}means word", "The word كلمة means word"),
        ("no controls", "no controls"),
        ("\u{202C}\u{202C}x\u{202A}", "x"),
        ("\u{200E}Halvan\u{200F}", "Halvan"),
    ]

    @Test(arguments: lines) func piecesOfTheOtherDirection(line: String, expected: String) {
        let read = BidiOrder.logical(line.unicodeScalars.map(\.value)).split(separator: 0x20).joined(separator: [0x20])
        #expect(Scalars.text(read) == expected)
    }

    @Test func headersFootersAndPageNumbers() throws {
        let pages = (1...4).map { page in
            "Halvan Watch annual report 2031\n\nText of page \(page) tells of one more thing.\n\nPage \(page) of 4\n\u{C}"
        }
        let document = try pdf(pages.joined())
        #expect(document.parts(.boilerplate).filter { $0.hasPrefix("Halvan Watch annual") }.count == 4)
        #expect(document.parts(.boilerplate).filter { $0.hasPrefix("Page ") }.count == 4)
        #expect(document.text.contains("Text of page 3 tells"))
        #expect(document.isSound())
    }

    static let bodies = [
        "The union wrote to the council again.", "Four villages had no water in spring.",
        "A court heard the case at last.",
        "Nobody answered for the losses.",
    ]

    static func numbered(_ numbers: [String]) -> String {
        zip(bodies, numbers).map { "\($0)\n\n\($1)\n\u{C}" }.joined()
    }

    /// Arabic-Indic digits 0660 and 06F0 end in the digit's value, as ASCII digits do.
    @Test(arguments: [
        ["1", "2", "3"], ["- 7 -", "- 8 -", "- 9 -"], ["صفحة ١ من ٣", "صفحة ٢ من ٣", "صفحة ٣ من ٣"], ["۴", "۵", "۶"],
    ])
    func pageNumbersGoUpWithThePages(numbers: [String]) throws {
        #expect(try pdf(PDFTextTests.numbered(numbers)).parts(.boilerplate) == numbers)
    }

    @Test(arguments: [["14", "7"], ["300", "41", "12"], ["14", "7", "2019", "3"]])
    func numbersOfTablesStay(numbers: [String]) throws {
        #expect(try pdf(PDFTextTests.numbered(numbers)).zones.isEmpty)
    }

    @Test func aSentenceOverTwoPagesStaysWhole() throws {
        let line = "The union said in its statement that it would not accept any plan which"
        let document = try pdf("\(line)\n\n1\n\u{C}leaves out the villages of the northern plain.\n\n2\n\u{C}")
        #expect(document.text.hasPrefix("\(line) leaves out the villages of the northern plain.\n\n"))
        #expect(document.parts(.boilerplate) == ["1", "2"])
    }

    @Test func linesOfListsStayApart() throws {
        let document = try pdf(
            "The signatories of the open letter to the council include:\n• Halvan Workers Union\n• Sanjar Bar\n\u{C}")
        #expect(
            document.text
                == "The signatories of the open letter to the council include:\n\n• Halvan Workers Union\n\n• Sanjar Bar"
        )
    }
}

@Suite struct PDFToolTests {
    let reader = DocumentReader()
    let type = MediaType(named: "application/pdf")

    @Test func firstTheText() throws {
        let runs = try reader.toolRuns(for: type)
        #expect(runs.map(\.program) == ["pdftotext"])
        #expect(runs[0].pipeline == [["pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "{original}", "-"]])
        #expect(throws: ExchangeError.needsTool(program: "pdftotext")) { try document("%PDF-1.7", "application/pdf") }
    }

    @Test func thenPagesWithoutText() throws {
        let text = ToolOutput(
            program: "pdftotext", bytes: Array("A page of text that can be read.\n\u{C}\u{C}7\n\u{C}".utf8))
        let runs = try reader.toolRuns(for: type, outputs: [text])
        #expect(runs.map(\.page) == [2, 3])
        #expect(runs.allSatisfy { $0.program == "tesseract" && $0.optional && $0.pipeline.count == 2 })
        #expect(runs[0].pipeline[0].suffix(5) == ["-f", "2", "-l", "2", "{original}"])
        let done = [
            text, ToolOutput(program: "tesseract", page: 2, bytes: []),
            ToolOutput(program: "tesseract", page: 3, bytes: []),
        ]
        #expect(try reader.toolRuns(for: type, outputs: done).isEmpty)
        #expect(try reader.toolRuns(for: MediaType(named: "text/html")).isEmpty)
    }

    @Test func scannedPagesTakeTheirPlace() throws {
        let document = try pdf(
            "First page of text to be read.\n\u{C}\u{C}\u{C}",
            scans: [2: "قالت اللجنة \u{200E}Halvan\u{200F} إنها وثقت.\n\u{C}"])
        #expect(document.text == "First page of text to be read.\n\nقالت اللجنة Halvan إنها وثقت.")
        #expect(document.codes.prefix(2) == ["page-from-scan", "page-without-text"])
    }

    @Test func pagesOfUnreadableFontsGoToTheScanner() throws {
        let text = String(repeating: "\u{F021}\u{F045}", count: 30) + "some letters are left here"
        let runs = try reader.toolRuns(
            for: type, outputs: [ToolOutput(program: "pdftotext", bytes: Array((text + "\u{C}").utf8))])
        #expect(runs.map(\.page) == [1])
    }

    @Test func hugeOutputsAreRefused() {
        let lines = [ToolOutput(program: "pdftotext", bytes: [UInt8](repeating: 0x0A, count: 2_000_000))]
        #expect(throws: ExchangeError.self) { try reader.toolRuns(for: type, outputs: lines) }
        #expect(throws: ExchangeError.self) { try document(Array("%PDF-".utf8), "application/pdf", outputs: lines) }
    }

    @Test func noPagesAreAnEmptyDocument() throws {
        #expect(try pdf("").text.isEmpty)
        #expect(try pdf("\u{C}\u{C}").codes == ["page-without-text", "page-without-text"])
    }
}
