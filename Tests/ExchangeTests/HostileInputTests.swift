import Foundation
import RecordModel
import Testing

@testable import Exchange

/// Resident memory of this process at its peak, in bytes; nil where the system does not tell.
private func peakMemory() -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return nil }
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 * 1024 }
}

@Suite(.serialized, .timeLimit(.minutes(5))) struct HostileInputTests {
    static let types = ["text/plain", "text/markdown", "text/html", "text/csv"]

    @Test func aLineOf200MegabytesIsRefused() {
        let bytes = [UInt8](repeating: 0x61, count: 200_000_000)
        for type in HostileInputTests.types {
            let error = #expect(throws: ExchangeError.self) { try document(bytes, type) }
            #expect(error?.description.contains("200000000 bytes, more than the 67108864") == true)
        }
        #expect(MediaType.recognise(bytes, name: "a.txt") == .plainText)
    }

    @Test(arguments: types) func aLineOf3MegabytesIsRead(type: String) throws {
        let document = try document([UInt8](repeating: 0x61, count: 3_000_000), type)
        #expect(document.text.utf8.count == 3_000_000)
    }

    @Test func aTextOverTheLimitIsRefused() {
        #expect(throws: ExchangeError.self) { try document([UInt8](repeating: 0x61, count: 17_000_000)) }
        #expect(throws: ExchangeError.self) { try document([UInt8](repeating: 0x61, count: 17_000_000), "text/html") }
    }

    /// Bytes from a small generator, the same in each run.
    static func noise(_ count: Int, seed: UInt64, _ alphabet: [String]) -> [UInt8] {
        var state = seed
        var out: [UInt8] = []
        while out.count < count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            out.append(contentsOf: alphabet[Int(state >> 33) % alphabet.count].utf8)
        }
        return out
    }

    static let alphabet = [
        "<div>", "</div>", "<p>", "<table>", "<td>", "</table>", "<b>", "</b>", "<a href='", "'>", "<script>",
        "</script>", "<title>",
        "</title>", "<!--", "-->", "&amp;", "&#", "\"", "اال", " هللا ", "\u{202B}", "\u{202C}", "\u{C}", "\n", "\r",
        " ", "---\n", "# ",
        "```\n", "<select>", "<svg>", "\u{0}", "{\"kind\":", "}", ",", ";", "<li>", "<form>", "<h1>", "<time>", "<q>",
        "x", "1",
    ]

    @Test(arguments: 0..<12) func noiseIsReadOrRefused(seed: Int) throws {
        let bytes = HostileInputTests.noise(8_000, seed: UInt64(seed), HostileInputTests.alphabet)
        for type in HostileInputTests.types {
            if let document = try? document(bytes, type) { #expect(document.isSound()) }
        }
        #expect(try pdf(String(decoding: bytes, as: UTF8.self)).isSound())
        _ = try? CSVTable(bytes)
        _ = try? ClaimsJSONLines.read(bytes)
    }

    @Test func namesAndTitlesWithLineBreaksAndDirections() throws {
        let said = Provenance(name: "a\nb\u{202E}", publisher: "\u{202E}\n\t ", date: "\n")
        let document = try page("<title>one\r\ntwo\u{2067}\u{202E}three\u{202C}</title><p>x", said: said)
        #expect(document.title.value == "one twothree")
        #expect(document.publisher == .unknown)
        #expect(document.published == .unknown)
    }

    @Test func pagesOfNothingButTags() throws {
        for unit in ["<p>", "<br>", "<p>a", "<td>", "<b a=1>"] {
            let bytes = Array(String(repeating: unit, count: 400_000 / unit.utf8.count).utf8)
            #expect(try document(bytes, "text/html").isSound())
        }
    }

    /// Runs last in this suite, which is serialized.
    @Test func memoryStaysBounded() {
        if let peak = peakMemory() { #expect(peak < 1_200_000_000) }
    }
}
