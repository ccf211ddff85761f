import Testing

@testable import Charts

@Suite struct NumeralsTests {
    @Test(arguments: [
        (0, "0", "٠"), (7, "7", "٧"), (1204, "1,204", "١٬٢٠٤"), (-1_000_000, "−1,000,000", "−١٬٠٠٠٬٠٠٠"),
        (Int.min, "−9,223,372,036,854,775,808", "−٩٬٢٢٣٬٣٧٢٬٠٣٦٬٨٥٤٬٧٧٥٬٨٠٨"),
    ])
    func wholeNumbers(_ number: Int, _ latin: String, _ arabic: String) {
        #expect(Numerals.latin.text(number) == latin)
        #expect(Numerals.arabic.text(number) == arabic)
    }

    @Test(arguments: [
        (0.05, 2, "0.05", "٠٫٠٥"), (-0.049, 1, "0.0", "٠٫٠"), (12.345, 1, "12.3", "١٢٫٣"),
        (1999.96, 1, "2,000.0", "٢٬٠٠٠٫٠"), (.infinity, 1, "–", "–"), (1e300, 0, "–", "–"),
    ])
    func decimals(_ number: Double, _ decimals: Int, _ latin: String, _ arabic: String) {
        #expect(Numerals.latin.text(number, decimals: decimals) == latin)
        #expect(Numerals.arabic.text(number, decimals: decimals) == arabic)
    }
}
