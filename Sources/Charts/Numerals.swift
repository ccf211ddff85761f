/// Which digits numbers are written in.
public enum Numerals: Sendable, Hashable {
    /// 0 1 2 3, a comma between thousands, a point before decimals.
    case latin
    /// ٠ ١ ٢ ٣, U+066C between thousands, U+066B before decimals (Unicode Standard, chapter 9.2).
    case arabic

    /// A whole number with its thousands set apart.
    public func text(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var at = digits.count - 3
        while at > 0 {
            digits.insert(",", at: at)
            at -= 3
        }
        return localised((number < 0 ? "−" : "") + String(digits))
    }

    /// A number rounded to so many decimals.
    public func text(_ number: Double, decimals: Int) -> String {
        guard number.isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let whole = (number.magnitude * scale).rounded()
        guard whole < 9e15 else { return "–" }
        let all = Int(whole)
        let unit = Int(scale)
        var out = text(all / unit)
        if decimals > 0 {
            let rest = String(all % unit)
            out += localised("." + String(repeating: "0", count: decimals - rest.count) + rest)
        }
        return number < 0 && all > 0 ? "−" + out : out
    }

    /// As few decimals as tell the number's first two digits apart: 1,204 · 12 · 1.5 · 0.05.
    public func short(_ number: Double) -> String {
        let size = number.magnitude
        if size == size.rounded() { return text(number, decimals: 0) }
        return text(number, decimals: size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3)
    }

    private func localised(_ text: String) -> String {
        guard self == .arabic else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": out.append(Unicode.Scalar(UInt32(0x0660) + scalar.value - 0x30) ?? scalar)
            case ",": out.append("\u{066C}")
            case ".": out.append("\u{066B}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
