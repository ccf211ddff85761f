/// Straight quotation marks that a table's export has doubled: `"""We stay,"" said X."` stands for `"We stay," said X.`
///
/// In such text each run of two or three is one mark, and a single mark at the beginning or end of the same paragraph only wrapped the
/// field of the table. Two single marks or two round brackets, as Arabic text has them, are a quotation mark too.
struct DoubledMarks {
    /// What `((` and `))` are read as: the double parentheses of Unicode.
    static let openBrackets: UInt32 = 0x2E28, closeBrackets: UInt32 = 0x2E29

    private let text: TokenizedDocument
    /// The first doubled mark, by token.
    private(set) var first: Int?
    /// Single marks that wrapped a field, by token.
    private(set) var wrappers: Set<Int> = []

    /// Looks at every mark once. Cost: linear.
    init(_ text: TokenizedDocument) {
        self.text = text
        var wrapped = false
        var lone: [Int] = []
        for paragraph in text.paragraphs {
            var doubles = 0
            var singles: [Int] = []
            for at in paragraph.tokens where text.isMark(at, 0x22) {
                if text.tokens[at].length == 1 {
                    if singles.count < 3 { singles.append(at) }
                } else if !isEmpty(at) {
                    doubles += 1
                    first = first ?? at
                    wrapped = wrapped || text.tokens[at].length == 3
                }
            }
            let ends = singles.filter { $0 == paragraph.tokens.lowerBound || $0 == paragraph.tokens.upperBound - 1 }
            if doubles > 0 {
                wrappers.formUnion(ends)
                wrapped = wrapped || !ends.isEmpty
            } else if singles.count == ends.count {
                lone += ends
            }
        }
        // in a text with such fields a paragraph that only has marks at its ends is a field too
        if wrapped { wrappers.formUnion(lone) }
    }

    /// Two marks with nothing between them: spaces on both sides, or a stop or comma after them.
    func isEmpty(_ at: Int) -> Bool {
        guard text.tokens[at].length == 2 else { return false }
        let before = text.tokens[at].spaceBefore || at == 0 || text.isMark(at - 1, 0x3D) || text.isMark(at - 1, 0x28)
        guard before else { return false }
        guard at + 1 < text.tokens.count else { return true }
        let next = text.tokens[at + 1]
        if next.spaceBefore { return true }
        guard next.kind == .mark else { return false }
        switch text.scalar(at + 1) {
        case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x2F, 0x3E, 0x60C, 0x61B, 0x61F: return true
        default: return false
        }
    }

    /// The mark that a token is read as.
    func scalar(_ at: Int) -> UInt32 {
        let scalar = text.scalar(at)
        guard text.tokens[at].kind == .mark, text.tokens[at].length == 2 else { return scalar }
        switch scalar {
        case 0x27: return 0x22
        case 0x28: return DoubledMarks.openBrackets
        case 0x29: return DoubledMarks.closeBrackets
        default: return scalar
        }
    }
}
