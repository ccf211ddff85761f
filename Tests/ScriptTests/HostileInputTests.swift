import Foundation
import Testing

/// Input that was made, or came out, to hurt: a clear refusal or a repaired document, never a crash, never more than 1 GB.
@Suite struct HostileInputTests {
    /// Bytes of memory that no run may have in use.
    static let limit = 1 << 30

    /// What is written to one file, piece by piece.
    struct Input: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var name: String
        /// A piece and how often it is written, in order.
        var pieces: [(bytes: [UInt8], times: Int)]

        init(_ description: String, _ name: String, _ pieces: [(String, Int)]) {
            self.init(description, name, bytes: pieces.map { (Array($0.0.utf8), $0.1) })
        }

        init(_ description: String, _ name: String, bytes: [([UInt8], Int)]) {
            testDescription = description
            self.name = name
            pieces = bytes.map { (bytes: $0.0, times: $0.1) }
        }

        func write(to path: String) throws {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
            guard let file = FileHandle(forWritingAtPath: path) else {
                throw ChildProcess.NotStarted(description: path)
            }
            for (bytes, times) in pieces {
                // At most 8 MB are written at once.
                let block = max(1, min(times, (8 << 20) / max(1, bytes.count)))
                let data = Data(Array(repeating: bytes, count: block).joined())
                for _ in 0..<(times / block) { try file.write(contentsOf: data) }
                try file.write(contentsOf: Data(Array(repeating: bytes, count: times % block).joined()))
            }
            try file.close()
        }
    }

    /// Inputs of a size that a debug build reads in some seconds.
    static let small: [Input] = [
        Input(
            "invalid UTF-8", "bad.txt",
            bytes: [(Array("Before ".utf8) + [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF5] + [10], 2000)]),
        Input("NUL bytes", "nul.txt", bytes: [(Array("A \0 B\0\n".utf8), 5000)]),
        Input("every byte", "bytes.txt", bytes: [(Array(0...255), 500)]),
        Input(
            "half a UTF-16 text", "half.txt",
            bytes: [([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8], 1), ([0x41, 0x00], 5000), ([0x00], 1)]),
        Input("HTML nested 100,000 deep", "deep.html", [("<html><body>", 1), ("<div>", 100_000), ("deep", 1)]),
        Input(
            "HTML with 100,000 open inline elements", "inline.html",
            [("<p>", 1), ("<b><i><font color=red>", 33_000), ("deep", 1)]),
        Input("HTML with a tag that never ends", "tag.html", [("<html><a href='", 1), ("x", 500_000)]),
        Input("HTML with 100,000 attributes", "attributes.html", [("<p ", 1), ("a=b ", 100_000), (">text", 1)]),
        Input("opening quotation marks without end", "quotes.txt", [("“He said ‘", 1_000)]),
        Input("brackets without end", "brackets.txt", [("([{<", 20_000)]),
        Input("numbers without end", "numbers.txt", [("1,000,000 and ", 500), ("9", 20_000)]),
        Input("combining marks", "marks.txt", [("e", 1), ("\u{0301}", 50_000)]),
        Input("bidirectional controls", "bidi.txt", [("\u{202E}\u{2066}word\u{202A} ", 10_000)]),
        Input("zero-width joiners", "joiners.txt", [("\u{200D}", 50_000), ("x", 1)]),
        Input("blank lines", "blank.txt", [("\n", 200_000)]),
        Input("sentence ends", "stops.txt", [(". ", 20_000)]),
        Input("capitals", "capitals.txt", [("Al Bu Co De ", 2_000)]),
        Input("a PDF that is none", "not.pdf", [("%PDF-1.7\n", 1), ("not a PDF ", 1000)]),
        Input("a PDF of the first bytes only", "short.pdf", [("%PDF-", 1)]),
        Input("a CSV that is no table", "table.csv", [("\"", 10_001)]),
        Input("Markdown nested deep", "deep.md", [("> ", 50_000), ("deep", 1)]),
        Input("one word", "word.txt", [("a", 300_000)]),
    ]

    @Test(arguments: small)
    func isReadOrRefused(_ input: Input) async throws { try await Workbench.run { try read(input) } }

    private func read(_ input: Input) throws {
        let workshop = try Workshop()
        let path = "\(workshop.folder)/\(input.name)"
        try input.write(to: path)
        for ending in try [
            workshop.sijill("read", path), workshop.sijill("read", "--format", "jsonl", path),
            workshop.sijill("init", "case"),
            workshop.sijill("archive", "--record", "case.sijill", path),
            workshop.sijill("read", "--record", "case.sijill"),
            workshop.sijill("account", "--record", "case.sijill"), workshop.sijill("status", "--record", "case.sijill"),
        ] { expectNoHarm(ending) }
        let verified = try workshop.sijill("verify", "--record", "case.sijill")
        #expect(verified.status == 0, "\(verified.outputText)")
    }

    /// Inputs that nobody reads whole in a debug build: they must be refused, or be kept unread, at once.
    static let large: [Input] = [
        Input("200 MB in one line", "line.txt", [("all in one line ", 200 << 16)]),
        Input("200 MB of one word", "word.txt", [("a", 200 << 20)]),
        Input("200 MB of NUL bytes", "nul.txt", bytes: [(Array(repeating: 0, count: 1 << 20), 200)]),
        Input("200 MB of invalid UTF-8", "bad.txt", bytes: [(Array(repeating: 0xFF, count: 1 << 20), 200)]),
        Input("200 MB of HTML", "page.html", [("<html><body>", 1), ("<p>x<div>", 200 << 17)]),
        Input("200 MB that say they are a PDF", "page.pdf", [("%PDF-1.4\n", 1), ("0 0 obj ", 200 << 17)]),
    ]

    @Test(.serialized, arguments: large)
    func isKeptOrRefused(_ input: Input) async throws { try await Workbench.run { try keep(input) } }

    private func keep(_ input: Input) throws {
        let workshop = try Workshop()
        let path = "\(workshop.folder)/\(input.name)"
        try input.write(to: path)
        for ending in try [
            workshop.sijill("read", path), workshop.sijill("init", "case"),
            workshop.sijill("archive", "--record", "case.sijill", path),
            workshop.sijill("read", "--record", "case.sijill"),
            workshop.sijill("verify", "--record", "case.sijill"), workshop.sijill("status", "--record", "case.sijill"),
        ] { expectNoHarm(ending) }
    }

    /// What the longest text that is read takes, reckoned from two short ones full of claims.
    @Test func memoryOfTheLongestText() async throws {
        try await Workbench.run {
            let sentence = "The Network said that 15 people were killed in Harmida on 4 May. "
            let workshop = try Workshop()
            let peaks = try [300, 1200].map { times in
                let path = "\(workshop.folder)/\(times).txt"
                try Input("", "", [(sentence, times)]).write(to: path)
                return try workshop.sijill("read", "--format", "jsonl", path).peakMemory
            }
            let perCharacter = Double(peaks[1] - peaks[0]) / Double(sentence.utf8.count * 900)
            #expect(
                Double(peaks[0]) + perCharacter * 4_000_000 < Double(Self.limit),
                "\(perCharacter) bytes a character")
        }
    }

    private func expectNoHarm(_ ending: ChildProcess.Ending) {
        #expect(!ending.isOverdue, "it took longer than a minute")
        #expect(
            ending.status == 0 || ending.status == 1, "it ended with \(ending.status): \(ending.errorText.prefix(500))")
        #expect(ending.peakMemory < Self.limit, "it had \(ending.peakMemory >> 20) MB in use")
        for byte in [0x00, 0x07, 0x1B, 0x0D] as [UInt8] where !ending.outputText.hasPrefix("{") {
            #expect(!ending.output.contains(byte), "control character \(byte) reached the terminal")
        }
    }
}
