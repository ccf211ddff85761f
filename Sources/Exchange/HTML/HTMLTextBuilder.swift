import RecordModel

/// Visible text put together the way a browser shows it: white space collapsed, breaks between blocks.
struct HTMLTextBuilder {
    /// A stretch of text between breaks, and the block element it stands in.
    struct Block {
        var element: String
        /// Offsets in Unicode scalars.
        var range: Range<Int>
        /// Scalars of it that are inside links.
        var linked = 0
        /// Scalars of it that are inside `<time>`.
        var timed = 0
    }

    enum Break: Int, Comparable {
        case none, space, tab, line, paragraph
        static func < (a: Break, b: Break) -> Bool { a.rawValue < b.rawValue }
    }

    /// The text, UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Its length in Unicode scalars.
    private(set) var scalars = 0
    /// Its blocks in order.
    private(set) var blocks: [Block] = []
    /// Zones as they are found, inner after outer.
    private(set) var zones: [(range: Range<Int>, zone: Zone, named: Bool)] = []

    /// Blocks told apart; the text of more is counted to the last, which bounds the memory for a page of nothing but breaks.
    private static let mostBlocks = 1_000_000

    private var pending = Break.none
    private var atBlockStart = true
    var linkDepth = 0
    var timeDepth = 0
    var preformattedDepth = 0
    /// Names of the block elements that are open, for ``Block/element``.
    var openBlocks: [String] = []

    /// Asks for a break before the next text; the strongest asked for counts.
    mutating func wantBreak(_ wanted: Break) {
        pending = max(pending, wanted)
        if wanted >= .line { atBlockStart = true }
    }

    /// Appends text as it stands in the page.
    mutating func append(_ text: UnsafePointer<CChar>) {
        text.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
            var at = start
            while at.pointee != 0 {
                append(at.pointee)
                at += 1
            }
        }
    }

    /// Appends characters that the page does not hold but shows.
    mutating func append(shown text: String) {
        for byte in text.utf8 { append(byte) }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        let space = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
        if space {
            if preformattedDepth > 0 {
                wantBreak(byte == 0x0A ? .line : .space)
            } else if pending < .space {
                pending = .space
            }
            return
        }
        if pending != .none { flush() }
        if atBlockStart { startBlock() }
        bytes.append(byte)
        if byte & 0xC0 != 0x80 { count() }
    }

    private mutating func count() {
        scalars += 1
        let last = blocks.count - 1
        if linkDepth > 0 { blocks[last].linked += 1 }
        if timeDepth > 0 { blocks[last].timed += 1 }
        blocks[last].range = blocks[last].range.lowerBound..<scalars
    }

    private mutating func flush() {
        let wanted = pending
        pending = .none
        guard scalars > 0 else { return }
        switch wanted {
        case .none: return
        case .space: bytes.append(0x20)
        case .tab: bytes.append(0x09)
        case .line: bytes.append(0x0A)
        case .paragraph: bytes.append(contentsOf: [0x0A, 0x0A])
        }
        scalars += wanted == .paragraph ? 2 : 1
    }

    private mutating func startBlock() {
        atBlockStart = false
        if blocks.count >= HTMLTextBuilder.mostBlocks { return }
        blocks.append(Block(element: openBlocks.last ?? "", range: scalars..<scalars))
    }

    /// Closes a zone that was opened when the text had `start` scalars.
    mutating func closeZone(_ zone: Zone, from start: Int, named: Bool) {
        if scalars > start { zones.append((start..<scalars, zone, named)) }
    }
}
