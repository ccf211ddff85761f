/// The row id of a passage: a running number, and in the low six bits how many words the passage has, roughly.
///
/// So ranking knows a passage's length without reading the passage. Up to 40 words the length is exact, then in steps
/// of eight; beyond 216 it is taken for 221.
struct PassageID: Hashable {
    let value: Int64

    init(_ value: Int64) { self.value = value }

    init(number: Int64, words: Int) {
        let step = words <= 40 ? words : 41 + min(22, (words - 41) / 8)
        value = number << 6 | Int64(step)
    }

    var number: Int64 { value >> 6 }

    var words: Int {
        let step = Int(value & 63)
        return step <= 40 ? step : 45 + (step - 41) * 8
    }
}
