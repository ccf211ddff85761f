/// Finds what is written for machines and not for readers: links, mail addresses, handles, tags, paths of files.
///
/// Each is one token, so that no number, name or quotation mark is found inside. Every look ahead is bounded, but for the address itself,
/// which is then taken whole: the cost over a text is linear.
struct Addresses {
    let scalars: [UInt32]
    /// The farthest that is looked ahead for what makes a word an address.
    private static let reach = 96
    /// The longest target of a Markdown link.
    private static let longestTarget = 1024

    /// Where the address that begins at `start` ends, or nil where none begins. `afterWord`: a letter or digit stands right before.
    func end(from start: Int, afterWord: Bool) -> Int? {
        guard !afterWord else { return nil }
        let first = scalars[start]
        switch first {
        case 0x40, 0x23: return endOfHandle(start)
        case 0x2F, 0x7E, 0x2E: return endOfRootedPath(start)
        default:
            guard isHostScalar(first) else { return nil }
            if let end = endOfScheme(start) ?? endOfDrivePath(start) { return end }
            return endOfHostOrMail(start)
        }
    }

    /// Where a Markdown link's target ends that begins at "](": the offset after its ")"; nil where that is no link.
    func endOfLinkTarget(_ start: Int) -> Int? {
        guard at(start) == 0x5D, at(start + 1) == 0x28, start + 2 < scalars.count else { return nil }
        let target = start + 2
        guard at(target) == 0x2F || at(target) == 0x23 || endOfScheme(target) != nil || endOfHostOrMail(target) != nil
        else { return nil }
        let end = endOfRun(target, most: Addresses.longestTarget)
        var close = max(target, end)
        // a title: (https://… "The title")
        if at(close) == 0x20, at(close + 1) == 0x22 {
            close += 2
            let limit = min(scalars.count, close + Addresses.reach)
            while close < limit, scalars[close] != 0x29, !Scalars.isNewline(scalars[close]) { close += 1 }
        }
        while close > target, at(close) != 0x29, close - end < 4, close < scalars.count,
            !Scalars.isSpace(scalars[close])
        { close += 1 }
        return at(close) == 0x29 ? close + 1 : nil
    }

    private func at(_ offset: Int) -> UInt32 { offset < scalars.count ? scalars[offset] : 0 }

    private func isAsciiLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80 }

    private func isHostScalar(_ scalar: UInt32) -> Bool {
        isAsciiLetter(scalar) || (0x30...0x39).contains(scalar) || scalar == 0x2D || scalar == 0x5F
    }

    /// "scheme://…" and "www.…".
    private func endOfScheme(_ start: Int) -> Int? {
        var at = start
        while at < min(scalars.count, start + 12), isAsciiLetter(scalars[at]) { at += 1 }
        if at > start + 1, self.at(at) == 0x3A, self.at(at + 1) == 0x2F, self.at(at + 2) == 0x2F { return run(start) }
        let isWorldWide = at == start + 3 && (start..<at).allSatisfy { scalars[$0] | 0x20 == 0x77 }
        return isWorldWide && self.at(at) == 0x2E && isHostScalar(self.at(at + 1)) ? run(start) : nil
    }

    /// "C:\Users\…".
    private func endOfDrivePath(_ start: Int) -> Int? {
        isAsciiLetter(at(start)) && at(start + 1) == 0x3A && at(start + 2) == 0x5C ? run(start) : nil
    }

    /// "name@host.org", "host.org/path", "folder/file.csv".
    private func endOfHostOrMail(_ start: Int) -> Int? {
        let limit = min(scalars.count, start + Addresses.reach)
        var at = start
        var dot: Int?
        var hasUpper = false
        while at < limit, isHostScalar(scalars[at]) || scalars[at] == 0x2E || scalars[at] == 0x2B {
            if scalars[at] == 0x2E { dot = at }
            hasUpper = hasUpper || Scalars.isUpper(scalars[at])
            at += 1
        }
        guard at < limit, at > start else { return nil }
        if scalars[at] == 0x40 { return endOfMail(start, at: at) }
        guard scalars[at] == 0x2F, isHostScalar(self.at(at + 1)) || self.at(at + 1) == 0x25 else { return nil }
        if let dot, !hasUpper, at - dot > 2, isAsciiLetter(scalars[start]),
            (dot + 1..<at).allSatisfy({ isAsciiLetter(scalars[$0]) })
        {
            return run(start)
        }
        // a path: it ends in a file's ending
        let end = endOfRun(start, most: 2 * Addresses.reach)
        guard let last = (start..<end).suffix(6).last(where: { scalars[$0] == 0x2E }), (3...5).contains(end - last),
            (last + 1..<end).allSatisfy({ (0x61...0x7A).contains(scalars[$0]) || (0x30...0x39).contains(scalars[$0]) }),
            isAsciiLetter(self.at(last + 1))
        else { return nil }
        return end
    }

    private func endOfMail(_ start: Int, at sign: Int) -> Int? {
        let limit = min(scalars.count, sign + Addresses.reach)
        var at = sign + 1
        var dot: Int?
        while at < limit, isHostScalar(scalars[at]) || scalars[at] == 0x2E && isHostScalar(self.at(at + 1)) {
            if scalars[at] == 0x2E { dot = at }
            at += 1
        }
        guard let dot, at - dot > 2 else { return nil }
        return at
    }

    /// "@name", "#tag": a letter after the sign, then letters, digits and low lines.
    private func endOfHandle(_ start: Int) -> Int? {
        guard start + 1 < scalars.count, Scalars.isLetter(scalars[start + 1]) || scalars[start + 1] == 0x5F else {
            return nil
        }
        var at = start + 1
        while at < scalars.count,
            Scalars.isLetter(scalars[at]) || Scalars.isDigit(scalars[at]) || scalars[at] == 0x5F
                || Scalars.isMarkInWord(scalars[at])
        { at += 1 }
        return at
    }

    /// "/folder/file", "~/folder", "./file", "../file".
    private func endOfRootedPath(_ start: Int) -> Int? {
        guard start == 0 || Scalars.isSpace(scalars[start - 1]) || scalars[start - 1] == 0x28 else { return nil }
        var slash = start
        while slash < start + 3, at(slash) == 0x2E || at(slash) == 0x7E { slash += 1 }
        guard at(slash) == 0x2F, isHostScalar(at(slash + 1)) else { return nil }
        let end = endOfRun(start)
        // one slash alone before a word is no path
        return slash > start || (slash + 1..<end).contains { scalars[$0] == 0x2F } ? end : nil
    }

    private func run(_ start: Int) -> Int? {
        let end = endOfRun(start)
        return end > start + 4 ? end : nil
    }

    /// To the next space, quotation mark or bracket that nothing inside opened; marks at the end belong to the sentence.
    private func endOfRun(_ start: Int, most: Int = .max) -> Int {
        var at = start
        var depth = 0
        let limit = most < scalars.count - start ? start + most : scalars.count
        scan: while at < limit, !Scalars.isSpace(scalars[at]) {
            switch scalars[at] {
            case 0x22, 0x3C, 0x3E, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x60C, 0x61B, 0x7B, 0x7D, 0x60:
                break scan
            case 0x28, 0x5B: depth += 1
            case 0x29, 0x5D:
                if depth == 0 { break scan }
                depth -= 1
            default: break
            }
            at += 1
        }
        while at > start + 1, isTrailing(scalars[at - 1]) { at -= 1 }
        return at
    }

    private func isTrailing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x2019, 0x2A, 0x2026, 0x61F, 0x28, 0x5B, 0x5C: true
        default: false
        }
    }
}
