import RecordModel

/// What one pass over a text's UTF-8 bytes finds: its length, and characters a reader should be told of.
struct TextSurvey {
    /// Unicode scalars in the text.
    private(set) var scalars = 0
    /// NUL characters.
    private(set) var nuls = 0
    /// Other C0 and C1 controls, except tab, line feed, form feed and carriage return.
    private(set) var controls = 0
    /// Bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069).
    private(set) var bidi = 0
    private var firstNul: Int?
    private var firstControl: (offset: Int, scalar: UInt32)?
    private var firstBidi: (offset: Int, scalar: UInt32)?

    /// Surveys well-formed UTF-8. Cost: one pass.
    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { survey($0) }
    }

    private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>) {
        var count = 0
        for at in bytes.indices {
            let byte = bytes[at]
            if byte & 0xC0 == 0x80 { continue }
            count += 1
            if byte >= 0x20, byte != 0x7F, byte != 0xC2, byte != 0xE2 { continue }
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D: break
            case 0:
                nuls += 1
                if firstNul == nil { firstNul = count - 1 }
            case 1..<0x20, 0x7F: note(control: UInt32(byte), at: count - 1)
            case 0xC2 where at + 1 < bytes.count && bytes[at + 1] < 0xA0:
                note(control: UInt32(bytes[at + 1]), at: count - 1)
            case 0xE2 where at + 2 < bytes.count:
                switch (bytes[at + 1], bytes[at + 2]) {
                case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9):
                    bidi += 1
                    let scalar = 0x2000 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
                    if firstBidi == nil { firstBidi = (count - 1, scalar) }
                default: break
                }
            default: break
            }
        }
        scalars = count
    }

    private mutating func note(control: UInt32, at offset: Int) {
        controls += 1
        if firstControl == nil { firstControl = (offset, control) }
    }

    /// One notice for each kind that occurs, with the count; its span is the first place.
    var notices: [Notice] {
        var notices: [Notice] = []
        let add = { (count: Int, offset: Int, scalar: UInt32, code: String, what: String) in
            guard count > 0, let exact = Unicode.Scalar(scalar).map(String.init) else { return }
            let places = count == 1 ? "one" : "\(count), the first"
            notices.append(
                Notice(
                    span: Span(start: offset, end: offset + 1, exact: exact), code: code,
                    message: "the text holds \(what) (\(places) here); they were kept"))
        }
        add(nuls, firstNul ?? 0, 0, "nul-characters", "NUL characters")
        add(controls, firstControl?.offset ?? 0, firstControl?.scalar ?? 1, "control-characters", "control characters")
        add(
            bidi, firstBidi?.offset ?? 0, firstBidi?.scalar ?? 0x202A, "bidi-controls",
            "invisible characters that turn the direction of text, so it may show in another order than it is read")
        return notices
    }
}
