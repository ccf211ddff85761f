import Cgumbo
import RecordModel

/// Walks a parsed page, without recursion, and builds its text and what it says of itself.
struct HTMLWalk {
    var builder = HTMLTextBuilder()
    var metadata = HTMLMetadata()

    private struct Frame {
        var node: UnsafeMutablePointer<GumboNode>
        var child = 0
        var element: HTMLElement
        var isLink = false
        var isTime = false
        /// A zone this element opens, and where.
        var zone: Zone?
        var zoneIsNamed = false
        var start = 0
    }

    /// Zones that are open: one inside another of its kind says nothing new.
    private var open: [Zone: Int] = [:]
    /// Elements that hold an article, where a header is the article's own.
    private var articles = 0

    /// Walks the tree below `document`. Cost: linear in its nodes and text.
    mutating func walk(_ document: UnsafeMutablePointer<GumboNode>) {
        var stack = [Frame(node: document, element: .inline)]
        while let last = stack.indices.last {
            let index = stack[last].child
            guard index < stack[last].node.childCount else {
                leave(stack.removeLast())
                continue
            }
            stack[last].child += 1
            guard let child = stack[last].node.child(index) else { continue }
            switch child.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
                if let text = child.pointee.v.text.text { builder.append(text) }
            case GUMBO_NODE_ELEMENT:
                if let frame = enter(child) { stack.append(frame) }
            default: break
            }
        }
    }

    /// Opens an element; nil where nothing of it is shown.
    private mutating func enter(_ node: UnsafeMutablePointer<GumboNode>) -> Frame? {
        let tag = node.pointee.v.element.tag
        let element = HTMLTables.element(tag)
        metadata.note(node, tag)
        if element.name == "head" {
            metadata.readHead(node)
            return nil
        }
        if element.display == .hidden || isHidden(node) { return nil }
        var frame = Frame(node: node, element: element)
        switch element.display {
        case .block:
            builder.wantBreak(.paragraph)
            builder.openBlocks.append(element.name)
        case .line:
            builder.wantBreak(.line)
            builder.openBlocks.append(element.name)
        case .break: builder.wantBreak(.line)
        case .cell: builder.wantBreak(.tab)
        case .inline, .hidden: break
        }
        frame.isLink = element.name == "a"
        frame.isTime = element.name == "time"
        if frame.isLink { builder.linkDepth += 1 }
        if frame.isTime { builder.timeDepth += 1 }
        if element.flags.contains(.preformatted) { builder.preformattedDepth += 1 }
        if element.flags.contains(.quotes) { builder.append(shown: "\u{201C}") }
        if element.name == "article" || element.name == "main" { articles += 1 }
        frame.start = builder.scalars
        if let (zone, named) = zone(of: node, element) {
            if open[zone, default: 0] == 0 { (frame.zone, frame.zoneIsNamed) = (zone, named) }
            open[zone, default: 0] += frame.zone == nil ? 0 : 1
        }
        return frame
    }

    private mutating func leave(_ frame: Frame) {
        let element = frame.element
        if element.flags.contains(.quotes) { builder.append(shown: "\u{201D}") }
        if let zone = frame.zone {
            builder.closeZone(zone, from: frame.start, named: frame.zoneIsNamed)
            open[zone, default: 1] -= 1
        }
        if frame.isLink { builder.linkDepth -= 1 }
        if frame.isTime { builder.timeDepth -= 1 }
        if element.flags.contains(.preformatted) { builder.preformattedDepth -= 1 }
        if element.name == "article" || element.name == "main" { articles -= 1 }
        switch element.display {
        case .block:
            builder.wantBreak(.paragraph)
            builder.openBlocks.removeLast()
        case .line:
            builder.wantBreak(.line)
            builder.openBlocks.removeLast()
        case .cell: builder.wantBreak(.tab)
        case .break, .inline, .hidden: break
        }
    }

    private func isHidden(_ node: UnsafeMutablePointer<GumboNode>) -> Bool {
        guard node.pointee.v.element.attributes.length > 0 else { return false }
        if node.attribute("hidden") != nil { return true }
        guard let style = node.attribute("style")?.utf8.prefix(1000).filter({ $0 > 0x20 }) else { return false }
        let plain = String(decoding: style, as: UTF8.self).lowercased()
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    /// The zone an element opens, and whether only a class or id says so.
    private func zone(of node: UnsafeMutablePointer<GumboNode>, _ element: HTMLElement) -> (Zone, Bool)? {
        // An article's own header holds its title.
        if let zone = element.zone, !(articles > 0 && element.name == "header") { return (zone, false) }
        guard node.pointee.v.element.attributes.length > 0 else { return nil }
        if let zone = node.attribute("role").flatMap(HTMLTables.zone(role:)) { return (zone, false) }
        guard !["html", "body", "main", "article"].contains(element.name) else { return nil }
        for name in ["class", "id"] {
            if let zone = node.attribute(name).flatMap(HTMLTables.zone(names:)) { return (zone, true) }
        }
        return nil
    }
}
