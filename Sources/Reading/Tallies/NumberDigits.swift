/// The values of digits and of the letters behind them.
extension NumberReader {
    /// The value of digits with separators; nil where they are no number ("1.2.3", "12,34") or too many.
    static func value(_ scalars: ArraySlice<UInt32>) -> (value: Double, digits: Int, separated: Bool)? {
        guard scalars.count <= digits + 6 else { return nil }
        var groups: [Int] = [0]
        var separators: [UInt32] = []
        var value = 0.0
        var whole = 0.0
        var scale = 1.0
        var count = 0
        for scalar in scalars {
            if let digit = Scalars.digit(scalar) {
                value = value * 10 + Double(digit)
                count += 1
                groups[groups.count - 1] += 1
            } else {
                separators.append(scalar)
                groups.append(0)
            }
        }
        guard count > 0, count <= digits, groups.allSatisfy({ $0 > 0 }) else { return nil }
        guard let first = separators.first, let last = separators.last else { return (value, count, false) }
        let isGrouped: (ArraySlice<Int>) -> Bool = { $0.dropFirst().allSatisfy { $0 == 3 } && ($0.first ?? 0) <= 3 }
        if first == 0x2E, separators.count == 1, isGrouped(groups[...]),
            scalars.suffix(3).allSatisfy({ Scalars.digit($0) == 0 })
        {
            return (value, count, true)  // 30.000: nobody writes three zeros after a decimal point
        }
        if separators.allSatisfy({ $0 == first }) {
            let isComma = first == 0x2C || first == 0x066C
            if isComma || separators.count > 1 {
                if isGrouped(groups[...]) { return (value, count, true) }
                guard separators.count == 1, first == 0x2C, groups[1] <= 2 else { return nil }
            }
        } else {
            guard separators.dropLast().allSatisfy({ $0 == first }), isGrouped(groups.dropLast()), first != last else {
                return nil
            }
        }
        for _ in 0..<(groups.last ?? 0) { scale *= 10 }
        whole = value / scale
        return (whole, count, true)
    }

    static func suffix(_ scalars: ArraySlice<UInt32>) -> Double? {
        let lower = scalars.map { $0 | 0x20 }
        switch lower {
        case [0x6B]: return 1e3
        case [0x6D], [0x6D, 0x6E], [0x6D, 0x6C, 0x6E]: return 1e6
        case [0x62], [0x62, 0x6E]: return 1e9
        case [0x74, 0x6E]: return 1e12
        default: return nil
        }
    }
}
