import Registers

/// Says in words how well an entry fits: by how many others would fit as well by chance, and by what contradicts.
struct FindJudgement {
    let fit: FindFit

    /// - Parameters:
    ///   - steps: what each field says.
    ///   - weight: their sum.
    ///   - entries: how many entries there are: so many could have fitted by chance.
    init(_ steps: [FindStep], weight: Double, entries: Int) {
        let chance = Double(max(1, entries)).logarithm / 2.0.logarithm
        let against = steps.reduce(0) { $0 + min(0, $1.weight) }
        let agreeing = steps.count { $0.weight > 0 && $0.field.isName }
        if weight - chance >= 2, against > -4.5, agreeing > 0 {
            fit = .good
        } else if agreeing > 0, against > -9, weight - chance >= -3 || against > -1 && weight >= 6 {
            fit = .possible
        } else {
            fit = .weak
        }
    }
}
