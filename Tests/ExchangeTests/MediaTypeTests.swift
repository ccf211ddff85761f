import Testing

@testable import Exchange

@Suite struct MediaTypeTests {
    static let texts: [(String, String?, String)] = [
        ("The committee met on Monday.", "note.txt", "text/plain"),
        ("The committee met on Monday.", nil, "text/plain"),
        ("# Report\n\nText.", "report.md", "text/markdown"),
        ("# Report\n\nText.", nil, "text/plain"),
        ("<!DOCTYPE html><p>Text", nil, "text/html"),
        ("\n  <!-- saved --> <HTML lang=ar>", "page", "text/html"),
        ("\u{FEFF}<html>", nil, "text/html"),
        ("<p>Text</p>", "page.HTM", "text/html"),
        ("a,b\n1,2", "list.csv", "text/csv"),
        ("{}", "data.json", "application/json"),
        ("%PDF-1.4 …", "scan.txt", "application/pdf"),
        ("%PDF-1.4 …", nil, "application/pdf"),
        ("WARC/1.1\r\nWARC-Type: warcinfo", nil, "application/warc"),
        ("plain words", "photo.png", "text/plain"),
        ("plain words", "archive.zip", "text/plain"),
        ("", "empty.txt", "text/plain"),
        ("", nil, "text/plain"),
        ("x", "name\nwith.break\u{202E}fdp.md", "text/markdown"),
        ("x", ".", "text/plain"),
    ]

    @Test(arguments: texts) func told(text: String, name: String?, expected: String) {
        #expect(MediaType.recognise(Array(text.utf8), name: name).name == expected)
    }

    static let binaries: [([UInt8], String?, String, MediaType.State)] = [
        ([0x50, 0x4B, 3, 4, 20, 0], "a.zip", "application/zip", .later),
        (
            [0x50, 0x4B, 3, 4, 20, 0], "a.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", .later
        ),
        ([0x1F, 0x8B, 8, 0], "x.warc.gz", "application/gzip", .later),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "mail.msg", "application/vnd.ms-outlook", .later),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old", "application/msword", .later),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a.html", "image/png", .later),
        ([0xFF, 0xD8, 0xFF, 0xE0], nil, "image/jpeg", .later),
        ([0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D], "v", "video/mp4", .later),
        (Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBP".utf8), nil, "image/webp", .later),
        ([UInt8](repeating: 0, count: 64), "a.txt", "application/octet-stream", .unknown),
        ([UInt8](repeating: 0, count: 64), "a.bmp", "image/bmp", .later),
        ([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4], nil, "application/octet-stream", .unknown),
    ]

    @Test(arguments: binaries) func toldByBytes(bytes: [UInt8], name: String?, expected: String, state: MediaType.State)
    {
        let type = MediaType.recognise(bytes, name: name)
        #expect(type.name == expected)
        #expect(type.state == state)
    }

    @Test func utf16IsText() {
        #expect(MediaType.recognise(utf16("The union said so.", bigEndian: false)) == .plainText)
        #expect(MediaType.recognise(utf16("قالت النقابة ذلك.", bigEndian: true)) == .plainText)
    }

    @Test func namesAreReadWithParameters() {
        #expect(MediaType(named: "Text/HTML; charset=utf-8").name == "text/html")
        #expect(MediaType(named: "text/html").state == .read)
        #expect(MediaType(named: "chemical/x-pdb").state == .unknown)
    }

    @Test func everyReadTypeHasItsFormatAndTheOtherWayRound() {
        let table = Set(MediaTypes.rows.filter { $0.type.state == .read }.map(\.type.name))
        #expect(table == Set(Formats.all.flatMap { $0.mediaTypes }))
    }

    @Test func whatIsNotReadSaysSo() {
        #expect(throws: ExchangeError.notReadYet(mediaType: "application/warc")) {
            try document("WARC/1.1", "application/warc")
        }
        #expect(throws: ExchangeError.self) { try document([0, 1, 2], "application/octet-stream") }
    }
}
