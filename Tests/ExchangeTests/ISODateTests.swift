import Testing

@testable import Exchange

@Suite struct ISODateTests {
    @Test(arguments: [
        ("2031-04-02", "2031-04-02"), ("2031-04-02T23:30:00+03:00", "2031-04-02"), ("2031-04-02 10:00", "2031-04-02"),
        (" 2031-04", "2031-04"), ("2031", "2031"), ("20310402", "2031-04-02"), ("2032-02-29", "2032-02-29"),
        ("20310402T101112Z", "2031-04-02"),
    ])
    func dates(written: String, read: String) { #expect(ISODate.prefix(written) == read) }

    @Test(arguments: [
        "", "2 April 2031", "2031-13-01", "2031-02-29", "2031-4-2", "04/02/2031", "0000", "2031-04-02-03", "203104",
        "2031x", "٢٠٣١",
    ])
    func others(written: String) { #expect(ISODate.prefix(written) == nil) }
}
