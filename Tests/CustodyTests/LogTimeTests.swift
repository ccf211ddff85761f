import Testing

@testable import Custody

@Suite("Time of the log, RFC 3339")
struct LogTimeTests {
    @Test(
        "known moments",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0),
            ("1970-01-01T00:00:00.001Z", 1),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2026-01-02T03:04:05.678Z", 1_767_323_045_678),
            ("2000-02-29T12:00:00.000Z", 951_825_600_000),
            ("1900-03-01T00:00:00.000Z", -2_203_891_200_000),
            ("0000-01-01T00:00:00.000Z", -62_167_219_200_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] as [(String, Int64)])
    func known(text: String, milliseconds: Int64) throws {
        let time = try #require(LogTime(text))
        #expect(time.milliseconds == milliseconds)
        #expect(LogTime(milliseconds: milliseconds)?.description == text)
    }

    @Test("any moment goes there and back")
    func roundTrip() throws {
        var dice = Dice(3)
        for _ in 0..<5000 {
            let time = try #require(LogTime(milliseconds: Int64.random(in: LogTime.range, using: &dice)))
            #expect(LogTime(time.description) == time)
        }
    }

    @Test("every day of four centuries follows the one before")
    func days() throws {
        var before = ""
        for day in 0..<146_097 as Range<Int64> {
            let time = try #require(LogTime(milliseconds: (day - 25_567) * 86_400_000))
            let text = time.description
            #expect(before < text && text.utf8.count == 24)
            before = text
        }
    }

    @Test(
        "what is not such a moment",
        arguments: [
            "", "2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.67Z", "2026-01-02T03:04:05.6789Z",
            "2026-01-02T03:04:05.678z", "2026-01-02t03:04:05.678Z", "2026-01-02 03:04:05.678Z",
            "2026-01-02T03:04:05,678Z",
            "2026-01-02T03:04:05.678+00:00", "2026-13-02T03:04:05.678Z", "2026-00-02T03:04:05.678Z",
            "2026-01-00T03:04:05.678Z", "2026-01-32T03:04:05.678Z", "2026-02-29T03:04:05.678Z",
            "1900-02-29T03:04:05.678Z",
            "2026-04-31T03:04:05.678Z", "2026-01-02T24:00:00.000Z", "2026-01-02T23:60:00.000Z",
            "2016-12-31T23:59:60.000Z",
            "+026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z\n", "2026-1-002T03:04:05.678Z",
            "٢026-01-02T03:04:05.6Z",
        ])
    func refused(text: String) {
        #expect(LogTime(text) == nil)
    }

    @Test(
        "moments that cannot be written",
        arguments: [Int64.min, Int64.max, LogTime.range.lowerBound - 1, LogTime.range.upperBound + 1])
    func outside(milliseconds: Int64) {
        #expect(LogTime(milliseconds: milliseconds) == nil)
    }

    @Test("earlier is less") func order() throws {
        #expect(try #require(LogTime(milliseconds: -5)) < #require(LogTime(milliseconds: 4)))
    }
}
