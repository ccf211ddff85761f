import RecordModel

/// What a document's own text or markup states about itself, before it meets what was said when it was archived.
struct Stated {
    var title: String?
    var publisher: String?
    var published: String?
    var language: String?

    /// The document, with what its archiving says put before what it says itself; a notice where the two differ.
    func document(of input: FormatInput, text: String, zones: [ZonedRange], notices: [Notice]) -> Document {
        var notices = notices
        func settle(_ archived: String?, _ stated: String?, _ what: String) -> Document.Attributed {
            guard let archived = archived.flatMap(Stated.clean) else {
                return stated.flatMap(Stated.clean).map { Document.Attributed(value: $0, basis: .text) } ?? .unknown
            }
            if let stated = stated.flatMap(Stated.clean), !Stated.agree(archived, stated) {
                notices.append(
                    Notice(
                        code: "conflicting-\(what)",
                        message:
                            "the document states another \(what) than was said when it was archived; the latter is used"
                    ))
            }
            return Document.Attributed(value: archived, basis: .archive)
        }
        let publisher = settle(input.provenance.publisher, publisher, "publisher")
        let published = settle(input.provenance.date, published.flatMap(ISODate.prefix), "date")
        return Document(
            original: input.original, text: text, mediaType: input.mediaType.name,
            language: input.provenance.language ?? language.flatMap(Stated.tag),
            title: settle(nil, title, "title"), publisher: publisher, published: published, zones: zones,
            notices: notices)
    }

    /// A value on one line: white space and controls become single spaces, invisible direction controls go. Nil if nothing
    /// is left. At most 1,000 scalars are kept.
    static func clean(_ value: String) -> String? {
        var out = String.UnicodeScalarView()
        var space = false
        var count = 0
        for scalar in value.unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029: space = !out.isEmpty
            default:
                if count >= 1000 { return String(out) }
                if space { out.append(" ") }
                space = false
                out.append(scalar)
                count += 1
            }
        }
        return out.isEmpty ? nil : String(out)
    }

    /// Whether one is the other or, for dates, its beginning.
    private static func agree(_ a: String, _ b: String) -> Bool {
        a == b || a.hasPrefix(b) || b.hasPrefix(a) || a.lowercased() == b.lowercased()
    }

    /// A BCP 47 tag in its usual case (RFC 5646, section 2.1.1); nil for what is none.
    private static func tag(_ value: String) -> String? {
        let parts = value.replacing("_", with: "-").split(separator: "-")
        guard let first = parts.first, (2...3).contains(first.utf8.count), value.utf8.count <= 35,
            parts.allSatisfy({ part in (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(isAlphanumeric) })
        else { return nil }
        let rest = parts.dropFirst().map { part in
            switch part.utf8.count {
            case 2: part.uppercased()
            case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
            default: part.lowercased()
            }
        }
        return ([first.lowercased()] + rest).joined(separator: "-")
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
