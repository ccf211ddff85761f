import RecordModel

/// PDF, read through what `pdftotext` prints, and `tesseract` for pages without text.
///
/// `pdftotext` runs without `-layout`, which puts the lines of two columns side by side, and without `-raw`, which gives
/// right-to-left lines in the order of the page. What is left to mend: the order of left-to-right pieces in right-to-left
/// lines (``BidiOrder``), presentation forms, damaged ligatures (``ArabicRepair``), hard line breaks (``Reflow``).
enum PDFText: Format {
    static let mediaTypes = ["application/pdf"]
    static let textProgram = "pdftotext"
    static let scanProgram = "tesseract"

    static func toolRuns(outputs: [ToolOutput], limits: Limits) throws(ExchangeError) -> [ToolRun] {
        guard let whole = outputs.first(where: { $0.program == textProgram }) else {
            return [
                ToolRun(
                    program: textProgram,
                    pipeline: [[textProgram, "-q", "-enc", "UTF-8", "-eol", "unix", ToolRun.original, "-"]],
                    optional: false)
            ]
        }
        let pages = try PDFPage.pages(of: whole.bytes, limits: limits)
        return pages.filter { page in
            !page.hasText && !outputs.contains { $0.program == scanProgram && $0.page == page.number }
        }.map { page in
            // 2,340 pixels on the long side are 200 dots per inch on A4, and bound the memory for a page of any size.
            let number = String(page.number)
            return ToolRun(
                program: scanProgram, page: page.number,
                pipeline: [
                    [
                        "pdftoppm", "-q", "-gray", "-scale-to", "2340", "-png", "-singlefile", "-f", number, "-l",
                        number,
                        ToolRun.original,
                    ],
                    [scanProgram, "stdin", "stdout", "-l", "ara+eng", "--dpi", "200"],
                ], optional: true)
        }
    }

    static func document(from input: FormatInput) throws(ExchangeError) -> Document {
        guard let whole = input.toolOutputs.first(where: { $0.program == textProgram }) else {
            throw .needsTool(program: textProgram)
        }
        var pages = try PDFPage.pages(of: whole.bytes, limits: input.limits)
        var notices: [Notice] = []
        let scans = Dictionary(
            input.toolOutputs.filter { $0.program == scanProgram }.map { ($0.page ?? 1, $0.bytes) },
            uniquingKeysWith: { a, _ in a })
        for index in pages.indices where !pages[index].hasText {
            let number = pages[index].number
            let scan = try scans[number].map { bytes throws(ExchangeError) in
                try PDFPage(number: number, bytes: bytes, limits: input.limits)
            }
            guard let scan, scan.letters > pages[index].letters else {
                notices.append(
                    Notice(code: "page-without-text", message: "page \(number) holds no text that could be read"))
                continue
            }
            pages[index].lines = scan.lines
            notices.append(
                Notice(
                    code: "page-from-scan",
                    message: "page \(number) was read from its image by optical character recognition"))
        }
        let assembled = PDFAssembly(pages: pages)
        try input.limits.check(scalars: assembled.text.unicodeScalars.count)
        return Stated().document(
            of: input, text: assembled.text, zones: assembled.zones, notices: notices + assembled.notices)
    }
}
