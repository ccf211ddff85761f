/// A page made safe to parse: scripts, styles, comments and foreign content left out, its nesting measured.
///
/// The parser's time and memory grow with depth times tags, and with unclosed formatting elements times tags; a page that is
/// over the bounds here is flattened to paragraphs instead (``HTMLFlattening``). What is left out here the parser never
/// sees, so it cannot disagree with this scan about where a tag begins.
struct HTMLCleaning {
    /// The page without what was left out.
    private(set) var bytes: [UInt8] = []
    /// Contents of `<script type="application/ld+json">`.
    private(set) var linkedData: [ArraySlice<UInt8>] = []
    /// Start tags.
    private(set) var tags = 0
    /// Attributes.
    private(set) var attributes = 0
    /// The most attributes of one tag.
    private(set) var mostAttributes = 0
    /// The deepest nesting that the parser may reach.
    private(set) var depth = 0
    /// The most formatting elements open at once.
    private(set) var formatting = 0

    /// Blink and WebKit stop at the same depth.
    static let mostDepth = 512
    static let mostTags = 500_000
    static let mostAttributes = 512

    /// Whether the page can be parsed within bounds.
    var isOrdinary: Bool {
        depth <= HTMLCleaning.mostDepth && tags <= HTMLCleaning.mostTags && attributes <= 2 * HTMLCleaning.mostTags
            && mostAttributes <= HTMLCleaning.mostAttributes && tags * (1 + formatting) <= 16 * HTMLCleaning.mostTags
    }

    /// Scans a page. Cost: linear in the bytes (times at most the depth bound, for wrongly nested end tags).
    init(_ page: [UInt8]) {
        bytes.reserveCapacity(page.count)
        var tokens = HTMLTokens(page)
        var nesting = HTMLNesting()
        let title = HTMLTables.hash(Array("title".utf8)[...])
        let script = HTMLTables.hash(Array("script".utf8)[...])
        var inTitle = false
        while let token = tokens.next() {
            let (element, hash) = HTMLTables.element(named: page[token.name])
            if inTitle, token.kind != .end || hash != title {
                // In a title tags are text; escaped they are text to any parser.
                appendEscaped(page[token.range])
                continue
            }
            switch token.kind {
            case .comment:
                if isDoctype(page[token.range]) { bytes.append(contentsOf: page[token.range]) }
                continue
            case .text: break
            case .start:
                if element.flags.contains(.raw) {
                    let start = token.range.upperBound
                    tokens.skip(to: hash)
                    if hash == script, isLinkedData(page[token.range]) {
                        linkedData.append(page[start..<tokens.position])
                    }
                    bytes.append(UInt8(ascii: " "))
                    continue
                }
                tags += 1
                attributes += token.attributes
                mostAttributes = max(mostAttributes, token.attributes)
                inTitle = hash == title
                nesting.open(element, hash)
                depth = max(depth, nesting.depth)
                formatting = max(formatting, nesting.formatting)
            case .end:
                if element.flags.contains(.raw) { continue }
                inTitle = false
                nesting.close(element, hash)
            }
            bytes.append(contentsOf: page[token.range])
            if depth > HTMLCleaning.mostDepth { nesting = HTMLNesting() }
        }
    }

    private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
        for byte in text {
            if byte == UInt8(ascii: "<") { bytes.append(contentsOf: "&lt;".utf8) } else { bytes.append(byte) }
        }
    }

    private func isDoctype(_ token: ArraySlice<UInt8>) -> Bool {
        String(decoding: token.prefix(9), as: UTF8.self).lowercased() == "<!doctype"
    }

    private func isLinkedData(_ token: ArraySlice<UInt8>) -> Bool {
        token.count < 1000 && String(decoding: token, as: UTF8.self).lowercased().contains("application/ld+json")
    }
}

/// The stack of open elements as the parser would have it, never shallower than the parser's own.
///
/// Follows the HTML Standard, sections 13.2.4.2 and 13.2.6.4.7 (has an element in scope; end tags; `p`, `li`, table parts).
struct HTMLNesting {
    private var stack: [(hash: UInt64, flags: HTMLElement.Flags)] = []
    /// How often each element is on the stack, so that one that is not there is not searched for.
    private var counts: [UInt64: Int] = [:]
    /// Formatting elements opened and not closed by a tag of their own; the parser may open them anew anywhere.
    private(set) var formatting = 0

    /// How deep the parser may be.
    var depth: Int { stack.count + formatting }

    private static let paragraph = hash("p")
    private static let items: [UInt64: Set<UInt64>] = [
        hash("li"): [hash("li")], hash("dt"): [hash("dt"), hash("dd")], hash("dd"): [hash("dt"), hash("dd")],
    ]
    private static let seen = Set(["address", "div", "p"].map(hash))
    private static let rows: [UInt64: Set<UInt64>] = [
        hash("td"): [hash("td"), hash("th")], hash("th"): [hash("td"), hash("th")], hash("tr"): [hash("tr")],
        hash("tbody"): [hash("tbody"), hash("thead"), hash("tfoot")],
        hash("thead"): [hash("tbody"), hash("thead"), hash("tfoot")],
        hash("tfoot"): [hash("tbody"), hash("thead"), hash("tfoot")],
    ]
    private static let table = hash("table")

    private static func hash(_ name: String) -> UInt64 { HTMLTables.hash(Array(name.utf8)[...]) }

    /// A start tag.
    mutating func open(_ element: HTMLElement, _ hash: UInt64) {
        if element.flags.contains(.closesParagraph) { pop(to: [HTMLNesting.paragraph]) { $0.flags.contains(.scope) } }
        if let same = HTMLNesting.items[hash] {
            pop(to: same) { $0.flags.contains(.special) && !HTMLNesting.seen.contains($0.hash) }
        } else if let same = HTMLNesting.rows[hash] {
            pop(to: same) { $0.hash == HTMLNesting.table }
        }
        guard element.flags.isDisjoint(with: [.void, .ignored]) else { return }
        stack.append((hash, element.flags))
        counts[hash, default: 0] += 1
        if element.flags.contains(.formatting) { formatting += 1 }
    }

    /// An end tag; one that closes nothing is ignored, as the parser does.
    mutating func close(_ element: HTMLElement, _ hash: UInt64) {
        guard element.flags.isDisjoint(with: [.void, .ignored]), counts[hash, default: 0] > 0 else { return }
        if element.flags.contains(.formatting) {
            guard let index = stack.lastIndex(where: { $0.hash == hash }) else { return }
            formatting = max(0, formatting - 1)
            let blocked = stack[(index + 1)...].contains { $0.flags.contains(.special) }
            remove(blocked ? index..<index + 1 : index..<stack.count)
        } else if element.flags.contains(.table) {
            pop(to: [hash]) { $0.hash == HTMLNesting.table }
        } else if element.flags.contains(.special) {
            pop(to: [hash]) { $0.flags.contains(.scope) }
        } else {
            pop(to: [hash]) { $0.flags.contains(.special) }
        }
    }

    /// Takes elements off until one of `hashes` is gone, unless one that `stops` comes first.
    private mutating func pop(to hashes: Set<UInt64>, _ stops: ((hash: UInt64, flags: HTMLElement.Flags)) -> Bool) {
        guard hashes.contains(where: { counts[$0, default: 0] > 0 }) else { return }
        for index in stack.indices.reversed() {
            if hashes.contains(stack[index].hash) { return remove(index..<stack.count) }
            if stops(stack[index]) { return }
        }
    }

    private mutating func remove(_ range: Range<Int>) {
        for entry in stack[range] { counts[entry.hash, default: 1] -= 1 }
        stack.removeSubrange(range)
    }
}
