import Foundation
import Testing

@testable import Charts

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A drawing, taken apart again by an XML parser.
private final class Drawing: NSObject, XMLParserDelegate {
    private(set) var rectangles: [(name: String, x: Double, width: Double)] = []
    private(set) var texts: [(words: String, x: Double, anchor: String, direction: String)] = []
    private(set) var title = "", told = ""
    private var open: [String] = []
    private var words = ""
    private var attributes: [String: String] = [:]

    init?(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        open.append(name)
        words = ""
        if name == "rect", let x = attributes["x"].flatMap(Double.init),
            let w = attributes["width"].flatMap(Double.init)
        {
            rectangles.append((attributes["class"] ?? "", x, w))
        }
        if name == "text" { self.attributes = attributes }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { words += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
        switch name {
        case "text":
            texts.append(
                (
                    words, attributes["x"].flatMap(Double.init) ?? -1, attributes["text-anchor"] ?? "start",
                    attributes["direction"] ?? ""
                ))
        case "title" where open == ["svg"]: title = words
        case "desc": told = words
        default: break
        }
        words = ""
    }
}

@Suite struct ChartsTests {
    private let bars = BarRows(
        title: "Weights <of> a model", unit: "bits",
        groups: [
            BarRows.Group("الاسم الأول", rows: [.init("exact", 8), .init("مختلف", -4)]),
            BarRows.Group("year", rows: [.init("same", 2)]),
        ],
        isTwoSided: true)

    @Test func barsGrowFromACommonZero() throws {
        let drawing = try #require(Drawing(bars.svg()))
        try #require(drawing.rectangles.count == 3)
        let (long, against, short) = (drawing.rectangles[0], drawing.rectangles[1], drawing.rectangles[2])
        #expect(long.name == "for" && against.name == "against")
        #expect(abs(long.width - 4 * short.width) < 0.1)
        #expect(abs(long.width - 2 * against.width) < 0.1)
        #expect(long.x == short.x)
        #expect(abs(against.x + against.width - long.x) < 0.02)
    }

    @Test func rightToLeftIsTheMirrorImage() throws {
        let left = try #require(Drawing(bars.svg(ChartStyle(width: 600))))
        let right = try #require(Drawing(bars.svg(ChartStyle(direction: .rightToLeft, width: 600))))
        for (a, b) in zip(left.rectangles, right.rectangles) {
            #expect(abs(a.x + a.width + b.x - 600) < 0.02)
            #expect(a.width == b.width)
        }
    }

    /// A name in the other script is read in its own direction and still stands on its column's side.
    @Test func labelsKeepTheirSide() throws {
        let drawing = try #require(Drawing(bars.svg()))
        let arabic = try #require(drawing.texts.first { $0.words == "مختلف" })
        #expect(arabic.direction == "rtl" && arabic.anchor == "end")
        let latin = try #require(drawing.texts.first { $0.words == "exact" })
        #expect(latin.direction == "ltr" && latin.anchor == "start")
        #expect(arabic.x == latin.x)
        let mirrored = try #require(Drawing(bars.svg(ChartStyle(direction: .rightToLeft, numerals: .arabic))))
        let there = try #require(mirrored.texts.first { $0.words == "مختلف" })
        #expect(there.anchor == "start")
        #expect(mirrored.texts.contains { $0.words == "٨" })
        #expect(!mirrored.texts.contains { $0.words == "8" })
    }

    @Test func whoDoesNotSeeItReadsTheNumbers() throws {
        let drawing = try #require(Drawing(bars.svg()))
        #expect(drawing.title == "Weights <of> a model")
        #expect(drawing.told == "bits. الاسم الأول: exact 8; مختلف −4. year: same 2.")
    }

    @Test func stepsOfAWaterfallMeet() throws {
        let chart = Waterfall(
            title: "A link", unit: "bits",
            steps: [
                .init("prior", amount: -6), .init("name", sides: ["خالد", "Khaled"], amount: 9.5),
                .init("year", amount: -1.5),
            ], sum: "sum")
        let drawing = try #require(Drawing(chart.svg()))
        try #require(drawing.rectangles.map(\.name) == ["against", "for", "against", "sum"])
        let (prior, name, year, sum) = (
            drawing.rectangles[0], drawing.rectangles[1], drawing.rectangles[2], drawing.rectangles[3]
        )
        #expect(abs(prior.x - name.x) < 0.02)
        #expect(abs(name.x + name.width - (year.x + year.width)) < 0.02)
        #expect(abs(sum.x - (prior.x + prior.width)) < 0.02)
        #expect(abs(sum.width - (year.x - sum.x)) < 0.02)
        #expect(drawing.texts.contains { $0.words == "+2.0" })
    }

    @Test(arguments: [false, true])
    func histogram(_ isLogarithmic: Bool) throws {
        let chart = Histogram(
            title: "Pairs", unit: "probability", counted: "pairs",
            bins: [.init("0", 1), .init("0.5", 0), .init("1", 1000, isMarked: true)], isLogarithmic: isLogarithmic)
        let drawing = try #require(Drawing(chart.svg()))
        #expect(drawing.rectangles.map(\.name) == ["plain", "for"])
        #expect(drawing.told == "pairs, probability. 0: 1; 1: 1,000.")
    }

    @Test func nothingToDrawIsStillADrawing() throws {
        #expect(Drawing(BarRows(title: "", unit: "", groups: []).svg()) != nil)
        #expect(Drawing(Waterfall(title: "", unit: "", steps: [], sum: "").svg()) != nil)
        #expect(Drawing(Histogram(title: "", unit: "", counted: "", bins: []).svg()) != nil)
        let odd = BarRows(
            title: "\u{0}\u{8}", unit: "&<>'\"",
            groups: [
                .init(rows: [
                    .init("x", .nan), .init("y", .infinity), .init("z", .leastNonzeroMagnitude), .init("w", 1e300),
                ])
            ])
        #expect(Drawing(odd.svg()) != nil)
    }

    @Test(arguments: [0.0003, 0.7, 1, 9, 44, 101, 5e6, 3e12])
    func axesHaveAFewRoundTicks(_ most: Double) {
        let scale = Scale(covering: [most, -most / 3], start: 0, length: 100)
        #expect((3...9).contains(scale.ticks.count), "\(scale.ticks)")
        #expect(scale.ticks.contains(0))
        #expect(scale.place(most) <= 100 && scale.place(most) > 50)
    }
}
