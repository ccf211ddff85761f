import RecordModel

/// The document text of a PDF's pages: lines in reading order, words mended, paragraphs joined, furniture set apart.
struct PDFAssembly {
    private(set) var text = ""
    private(set) var zones: [ZonedRange] = []
    private(set) var notices: [Notice] = []

    private var scalars: [UInt32] = []
    private var turned = 0
    private var folded = 0
    private var mended: [ArabicRepair.Mended] = []

    /// Most notices with a span of one family; the rest are counted.
    private static let most = 200

    /// Assembles the pages. Cost: linear in the text.
    init(pages: [PDFPage]) {
        var pages = pages
        for index in pages.indices { pages[index].lines = inOrder(pages[index].lines) }
        let furniture = PageFurniture.find(pages)
        let repair = ArabicRepair(evidence: pages.lazy.flatMap(\.lines))
        var paragraph: [UInt32] = []
        var apart: [[UInt32]] = []
        var last: (line: [UInt32], width: Int)?
        var gap = false
        for (page, furniture) in zip(pages, furniture) {
            let body = page.lines.indices.filter { !furniture.contains($0) }.map { page.lines[$0] }
            for (index, line) in body.enumerated() {
                if line.isEmpty {
                    gap = true
                    continue
                }
                let width = Reflow.width(body, near: index)
                let joint =
                    last.map { Reflow.joint($0.line, line, width: max($0.width, gap ? width : 0), gap: gap) }
                    ?? .paragraph
                if joint == .paragraph {
                    flush(&paragraph, &apart, repair)
                } else if joint == .space {
                    paragraph.append(0x20)
                } else if paragraph.last == 0xAD {
                    paragraph.removeLast()
                }
                paragraph.append(contentsOf: line)
                last = (line, width)
                gap = false
            }
            // A sentence may run over the page's end; headers and footers follow the paragraph they would have cut.
            apart.append(contentsOf: furniture.sorted().map { page.lines[$0] })
            gap = true
        }
        flush(&paragraph, &apart, repair)
        text = Scalars.text(scalars)
        report()
    }

    private mutating func inOrder(_ lines: [[UInt32]]) -> [[UInt32]] {
        var out: [[UInt32]] = []
        out.reserveCapacity(lines.count)
        for line in lines {
            let logical = BidiOrder.logical(line)
            if logical.count != line.count { turned += 1 }
            let letters = PresentationForms.fold(logical)
            folded += letters.folded
            out.append(PDFAssembly.trimmed(letters.line))
        }
        return out
    }

    /// A line without white space around it, and runs of it as one space.
    private static func trimmed(_ line: [UInt32]) -> [UInt32] {
        var out: [UInt32] = []
        out.reserveCapacity(line.count)
        for scalar in line {
            if !Scalars.isSpace(scalar) {
                out.append(scalar)
            } else if let last = out.last, last != 0x20 {
                out.append(0x20)
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return out
    }

    private mutating func flush(_ paragraph: inout [UInt32], _ apart: inout [[UInt32]], _ repair: ArabicRepair) {
        append(paragraph, repair, zone: nil)
        for line in apart { append(line, repair, zone: .boilerplate) }
        paragraph = []
        apart = []
    }

    private mutating func append(_ line: [UInt32], _ repair: ArabicRepair, zone: Zone?) {
        guard !line.isEmpty else { return }
        if !scalars.isEmpty { scalars.append(contentsOf: [0x0A, 0x0A]) }
        var line = line
        let start = scalars.count
        for mended in repair.mend(&line) {
            self.mended.append(
                ArabicRepair.Mended(
                    range: start + mended.range.lowerBound..<start + mended.range.upperBound, family: mended.family))
        }
        scalars.append(contentsOf: line)
        if let zone { zones.append(ZonedRange(range: start..<scalars.count, zone: zone)) }
    }

    private mutating func report() {
        if turned > 0 {
            notices.append(
                Notice(
                    code: "pdf-direction",
                    message:
                        "in \(turned) lines direction controls were taken out, and pieces of the other direction put in order"
                ))
        }
        if folded > 0 {
            notices.append(
                Notice(
                    code: "pdf-presentation-forms", message: "\(folded) presentation forms were folded to their letters"
                ))
        }
        for (family, what) in [("allah", "the word for God"), ("lam-alef", "a lam-alef")] {
            let all = mended.filter { $0.family == family }
            guard !all.isEmpty else { continue }
            notices.append(
                Notice(
                    code: "pdf-\(family)",
                    message: "\(what) had come out of the PDF in the wrong order; mended (\(all.count) in all)"))
            for word in all.prefix(PDFAssembly.most) {
                let span = Span(
                    start: word.range.lowerBound, end: word.range.upperBound, exact: Scalars.text(scalars[word.range]))
                notices.append(Notice(span: span, code: "pdf-\(family)", message: "this word was mended"))
            }
        }
    }
}
