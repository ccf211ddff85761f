/// A page that cannot be parsed within bounds, as paragraphs without nesting: its text and breaks, no zones.
enum HTMLFlattening {
    /// Tags in one piece.
    private static let pieceTags = 50_000

    /// The page in pieces that each parse within bounds: block tags become `<p>`, breaks `<br>`, all others go.
    /// Cost: linear.
    static func pieces(_ page: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var piece: [UInt8] = []
        var tags = 0
        var tokens = HTMLTokens(page)
        while let token = tokens.next() {
            switch token.kind {
            case .comment: continue
            case .text: piece.append(contentsOf: page[token.range])
            case .start, .end:
                let (element, hash) = HTMLTables.element(named: page[token.name])
                if token.kind == .start, element.flags.contains(.raw) {
                    tokens.skip(to: hash)
                    continue
                }
                if element.name == "title" {
                    piece.append(contentsOf: page[token.range])
                    continue
                }
                switch element.display {
                case .block, .line, .cell:
                    // A second break in a row says nothing.
                    if !piece.suffix(3).elementsEqual("<p>".utf8) {
                        piece.append(contentsOf: "<p>".utf8)
                        tags += 1
                    }
                case .break:
                    piece.append(contentsOf: "<br>".utf8)
                    tags += 1
                case .inline, .hidden: continue
                }
                if tags >= pieceTags {
                    pieces.append(piece)
                    (piece, tags) = ([], 0)
                }
            }
        }
        pieces.append(piece)
        return pieces
    }
}
