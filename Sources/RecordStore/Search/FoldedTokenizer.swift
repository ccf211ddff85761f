import GRDB
import GRDBSQLite

/// The FTS5 tokenizer of the word index. The text it gets is folded already (``WordFolding``): words with single spaces
/// between them, and a word that stands at the same place as the one before it begins with the byte 1.
final class FoldedTokenizer: FTS5CustomTokenizer {
    static let name = "sijill"

    /// What a second form of a word begins with.
    static let colocated: UInt8 = 1

    init(db: Database, arguments: [String]) throws {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText else { return SQLITE_OK }
        var start: CInt = 0
        while start < nText {
            var end = start
            while end < nText, pText[Int(end)] != 32 { end += 1 }
            let isColocated = pText[Int(start)] == CChar(Self.colocated)
            let first = isColocated ? start + 1 : start
            if end > first {
                let flags: CInt = isColocated ? FTS5_TOKEN_COLOCATED : 0
                let code = tokenCallback(context, flags, pText + Int(first), end - first, first, end)
                if code != SQLITE_OK { return code }
            }
            start = end + 1
        }
        return SQLITE_OK
    }
}
