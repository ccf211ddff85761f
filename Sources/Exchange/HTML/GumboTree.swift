import Cgumbo

/// A page parsed by gumbo, alive for the length of one call.
///
/// gumbo frees its tree by recursion, which a deep page turns into a crash; here all it allocates hangs on a list of ours and
/// is freed from there. Past `budget` bytes the parser is asked to stop, which it does at the next error in the page.
enum GumboTree {
    /// Memory that one parse may take, in bytes.
    static let budget = 400 << 20

    /// Parses `page`, which must be UTF-8, and hands the document node to `read`.
    /// - Returns: nil where memory ran over the budget, and the tree may be cut short.
    static func parse<T>(_ page: [UInt8], _ read: (UnsafeMutablePointer<GumboNode>) -> T) -> T? {
        let memory = GumboMemory(budget: budget)
        defer { memory.freeAll() }
        return page.withUnsafeBytes { bytes in
            withUnsafeMutablePointer(to: &memory.options) { options in
                options.pointee.userdata = Unmanaged.passUnretained(memory).toOpaque()
                memory.running = options
                let base = bytes.bindMemory(to: CChar.self).baseAddress
                guard let output = gumbo_parse_with_options(options, base, bytes.count) else { return nil }
                guard !memory.isOver, let document = output.pointee.document else { return nil }
                return read(document)
            }
        }
    }
}

/// What gumbo has allocated: a doubly linked list of blocks.
private final class GumboMemory {
    private struct Header {
        var previous: UnsafeMutableRawPointer?
        var next: UnsafeMutableRawPointer?
        var size: Int
        var padding = 0
    }

    private static let headerSize = MemoryLayout<Header>.stride

    var options: GumboOptions
    var running: UnsafeMutablePointer<GumboOptions>?
    private(set) var isOver = false
    private let budget: Int
    private var used = 0
    private var head: UnsafeMutableRawPointer?

    init(budget: Int) {
        self.budget = budget
        options = kGumboDefaultOptions
        options.max_errors = 0
        options.allocator = { userdata, size in
            guard let userdata else { return nil }
            return Unmanaged<GumboMemory>.fromOpaque(userdata).takeUnretainedValue().allocate(size)
        }
        options.deallocator = { userdata, block in
            guard let userdata, let block else { return }
            Unmanaged<GumboMemory>.fromOpaque(userdata).takeUnretainedValue().free(block)
        }
    }

    private func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        used += size + GumboMemory.headerSize
        if used > budget, !isOver {
            isOver = true
            running?.pointee.stop_on_first_error = true
        }
        let block = UnsafeMutableRawPointer.allocate(byteCount: size + GumboMemory.headerSize, alignment: 16)
        block.storeBytes(of: Header(previous: nil, next: head, size: size), as: Header.self)
        head?.assumingMemoryBound(to: Header.self).pointee.previous = block
        head = block
        return block + GumboMemory.headerSize
    }

    private func free(_ pointer: UnsafeMutableRawPointer) {
        let block = pointer - GumboMemory.headerSize
        let header = block.load(as: Header.self)
        if let previous = header.previous {
            previous.assumingMemoryBound(to: Header.self).pointee.next = header.next
        } else {
            head = header.next
        }
        header.next?.assumingMemoryBound(to: Header.self).pointee.previous = header.previous
        used -= header.size + GumboMemory.headerSize
        block.deallocate()
    }

    func freeAll() {
        while let block = head {
            head = block.load(as: Header.self).next
            block.deallocate()
        }
    }
}

extension UnsafeMutablePointer where Pointee == GumboNode {
    /// Whether it is an element (not text, a comment, the document).
    var isElement: Bool { pointee.type == GUMBO_NODE_ELEMENT || pointee.type == GUMBO_NODE_TEMPLATE }

    /// Number of children; 0 for what has none.
    var childCount: Int {
        if isElement { return Int(pointee.v.element.children.length) }
        return pointee.type == GUMBO_NODE_DOCUMENT ? Int(pointee.v.document.children.length) : 0
    }

    /// The child at an index below ``childCount``.
    func child(_ index: Int) -> UnsafeMutablePointer<GumboNode>? {
        let children = isElement ? pointee.v.element.children : pointee.v.document.children
        return children.data[index]?.assumingMemoryBound(to: GumboNode.self)
    }

    /// The value of an element's attribute; nil where it has none of that name. Names are lower case.
    func attribute(_ name: String) -> String? {
        guard isElement else { return nil }
        var attributes = pointee.v.element.attributes
        guard attributes.length > 0 else { return nil }
        return gumbo_get_attribute(&attributes, name).map { String(cString: $0.pointee.value) }
    }
}
