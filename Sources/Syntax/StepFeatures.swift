internal import Learning

/// What the parser looks at before a step: words and tags at the top of the stack and ahead, the dependents they have so far, how many and of
/// which relations, distances and what lies between. Source of most templates: Zhang and Nivre 2011, https://aclanthology.org/P11-2033.
package enum StepFeatures {
    /// Room that one state's features need.
    package static let most = 200

    /// Writes the features of a state to `out` and returns how many they are. `atoms`: as ``ParserAtoms`` writes them.
    package static func fill(
        _ out: UnsafeMutablePointer<UInt64>, _ state: ParserState, _ atoms: UnsafePointer<ParserAtoms>
    ) -> Int {
        let top = state.top(0)
        let below = state.top(1)
        let third = state.top(2)
        let next = state.next
        var writer = FeatureWriter(out: out)
        let s0 = atoms + top
        let s1 = atoms + below
        let s2 = atoms + third
        let n0 = atoms + next
        let n1 = atoms + (next <= state.count ? next + 1 : 0)
        let n2 = atoms + (next < state.count ? next + 2 : 0)
        let n0Node = state.nodes + next
        writer.add(0, FeatureAtoms.counts[min(state.stackCount, 4)])
        // ahead
        writer.add(1, n0.pointee.word)
        writer.add(2, n0.pointee.tag)
        writer.add(3, n0.pointee.word, n0.pointee.tag)
        writer.add(4, n1.pointee.word)
        writer.add(5, n1.pointee.tag)
        writer.add(6, n1.pointee.word, n1.pointee.tag)
        writer.add(7, n2.pointee.word)
        writer.add(8, n2.pointee.tag)
        writer.add(9, n0.pointee.tag, n1.pointee.tag)
        writer.add(10, n0.pointee.tag, n1.pointee.tag, n2.pointee.tag)
        writer.add(11, n0.pointee.word, n1.pointee.tag)
        let n0Left = atoms + Int(n0Node.pointee.left1)
        let n0Left2 = atoms + Int(n0Node.pointee.left2)
        writer.add(12, n0.pointee.tag, FeatureAtoms.counts[min(Int(n0Node.pointee.leftCount), 6)])
        writer.add(13, n0.pointee.word, FeatureAtoms.counts[min(Int(n0Node.pointee.leftCount), 6)])
        if n0Node.pointee.left1 != 0 {
            let relation = FeatureAtoms.relations[Int(state.nodes[Int(n0Node.pointee.left1)].relation)]
            writer.add(14, n0Left.pointee.word)
            writer.add(15, n0Left.pointee.tag)
            writer.add(16, relation, n0.pointee.tag)
            writer.add(17, n0.pointee.tag, n0Left.pointee.tag)
            writer.add(18, n0.pointee.tag, n0Left.pointee.tag, n0Left2.pointee.tag)
            writer.add(19, n0.pointee.tag, FeatureHash.atom(n0Node.pointee.leftSet))
            writer.add(20, n0.pointee.word, FeatureHash.atom(n0Node.pointee.leftSet))
        }
        guard top != 0 else { return writer.count }
        let s0Node = state.nodes + top
        // the top
        writer.add(21, s0.pointee.word)
        writer.add(22, s0.pointee.tag)
        writer.add(23, s0.pointee.word, s0.pointee.tag)
        writer.addChildren(24, state, s0Node, s0, atoms)
        // top and ahead
        let distance = FeatureAtoms.counts[StepFeatures.bin(next - top)]
        writer.add(50, s0.pointee.word, s0.pointee.tag, n0.pointee.word &+ n0.pointee.tag)
        writer.add(51, s0.pointee.word, s0.pointee.tag, n0.pointee.word)
        writer.add(52, s0.pointee.word, n0.pointee.word, n0.pointee.tag)
        writer.add(53, s0.pointee.word, s0.pointee.tag, n0.pointee.tag)
        writer.add(54, s0.pointee.tag, n0.pointee.word, n0.pointee.tag)
        writer.add(55, s0.pointee.word, n0.pointee.word)
        writer.add(56, s0.pointee.tag, n0.pointee.tag)
        writer.add(57, s0.pointee.word, n0.pointee.tag)
        writer.add(58, s0.pointee.tag, n0.pointee.word)
        writer.add(59, s0.pointee.tag, n0.pointee.tag, n1.pointee.tag)
        writer.add(60, s0.pointee.tag, n0.pointee.tag, n0Left.pointee.tag)
        writer.add(61, s0.pointee.word, n0.pointee.tag, n1.pointee.tag)
        writer.add(62, s0.pointee.tag, n0.pointee.word, n1.pointee.tag)
        writer.add(63, s0.pointee.tag, n0.pointee.tag, n1.pointee.word)
        writer.add(64, distance, s0.pointee.tag)
        writer.add(65, distance, n0.pointee.tag)
        writer.add(66, distance, s0.pointee.tag, n0.pointee.tag)
        writer.add(67, distance, s0.pointee.word)
        writer.add(68, distance, n0.pointee.word)
        writer.add(69, distance, s0.pointee.word, n0.pointee.word)
        let s0Right = atoms + Int(s0Node.pointee.right1)
        let s0Left = atoms + Int(s0Node.pointee.left1)
        writer.add(70, s0.pointee.tag, n0.pointee.tag, s0Right.pointee.tag)
        writer.add(71, s0.pointee.tag, n0.pointee.tag, s0Left.pointee.tag)
        writer.add(72, s0.pointee.coarse, n0.pointee.coarse, StepFeatures.between(s0, n0))
        writer.add(73, s0.pointee.tag, n0.pointee.tag, FeatureHash.atom(s0Node.pointee.rightSet))
        writer.add(74, s0.pointee.tag, n0.pointee.tag, FeatureHash.atom(s0Node.pointee.leftSet &* 3))
        writer.add(75, s0.pointee.tag, n0.pointee.tag, FeatureHash.atom(n0Node.pointee.leftSet &* 5))
        writer.add(76, s0.pointee.ending, n0.pointee.tag)
        writer.add(77, s0.pointee.tag, n0.pointee.ending)
        guard below != 0 else { return writer.count }
        let s1Node = state.nodes + below
        // below, and below with the top
        writer.add(80, s1.pointee.word)
        writer.add(81, s1.pointee.tag)
        writer.add(82, s1.pointee.word, s1.pointee.tag)
        writer.addChildren(83, state, s1Node, s1, atoms)
        let apart = FeatureAtoms.counts[StepFeatures.bin(top - below)]
        writer.add(110, s1.pointee.word, s1.pointee.tag, s0.pointee.word &+ s0.pointee.tag)
        writer.add(111, s1.pointee.word, s1.pointee.tag, s0.pointee.word)
        writer.add(112, s1.pointee.word, s0.pointee.word, s0.pointee.tag)
        writer.add(113, s1.pointee.word, s1.pointee.tag, s0.pointee.tag)
        writer.add(114, s1.pointee.tag, s0.pointee.word, s0.pointee.tag)
        writer.add(115, s1.pointee.word, s0.pointee.word)
        writer.add(116, s1.pointee.tag, s0.pointee.tag)
        writer.add(117, s1.pointee.tag, s0.pointee.tag, n0.pointee.tag)
        writer.add(118, s1.pointee.word, s0.pointee.tag, n0.pointee.tag)
        writer.add(119, s1.pointee.tag, s0.pointee.word, n0.pointee.tag)
        writer.add(120, s1.pointee.tag, s0.pointee.tag, n0.pointee.word)
        writer.add(121, s1.pointee.tag, n0.pointee.tag)
        writer.add(122, s1.pointee.word, n0.pointee.word)
        writer.add(123, s1.pointee.tag, s0.pointee.tag, s0Left.pointee.tag)
        writer.add(124, s1.pointee.tag, s0.pointee.tag, s0Right.pointee.tag)
        writer.add(125, s1.pointee.tag, s0.pointee.tag, atoms[Int(s1Node.pointee.right1)].tag)
        writer.add(126, s1.pointee.tag, s0.pointee.tag, atoms[Int(s1Node.pointee.left1)].tag)
        writer.add(127, apart, s1.pointee.tag)
        writer.add(128, apart, s0.pointee.tag)
        writer.add(129, apart, s1.pointee.tag, s0.pointee.tag)
        writer.add(130, apart, s1.pointee.word)
        writer.add(131, apart, s1.pointee.word, s0.pointee.word)
        writer.add(132, s1.pointee.coarse, s0.pointee.coarse, StepFeatures.between(s1, s0))
        writer.add(133, s1.pointee.tag, s0.pointee.tag, FeatureHash.atom(s1Node.pointee.rightSet))
        writer.add(134, s1.pointee.tag, s0.pointee.tag, FeatureHash.atom(s0Node.pointee.leftSet &* 3))
        writer.add(135, s1.pointee.tag, s0.pointee.tag, FeatureHash.atom(s0Node.pointee.rightSet &* 5))
        writer.add(136, s1.pointee.word, s0Left.pointee.word, s0.pointee.tag)
        writer.add(137, s1.pointee.tag, s0Left.pointee.word, s0.pointee.tag)
        writer.add(138, s1.pointee.word, s0Left.pointee.word)
        writer.add(139, s1.pointee.coarse, s0.pointee.coarse, n0.pointee.coarse &+ n1.pointee.tag)
        writer.add(140, s1.pointee.word, s0.pointee.word, n0.pointee.tag)
        guard third != 0 else { return writer.count }
        writer.add(150, s2.pointee.tag)
        writer.add(151, s2.pointee.word)
        writer.add(152, s2.pointee.tag, s1.pointee.tag, s0.pointee.tag)
        writer.add(153, s2.pointee.tag, s0.pointee.tag)
        writer.add(154, s2.pointee.tag, s0.pointee.tag, n0.pointee.tag)
        writer.add(155, s2.pointee.word, s0.pointee.word)
        writer.add(156, s2.pointee.word, s0.pointee.tag)
        writer.add(157, s2.pointee.tag, s0Left.pointee.word, s0.pointee.tag)
        return writer.count
    }

    /// Distances of one class: 1, 2, 3, 4, 5–6, 7–9, more.
    @inline(__always)
    static func bin(_ distance: Int) -> Int {
        distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : 7
    }

    /// What lies between two words: verbs, marks, coordinators; none, one or more of each.
    @inline(__always)
    static func between(_ one: UnsafePointer<ParserAtoms>, _ two: UnsafePointer<ParserAtoms>) -> UInt64 {
        let verbs = min(Int(two[-1].verbs &- one.pointee.verbs), 2)
        let marks = min(Int(two[-1].marks &- one.pointee.marks), 2)
        let coordinators = min(Int(two[-1].coordinators &- one.pointee.coordinators), 2)
        return FeatureAtoms.counts[verbs &* 9 &+ marks &* 3 &+ coordinators]
    }
}

/// Writes features one after another.
struct FeatureWriter {
    let out: UnsafeMutablePointer<UInt64>
    var count = 0

    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt64) {
        out[count] = FeatureHash.feature(template, one)
        count &+= 1
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt64, _ two: UInt64) {
        out[count] = FeatureHash.feature(template, one, two)
        count &+= 1
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ one: UInt64, _ two: UInt64, _ three: UInt64) {
        out[count] = FeatureHash.feature(template, one, two, three)
        count &+= 1
    }

    /// A word's dependents: 25 templates from `base` on.
    @inline(__always)
    mutating func addChildren(
        _ base: UInt64, _ state: ParserState, _ node: UnsafePointer<ParserNode>, _ own: UnsafePointer<ParserAtoms>,
        _ atoms: UnsafePointer<ParserAtoms>
    ) {
        let leftCount = FeatureAtoms.counts[min(Int(node.pointee.leftCount), 6)]
        let rightCount = FeatureAtoms.counts[min(Int(node.pointee.rightCount), 6)]
        add(base, own.pointee.tag, leftCount)
        add(base + 1, own.pointee.word, leftCount)
        add(base + 2, own.pointee.tag, rightCount)
        add(base + 3, own.pointee.word, rightCount)
        if node.pointee.left1 != 0 {
            let left = atoms + Int(node.pointee.left1)
            let left2 = atoms + Int(node.pointee.left2)
            let set = FeatureHash.atom(node.pointee.leftSet)
            add(base + 4, left.pointee.word)
            add(base + 5, left.pointee.tag)
            add(base + 6, FeatureAtoms.relations[Int(state.nodes[Int(node.pointee.left1)].relation)], own.pointee.tag)
            add(base + 7, own.pointee.tag, left.pointee.tag)
            add(base + 8, own.pointee.tag, left.pointee.tag, left2.pointee.tag)
            add(base + 9, own.pointee.tag, set)
            add(base + 10, own.pointee.word, set)
            add(base + 11, left2.pointee.word)
        }
        if node.pointee.right1 != 0 {
            let right = atoms + Int(node.pointee.right1)
            let right2 = atoms + Int(node.pointee.right2)
            let set = FeatureHash.atom(node.pointee.rightSet)
            add(base + 12, right.pointee.word)
            add(base + 13, right.pointee.tag)
            add(base + 14, FeatureAtoms.relations[Int(state.nodes[Int(node.pointee.right1)].relation)], own.pointee.tag)
            add(base + 15, own.pointee.tag, right.pointee.tag)
            add(base + 16, own.pointee.tag, right.pointee.tag, right2.pointee.tag)
            add(base + 17, own.pointee.tag, set)
            add(base + 18, own.pointee.word, set)
            add(base + 19, right2.pointee.word)
        }
    }
}
