import Cgumbo
import RecordModel

/// What a page says of itself in its markup; which place goes before which is in `data/exchange/html-meta.tsv`.
struct HTMLMetadata {
    private var best: [String: (value: String, rank: Int)] = [:]

    /// Notes a value found under a key of the table.
    mutating func note(key: String, value: String) {
        guard let (field, rank) = HTMLTables.meta[key], let clean = Stated.clean(value) else { return }
        if field == "published", ISODate.prefix(clean) == nil { return }
        if let known = best[field], known.rank <= rank { return }
        best[field] = (clean, rank)
    }

    /// Looks at one element of the page.
    mutating func note(_ node: UnsafeMutablePointer<GumboNode>, _ tag: GumboTag) {
        switch tag {
        case GUMBO_TAG_HTML:
            if let lang = node.attribute("lang") { note(key: "lang", value: lang) }
        case GUMBO_TAG_TIME:
            if let date = node.attribute("datetime") { note(key: "time", value: date) }
        case GUMBO_TAG_META: noteMeta(node)
        default: break
        }
        guard node.pointee.v.element.attributes.length > 0, tag != GUMBO_TAG_META else { return }
        if let property = node.attribute("itemprop"),
            let value = node.attribute("content") ?? node.attribute("datetime")
        {
            note(key: property.lowercased(), value: value)
        }
    }

    private mutating func noteMeta(_ node: UnsafeMutablePointer<GumboNode>) {
        guard let content = node.attribute("content") else { return }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            if let key = node.attribute(attribute) { note(key: key.lowercased(), value: content) }
        }
    }

    /// Reads the children of `<head>`, which is not walked.
    mutating func readHead(_ head: UnsafeMutablePointer<GumboNode>) {
        for index in 0..<head.childCount {
            guard let child = head.child(index), child.isElement else { continue }
            if child.pointee.v.element.tag == GUMBO_TAG_META { noteMeta(child) }
            guard child.pointee.v.element.tag == GUMBO_TAG_TITLE,
                let text = child.childCount > 0 ? child.child(0) : nil,
                text.pointee.type == GUMBO_NODE_TEXT, let value = text.pointee.v.text.text
            else { continue }
            note(key: "title", value: String(cString: value))
        }
    }

    /// Reads a schema.org object in JSON-LD; what is no JSON, or over 1 MiB, says nothing.
    mutating func read(linkedData: ArraySlice<UInt8>) {
        guard linkedData.count <= 1 << 20, let value = try? JSONValue(parsing: linkedData) else { return }
        var objects = value.array ?? [value]
        objects += objects.flatMap { $0["@graph"]?.array ?? [] }
        for object in objects.prefix(200) {
            for member in ["headline", "datePublished", "inLanguage"] {
                if let text = object[member]?.string { note(key: "json-ld:\(member.lowercased())", value: text) }
            }
            let publisher = object["publisher"]?.array?.first ?? object["publisher"]
            if let name = publisher?["name"]?.string ?? publisher?.string {
                note(key: "json-ld:publisher", value: name)
            }
        }
    }

    /// What was found.
    var stated: Stated {
        Stated(
            title: best["title"]?.value, publisher: best["publisher"]?.value, published: best["published"]?.value,
            language: best["language"]?.value)
    }
}
