import RecordModel

/// The zones of a page, from the ranges its elements named and from the look of its blocks.
struct HTMLZoning {
    /// The zones, in order, without overlaps.
    private(set) var zones: [ZonedRange] = []
    /// The headline's text, if there is one.
    private(set) var headline: String?

    /// Decides the zones. `title` is what the page's metadata say. Cost: linear in text and blocks.
    init(_ builder: HTMLTextBuilder, title: String?) {
        let text = HTMLText(builder.bytes)
        var paint = Paint(count: builder.scalars)
        let headline = HTMLZoning.headline(builder, text, title: title)
        for block in builder.blocks where HTMLZoning.isDateline(block) { paint.fill(block.range, .dateline) }
        for (range, zone, named) in builder.zones where zone == .caption || zone == .dateline {
            if named && (range.count > 1000 || zone == .dateline && range.count > 200) { continue }
            paint.fill(range, zone)
        }
        for range in HTMLZoning.related(builder.blocks, text) { paint.fill(range, .relatedLinks) }
        for wanted in [Zone.relatedLinks, .boilerplate] {
            for (range, zone, named) in builder.zones where zone == wanted {
                // A class such as `content-with-sidebar` on the whole article says nothing about the article.
                let swallows =
                    range.count * 2 > builder.scalars || headline.map { range.contains($0.lowerBound) } ?? false
                if named && swallows { continue }
                paint.fill(range, zone)
            }
        }
        if let headline {
            paint.fill(headline, .headline)
            self.headline = text.slice(headline)
        }
        zones = paint.zones(text)
    }

    /// The `<h1>` that the title speaks of; else the first `<h1>`; else an `<h2>` that is the title.
    private static func headline(_ builder: HTMLTextBuilder, _ text: HTMLText, title: String?) -> Range<Int>? {
        let title = title.map(folded)
        let matches = { (block: HTMLTextBuilder.Block) in
            let own = folded(text.slice(block.range))
            return title.map { !own.isEmpty && ($0.contains(own) || own.contains($0) && !$0.isEmpty) } ?? false
        }
        let heads = builder.blocks.lazy.filter { $0.element == "h1" && $0.range.count <= 1000 }.prefix(20)
        if let match = heads.first(where: matches) ?? heads.first { return match.range }
        let second = builder.blocks.lazy.filter { $0.element == "h2" && $0.range.count <= 1000 }.prefix(20)
        return second.first(where: matches)?.range
    }

    /// A short block that is mostly a `<time>`.
    private static func isDateline(_ block: HTMLTextBuilder.Block) -> Bool {
        block.timed * 2 > block.range.count && block.range.count <= 120
    }

    /// Lists of links under a heading of the table.
    private static func related(_ blocks: [HTMLTextBuilder.Block], _ text: HTMLText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < blocks.count {
            let block = blocks[index]
            index += 1
            guard block.range.count <= 40, block.element != "h1", isRelatedHeading(text.slice(block.range)) else {
                continue
            }
            var end = block.range.upperBound
            while index < blocks.count, isLinks(blocks[index]) {
                end = blocks[index].range.upperBound
                index += 1
            }
            if end > block.range.upperBound { found.append(block.range.lowerBound..<end) }
        }
        return found
    }

    private static func isLinks(_ block: HTMLTextBuilder.Block) -> Bool {
        block.linked * 10 >= block.range.count * 6 && !["h1", "h2", "h3", "h4"].contains(block.element)
    }

    private static func isRelatedHeading(_ text: String) -> Bool {
        let bare = text.lowercased().reversed().drop { ":.…！! ".contains($0) }.reversed()
        return HTMLTables.relatedHeadings.contains(String(bare))
    }

    private static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { Scalars.isLetterOrDigit($0.value) }))
    }
}

/// A text with its scalars found by offset.
struct HTMLText {
    private let bytes: [UInt8]
    /// The byte offset of every 64th scalar.
    private let marks: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var marks: [Int] = []
        var count = 0
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if count % 64 == 0 { marks.append(offset) }
            count += 1
        }
        self.marks = marks
    }

    /// The text between two scalar offsets.
    func slice(_ range: Range<Int>) -> String {
        String(decoding: bytes[offset(range.lowerBound)..<offset(range.upperBound)], as: UTF8.self)
    }

    /// Calls `body` with every scalar's offset and first byte.
    func forEachScalar(_ body: (Int, UInt8) -> Void) {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 {
            body(count, byte)
            count += 1
        }
    }

    private func offset(_ scalar: Int) -> Int {
        guard scalar / 64 < marks.count else { return bytes.count }
        var at = marks[scalar / 64]
        var left = scalar % 64
        while left > 0, at < bytes.count {
            at += 1
            while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
            left -= 1
        }
        return at
    }
}

/// One zone for each scalar, later fills over earlier ones.
private struct Paint {
    private var cells: [UInt8]
    private static let order: [Zone] = [.body, .headline, .dateline, .caption, .relatedLinks, .boilerplate]

    init(count: Int) { cells = [UInt8](repeating: 0, count: count) }

    mutating func fill(_ range: Range<Int>, _ zone: Zone) {
        let value = UInt8(truncatingIfNeeded: Paint.order.firstIndex(of: zone) ?? 0)
        for index in range.clamped(to: cells.indices) { cells[index] = value }
    }

    /// Runs of one zone, without white space at their ends.
    func zones(_ text: HTMLText) -> [ZonedRange] {
        var zones: [ZonedRange] = []
        var current: (zone: UInt8, start: Int, end: Int)?
        func close() {
            if let current, current.zone != 0 {
                zones.append(ZonedRange(range: current.start..<current.end, zone: Paint.order[Int(current.zone)]))
            }
        }
        text.forEachScalar { index, byte in
            guard byte > 0x20, index < cells.count else { return }
            if current?.zone != cells[index] {
                close()
                current = (cells[index], index, index)
            }
            current?.end = index + 1
        }
        close()
        return zones
    }
}
