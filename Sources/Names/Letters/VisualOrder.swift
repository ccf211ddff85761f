/// Arabic that a PDF gave in the order of the page, last letter first: known by its presentation forms, which say where in a word a
/// letter stands.
enum VisualOrder {
    /// The places of a text's scalars in reading order, from the end, where final forms begin the words and initial forms end them;
    /// nil where they stand in reading order. Cost: linear; nothing but one walk where there are no presentation forms.
    static func places(of scalars: [UInt32]) -> [Int]? {
        guard scalars.contains(where: { $0 >= 0xFE80 && $0 <= 0xFEFC }) else { return nil }
        var forward = 0, backward = 0
        for at in scalars.indices {
            guard let form = form(scalars[at]) else { continue }
            let before = at > 0 && self.form(scalars[at - 1]) != nil
            let after = at + 1 < scalars.count && self.form(scalars[at + 1]) != nil
            switch form {
            case .initial:
                if after, !before { forward += 1 }
                if before, !after { backward += 1 }
            case .final:
                if before, !after { forward += 1 }
                if after, !before { backward += 1 }
            case .other: break
            }
        }
        guard backward > forward else { return nil }
        return Array(scalars.indices.reversed())
    }

    private enum Form { case initial, final, other }

    /// Unicode's Arabic Presentation Forms-B: the forms of a letter stand in the order isolated, final, initial, medial.
    private static func form(_ value: UInt32) -> Form? {
        guard value >= 0xFE80, value <= 0xFEFC else { return nil }
        let starts: [UInt32] = [
            0xFE89, 0xFE8F, 0xFE95, 0xFE99, 0xFE9D, 0xFEA1, 0xFEA5, 0xFEB1, 0xFEB5, 0xFEB9, 0xFEBD, 0xFEC1, 0xFEC5,
            0xFEC9, 0xFECD, 0xFED1,
            0xFED5, 0xFED9, 0xFEDD, 0xFEE1, 0xFEE5, 0xFEE9, 0xFEF1,
        ]
        for start in starts where value >= start && value < start + 4 {
            return value - start == 1 ? .final : value - start == 2 ? .initial : .other
        }
        // letters that join to the right only have two forms
        let pairs: [UInt32] = [
            0xFE81, 0xFE83, 0xFE85, 0xFE87, 0xFE8D, 0xFE93, 0xFEA9, 0xFEAB, 0xFEAD, 0xFEAF, 0xFEED, 0xFEEF, 0xFEF5,
            0xFEF7, 0xFEF9, 0xFEFB,
        ]
        return pairs.contains { $0 + 1 == value } ? .final : .other
    }
}
