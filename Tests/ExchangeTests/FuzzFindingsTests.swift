import RecordModel
import Testing

@testable import Exchange

/// Inputs that a fuzzer (`scripts/fuzz`) once broke something with, each by what it broke.
@Suite struct FuzzFindingsTests {
    /// A heading's underline behind a comment took the line before the comment for its text, and zones overlapped.
    @Test func anUnderlineBehindAComment() throws {
        let document = try document("text\n<!-- a\nb -->\n==\n", "text/markdown")
        #expect(document.isSound())
        #expect(document.parts(.headline).isEmpty)
        #expect(document.parts(.boilerplate) == ["<!-- a\nb -->"])
    }

    /// A line break inside quotation marks ended the first line for the sniffing of the delimiter, but only when the file came
    /// in pieces.
    @Test(arguments: [1, 3, 16, 1000]) func aFirstLineInPieces(piece: Int) throws {
        let text = "\"a\n,b\";c;d,e\n1;2;3,4\n"
        #expect(try CSVTests.rows(text, piece: piece) == [["a\n,b", "c", "d,e"], ["1", "2", "3,4"]])
    }
}
