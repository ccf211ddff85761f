internal import Names

/// The ways in which a name is written, and the one key under which they are all the same name.
///
/// Latin letters: the article as `al-`, `Al-`, `el-` or a word of its own, and assimilated (`ar-Raqqa`, `ash-Sham`); hyphens or spaces;
/// apostrophes or none; diacritics or none. Arabic letters: as ``ArabicFolding`` has them.
enum NameForms {
    private static let articles: Set<String> = [
        "al", "el", "ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ez", "ed", "er", "es", "esh", "et",
    ]

    /// The key of a name. Two names with the same key are written the same way, but for what the list above says.
    static func key(_ name: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(name.utf8.count)
        var start = 0
        func endOfWord(isLast: Bool) {
            if start == out.count { return }
            if !isLast, out.count - start <= 3, articles.contains(String(decoding: out[start...], as: UTF8.self)) {
                out.replaceSubrange(start..., with: "al".utf8)
            }
            if !isLast { out.append(0x20) }
            start = out.count
        }
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x2D, 0x2010, 0x2011, 0xA0: endOfWord(isLast: false)
            case let value where isApostrophe(value): break
            case let value:
                guard let folded = LatinFolding.fold(value).flatMap({ ArabicFolding.fold($0) }) else { continue }
                if folded < 0x80 {
                    out.append(UInt8(folded))
                } else if let kept = Unicode.Scalar(folded) {
                    out.append(contentsOf: UTF8.encode(kept) ?? .init())
                }
            }
        }
        endOfWord(isLast: true)
        return String(decoding: out, as: UTF8.self)
    }

    /// The forms in which a text may have a name, the name itself first. Forms that differ only in diacritics are one.
    static func variants(_ name: String) -> [String] {
        if isArabic(name) { return [name] }
        let atoms = atoms(name)
        let hasArticle = atoms.dropLast().contains { isArticle($0.text) }
        if !hasArticle, name.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x27 && $0 != 0x2D }) { return [name] }
        var forms = [name]
        func add(_ form: String) {
            if !forms.contains(form) { forms.append(form) }
            let bare = withoutApostrophes(form)
            if !forms.contains(bare) { forms.append(bare) }
        }
        add(name)
        let hyphens = name.utf8.contains(0x2D)
        for article in hasArticle ? [nil, "al", "el"] : [nil] {
            add(render(atoms, article: article) { isArticle($0) ? "-" : " " })
            if hasArticle || hyphens { add(render(atoms, article: article) { _ in " " }) }
        }
        if hyphens, atoms.count > 2 || !hasArticle { add(render(atoms, article: nil) { _ in "-" }) }
        return forms
    }

    /// Whether a name is in Arabic letters. Cost: its first bytes, where it is all in one script.
    static func isArabic(_ name: String) -> Bool { name.utf8.contains { (0xD8...0xDB).contains($0) } }

    private static func render(
        _ atoms: [(text: String, isLast: Bool)], article: String?, separator: (String) -> String
    ) -> String {
        var out = ""
        for atom in atoms {
            let replaced = !atom.isLast && isArticle(atom.text) ? article : nil
            let text =
                replaced.map { out.isEmpty && atom.text.first?.isUppercase == true ? $0.capitalised : $0 } ?? atom.text
            out += atom.isLast ? text : text + separator(atom.text)
        }
        return out
    }

    private static func atoms(_ name: String) -> [(text: String, isLast: Bool)] {
        let parts = name.split { $0 == " " || $0 == "-" }.map(String.init)
        return parts.enumerated().map { ($1, $0 == parts.count - 1) }
    }

    private static func isArticle(_ text: String) -> Bool {
        text.utf8.count <= 3 && articles.contains(text.lowercased())
    }

    private static func withoutApostrophes(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isApostrophe($0.value) }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isApostrophe(scalar.value) { out.append(scalar) }
        return String(out)
    }

    private static func isApostrophe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x60, 0x2018, 0x2019, 0x02B9...0x02BF: true
        default: false
        }
    }
}

extension String {
    /// The first letter in upper case.
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
