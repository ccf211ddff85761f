import Knowledge
import Names

/// Words compared as headers and cells of lists need it: without case, marks, punctuation, in either digits.
public enum WordForms {
    /// The folded form: letters and digits as ``ArabicFolding`` and ``LatinFolding`` fold them, anything between them one space.
    /// Empty where there is neither letter nor digit. Cost: linear.
    public static func folded(_ text: some StringProtocol) -> String {
        var out = String.UnicodeScalarView()
        var space = false
        for scalar in text.unicodeScalars {
            guard let arabic = ArabicFolding.fold(scalar.value), let latin = LatinFolding.fold(arabic),
                let kept = Unicode.Scalar(latin)
            else { continue }
            let isWord: Bool =
                kept.isASCII
                ? kept.properties.isAlphabetic || kept.properties.numericType != nil
                : kept.properties.isAlphabetic || kept.properties.generalCategory == .decimalNumber
            if isWord {
                if space { out.append(" ") }
                space = false
                out.append(kept)
            } else if !out.isEmpty {
                space = true
            }
        }
        return String(out)
    }

    /// The folded words of one list of data.
    static func set(_ name: String) -> Set<String> {
        Set(Knowledge.lines(name).map { folded($0) }.filter { !$0.isEmpty })
    }

    /// From folded words to what the first column of a table says they mean; where two rows have one word, the first.
    static func table(_ name: String) -> [String: String] {
        var out: [String: String] = [:]
        for row in Knowledge.rows(name) where row.count > 1 {
            for form in row[1].split(separator: "|") {
                let key = folded(form)
                if !key.isEmpty, out[key] == nil { out[key] = row[0] }
            }
        }
        return out
    }
}
