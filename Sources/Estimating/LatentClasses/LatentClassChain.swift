/// One chain of the non-parametric latent-class model (LCMCR): a Gibbs sampler over classes, their sizes, and each list's reach
/// in each class.
///
/// Persons of a cell are drawn into classes together, as one multinomial a cell. Chances are kept as numbers, not logarithms: a
/// cell's weight in a class is the class's chance of being on no list times the odds of the lists it is on, so that a cell takes
/// as many multiplications as it has lists. Only what may underflow, the stick's last piece, is kept as a logarithm.
///
/// Source: Manrique-Vallier, *Bayesian population size estimation using Dirichlet process mixtures*, Biometrics 72 (2016),
/// doi:10.1111/biom.12502; Ishwaran, James, *Gibbs sampling methods for stick-breaking priors*, JASA 96 (2001),
/// doi:10.1198/016214501750332758.
final class LatentClassChain {
    /// Where a chain begins.
    enum Start { case independence, randomClasses }

    private let lists: Int
    private let classes: Int
    private let cellCount: Int
    private let documented: Int
    private let most: Double
    private let alphaPrior: LatentClassOptions.AlphaPrior

    /// Counts of the cells, and for each the range of its lists in `members`.
    private let counts: UnsafeMutablePointer<Int>
    private let offsets: UnsafeMutablePointer<Int>
    private let members: UnsafeMutablePointer<Int>
    /// By list and class: odds λ/(1−λ), and how many of the class are on the list.
    private let odds: UnsafeMutablePointer<Double>
    private let onList: UnsafeMutablePointer<Int>
    /// By class: the chance of class and no list, the class's share, documented and undocumented members, weights of a cell.
    private let missed: UnsafeMutablePointer<Double>
    private let shares: UnsafeMutablePointer<Double>
    private let seen: UnsafeMutablePointer<Int>
    private let unseen: UnsafeMutablePointer<Int>
    private let weights: UnsafeMutablePointer<Double>

    private var stream: Sampler
    private var alpha: Double
    private var logRest = 0.0
    private(set) var undocumented = 0.0
    /// Draws of the undocumented that the cap refused, and draws in all.
    private(set) var refused = 0
    private(set) var sweeps = 0

    init(_ table: CaptureTable, _ options: LatentClassOptions, start: Start, stream: RandomStream) {
        lists = table.lists.count
        classes = options.classes
        cellCount = table.cells.count
        documented = table.documented
        most = options.cap.map { $0 * Double(table.documented) } ?? 1e12
        alphaPrior = options.alpha
        self.stream = Sampler(stream)
        let total = table.cells.reduce(0) { $0 + $1.pattern.size }
        counts = .allocate(capacity: cellCount)
        offsets = .allocate(capacity: cellCount + 1)
        members = .allocate(capacity: total)
        odds = .allocate(capacity: lists * classes)
        onList = .allocate(capacity: lists * classes)
        missed = .allocate(capacity: classes)
        shares = .allocate(capacity: classes)
        seen = .allocate(capacity: classes)
        unseen = .allocate(capacity: classes)
        weights = .allocate(capacity: classes)
        odds.initialize(repeating: 1, count: lists * classes)
        onList.initialize(repeating: 0, count: lists * classes)
        for buffer in [missed, shares, weights] { buffer.initialize(repeating: 0, count: classes) }
        for buffer in [seen, unseen] { buffer.initialize(repeating: 0, count: classes) }
        var at = 0
        for (m, cell) in table.cells.enumerated() {
            (counts + m).initialize(to: cell.count)
            (offsets + m).initialize(to: at)
            for list in 0..<lists where cell.pattern.contains(list) {
                (members + at).initialize(to: list * classes)
                at += 1
            }
        }
        (offsets + cellCount).initialize(to: at)
        alpha = start == .independence ? 0.3 / Double(classes) : 1
        begin(start, table)
    }

    deinit {
        for buffer in [counts, offsets, members, onList, seen, unseen] { buffer.deallocate() }
        for buffer in [odds, missed, shares, weights] { buffer.deallocate() }
    }

    private func begin(_ start: Start, _ table: CaptureTable) {
        var sampler = stream
        defer { stream = sampler }
        switch start {
        case .independence:
            for (list, total) in table.listTotals.enumerated() {
                let share = min(max(Double(total) / Double(documented), 1e-9), 1 - 1e-9)
                for k in 0..<classes { odds[list * classes + k] = share / (1 - share) }
            }
            drawShares(&sampler)
            weigh()
        case .randomClasses:
            // Every cell is dealt to the classes in proportions of its own.
            for m in 0..<cellCount {
                for k in 0..<classes { weights[k] = sampler.exponential() }
                deal(m, &sampler)
            }
            drawReach(&sampler)
            drawShares(&sampler)
            weigh()
        }
        drawUndocumented(&sampler)
    }

    /// `count` sweeps. The first sweeps of a chain leave α as it is (`adapting` false).
    func run(_ count: Int, adapting: Bool = true) {
        // A copy of its own, so that no draw has to ask whether anybody else holds it.
        var sampler = stream
        defer { stream = sampler }
        for _ in 0..<count {
            for k in 0..<classes { seen[k] = 0 }
            for i in 0..<(lists * classes) { onList[i] = 0 }
            for m in 0..<cellCount {
                weighCell(m)
                deal(m, &sampler)
            }
            drawReach(&sampler)
            drawShares(&sampler)
            weigh()
            drawUndocumented(&sampler)
            if adapting { drawAlpha(&sampler) }
        }
        sweeps += count
    }

    @inline(__always)
    private func weighCell(_ m: Int) {
        let begin = offsets[m]
        let end = offsets[m + 1]
        let first = odds + members[begin]
        for k in 0..<classes { weights[k] = missed[k] * first[k] }
        var at = begin + 1
        while at < end {
            let row = odds + members[at]
            for k in 0..<classes { weights[k] *= row[k] }
            at += 1
        }
    }

    /// Deals the persons of cell m to classes by `weights`.
    @inline(__always)
    private func deal(_ m: Int, _ sampler: inout Sampler) {
        var left = 0.0
        for k in 0..<classes { left += weights[k] }
        var rest = counts[m]
        var k = 0
        // No class can have made this cell, as far as numbers go: leave it where most persons are.
        guard left > 0, left.isFinite else {
            give(rest, m, 0)
            return
        }
        while rest > 0, k < classes - 1 {
            if rest <= 3 {
                while rest > 0 {
                    var u = sampler.stream.unit() * left
                    var chosen = k
                    while chosen < classes - 1 {
                        u -= weights[chosen]
                        if u < 0 { break }
                        chosen += 1
                    }
                    give(1, m, chosen)
                    rest -= 1
                }
                return
            }
            let weight = weights[k]
            let drawn = weight >= left ? rest : sampler.binomial(rest, weight / left)
            if drawn > 0 { give(drawn, m, k) }
            rest -= drawn
            left -= weight
            k += 1
        }
        if rest > 0 { give(rest, m, classes - 1) }
    }

    @inline(__always)
    private func give(_ count: Int, _ m: Int, _ k: Int) {
        seen[k] += count
        var at = offsets[m]
        let end = offsets[m + 1]
        while at < end {
            onList[members[at] + k] += count
            at += 1
        }
    }

    /// Each list's reach in each class: Beta(1 + on it, 1 + not on it), as odds of two gamma numbers.
    @inline(__always)
    private func drawReach(_ sampler: inout Sampler) {
        for k in 0..<classes {
            let size = seen[k] + unseen[k]
            if size == 0 {
                for list in 0..<lists {
                    let u = sampler.stream.unit()
                    odds[list * classes + k] = u / (1 - u)
                }
                continue
            }
            for list in 0..<lists {
                let on = onList[list * classes + k]
                let hit = sampler.gamma(Double(1 + on))
                let miss = sampler.gamma(Double(1 + size - on))
                odds[list * classes + k] = hit / max(miss, 1e-300)
            }
        }
    }

    /// The classes' shares by breaking a stick.
    @inline(__always)
    private func drawShares(_ sampler: inout Sampler) {
        var after = 0
        for k in 0..<classes { after += seen[k] + unseen[k] }
        var rest = 1.0
        logRest = 0
        for k in 0..<(classes - 1) {
            let size = seen[k] + unseen[k]
            after -= size
            let b = alpha + Double(after)
            let part = sampler.gamma(Double(1 + size))
            let broken: Double
            if b >= 1 {
                let other = sampler.gamma(b)
                broken = other / (part + other)
                logRest += Maths.log(max(broken, .leastNormalMagnitude))
            } else {
                let logOther = sampler.logGamma(b)
                let other = Maths.exp(logOther)
                broken = other / (part + other)
                logRest += logOther - Maths.log(part + other)
            }
            shares[k] = rest * (1 - broken)
            rest *= broken
        }
        shares[classes - 1] = rest
    }

    /// The chance of each class and of being on no list.
    @inline(__always)
    private func weigh() {
        for k in 0..<classes { missed[k] = 1 }
        for list in 0..<lists {
            let row = odds + list * classes
            for k in 0..<classes { missed[k] *= 1 + row[k] }
        }
        for k in 0..<classes { missed[k] = shares[k] / missed[k] }
    }

    /// How many are undocumented, and in which classes.
    @inline(__always)
    private func drawUndocumented(_ sampler: inout Sampler) {
        var chance = 0.0
        for k in 0..<classes { chance += missed[k] }
        let odds = chance / max(1 - chance, 1e-15)
        var drawn = sampler.poisson(sampler.gamma(Double(documented)) * odds)
        var tries = 0
        while drawn > most {
            refused += 1
            tries += 1
            guard tries < 1_000 else {
                drawn = most.rounded(.down)
                break
            }
            drawn = sampler.poisson(sampler.gamma(Double(documented)) * odds)
        }
        undocumented = drawn
        var rest = Int(drawn)
        var left = chance
        for k in 0..<classes {
            let weight = missed[k]
            let part =
                rest == 0 ? 0 : (k == classes - 1 || weight >= left ? rest : sampler.binomial(rest, weight / left))
            unseen[k] = part
            rest -= part
            left -= weight
        }
    }

    private func drawAlpha(_ sampler: inout Sampler) {
        let sticks = Double(classes - 1)
        switch alphaPrior {
        case .gamma(let shape, let rate):
            alpha = max(Maths.exp(sampler.logGamma(shape + sticks)) / (rate - logRest), 1e-12)
        case .logNormal(let mean, let deviation):
            let density = { [logRest] (log: Double) in
                sticks * log + Maths.exp(log) * logRest - (log - mean) * (log - mean) / (2 * deviation * deviation)
            }
            var log = Maths.log(alpha)
            for _ in 0..<4 {
                let proposed = log + 0.6 * deviation * sampler.normal()
                if Maths.log(sampler.stream.unit()) < density(proposed) - density(log) { log = proposed }
            }
            alpha = Maths.exp(log)
        }
    }

    /// Puts the classes in order of size, so that the stick is broken from the largest.
    func sortClasses() {
        let order = (0..<classes).sorted { (shares[$0], $1) > (shares[$1], $0) }
        let old = (0..<classes).map { (shares[$0], missed[$0], seen[$0], unseen[$0]) }
        let oldOdds = (0..<(lists * classes)).map { odds[$0] }
        let oldOn = (0..<(lists * classes)).map { onList[$0] }
        for (k, from) in order.enumerated() {
            (shares[k], missed[k], seen[k], unseen[k]) = old[from]
            for list in 0..<lists {
                odds[list * classes + k] = oldOdds[list * classes + from]
                onList[list * classes + k] = oldOn[list * classes + from]
            }
        }
    }
}
