import RecordModel

/// Markdown: the text stays the file's own, so that spans are offsets into it; markup only says what its parts are.
///
/// Read: YAML front matter of `key: value` lines, the first heading, fenced code, images, reference definitions, HTML comments
/// (CommonMark 0.31, sections 4.2, 4.3, 4.5, 4.7, 6.4; front matter as site generators write it). Links inside a sentence are
/// left as they are, so that no zone cuts a sentence.
enum Markdown: Format {
    static let mediaTypes = ["text/markdown"]

    static func document(from input: FormatInput) throws(ExchangeError) -> Document {
        let decoded = try TextDecoding.decode(input.bytes, language: input.provenance.language, limits: input.limits)
        var scan = MarkdownScan(decoded.text)
        scan.run()
        return scan.stated.document(of: input, text: decoded.text, zones: scan.zones, notices: decoded.notices)
    }
}

/// One pass over the lines of a Markdown file; of the lines only one is looked back at.
struct MarkdownScan {
    private(set) var zones: [ZonedRange] = []
    private(set) var stated = Stated()

    private enum State {
        case body
        case frontMatter(start: Int)
        case fence(mark: UInt8, count: Int, start: Int)
        case comment(start: Int)
    }

    /// Front matter that is not closed in so many lines is a rule and text.
    private static let frontMatterLines = 200

    private let bytes: [UInt8]
    private var state = State.body
    private var hasHeadline = false

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Scans. Cost: linear.
    mutating func run() {
        var lines = MarkdownLines(bytes)
        var previous: MarkdownLine?
        if let line = lines.next() {
            if line.isFrontMatterFence, closesFrontMatter(lines) {
                state = .frontMatter(start: line.start)
            } else {
                previous = body(line, nil)
            }
        }
        while let line = lines.next() {
            switch state {
            case .body:
                previous = body(line, previous)
            case .frontMatter(let start):
                if line.isFrontMatterFence { end(start, line, .boilerplate) } else { frontMatter(line) }
            case .fence(let mark, let count, let start):
                if line.closes((mark, count)) { end(start, line, .boilerplate) }
            case .comment(let start):
                if line.contains("-->") { end(start, line, .boilerplate) }
            }
        }
        switch state {
        case .fence(_, _, let start), .comment(let start), .frontMatter(let start):
            zone(start..<lines.offset, .boilerplate)
        case .body: break
        }
    }

    /// Looks at one line of the body.
    /// - Returns: the line, where it is text that an underline may make a heading; nil where it has a zone.
    private mutating func body(_ line: MarkdownLine, _ previous: MarkdownLine?) -> MarkdownLine? {
        if let fence = line.fence {
            state = .fence(mark: fence.mark, count: fence.count, start: line.start)
        } else if line.starts(with: "<!--") {
            state = .comment(start: line.start)
            if line.contains("-->") { end(line.start, line, .boilerplate) }
        } else if !hasHeadline, let title = line.heading(1) {
            headline(line.start..<line.end, title)
        } else if !hasHeadline, line.isUnderline, let previous {
            headline(previous.start..<line.end, previous.text)
        } else if line.isImage || line.isDefinition {
            zone(line.start..<line.end, .boilerplate)
        } else {
            return line.isBlank ? nil : line
        }
        return nil
    }

    private mutating func headline(_ range: Range<Int>, _ title: String) {
        hasHeadline = true
        if stated.title == nil { stated.title = title }
        zone(range, .headline)
    }

    private mutating func end(_ start: Int, _ line: MarkdownLine, _ zone: Zone) {
        self.zone(start..<line.end, zone)
        state = .body
    }

    private mutating func zone(_ range: Range<Int>, _ zone: Zone) {
        if !range.isEmpty { zones.append(ZonedRange(range: range, zone: zone)) }
    }

    private func closesFrontMatter(_ lines: MarkdownLines) -> Bool {
        var lines = lines
        for _ in 0..<MarkdownScan.frontMatterLines {
            guard let line = lines.next() else { return false }
            if line.isFrontMatterFence { return true }
        }
        return false
    }

    private mutating func frontMatter(_ line: MarkdownLine) {
        guard let (key, value) = line.keyAndValue else { return }
        switch key {
        case "title": stated.title = stated.title ?? value
        case "date", "published", "published_at", "publish_date": stated.published = stated.published ?? value
        case "publisher", "organisation", "organization", "site_name": stated.publisher = stated.publisher ?? value
        case "lang", "language", "locale": stated.language = stated.language ?? value
        default: break
        }
    }
}
