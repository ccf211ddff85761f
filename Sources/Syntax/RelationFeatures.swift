internal import Learning

/// What names the relation of a dependent to its head: both words, their tags and neighbours, and the dependents of both.
package enum RelationFeatures {
    /// Writes the features of an arc to `out` and returns how many they are. The dependent has all its dependents; the head may get more, and this
    /// one is not yet among them.
    package static func fill(
        _ out: UnsafeMutablePointer<UInt64>, _ state: ParserState, _ atoms: UnsafePointer<ParserAtoms>, head: Int,
        dependent: Int
    ) -> Int {
        var writer = FeatureWriter(out: out)
        writer.count = fillArc(out, state, atoms, head: head, dependent: dependent)
        let own = atoms + dependent
        let above = atoms + head
        let side = FeatureAtoms.counts[dependent < head ? 60 : 61]
        let leftSet = FeatureHash.atom(state.nodes[dependent].leftSet)
        let headLeft = FeatureHash.atom(state.nodes[head].leftSet &* 5)
        let headRight = FeatureHash.atom(state.nodes[head].rightSet &* 7)
        writer.add(222, headLeft, own.pointee.tag, above.pointee.tag)
        writer.add(223, headRight, own.pointee.tag, above.pointee.tag)
        writer.add(224, headLeft &+ headRight, side, above.pointee.word)
        writer.add(225, headLeft, leftSet, own.pointee.tag &+ above.pointee.tag)
        writer.add(226, headRight, leftSet, own.pointee.tag &+ above.pointee.tag)
        return writer.count
    }

    /// The part of them that does not look at what else hangs on the head.
    static func fillArc(
        _ out: UnsafeMutablePointer<UInt64>, _ state: ParserState, _ atoms: UnsafePointer<ParserAtoms>, head: Int,
        dependent: Int
    ) -> Int {
        var writer = FeatureWriter(out: out)
        let own = atoms + dependent
        let above = atoms + head
        let node = state.nodes + dependent
        let isLeft = dependent < head
        let distance = StepFeatures.bin(isLeft ? head - dependent : dependent - head)
        let place = FeatureAtoms.counts[isLeft ? 16 + distance : 32 + distance]
        let side = FeatureAtoms.counts[isLeft ? 60 : 61]
        let between = isLeft ? StepFeatures.between(own, above) : StepFeatures.between(above, own)
        let leftSet = FeatureHash.atom(node.pointee.leftSet)
        let rightSet = FeatureHash.atom(node.pointee.rightSet &* 3)
        let left = atoms + Int(node.pointee.left1)
        let right = atoms + Int(node.pointee.right1)
        let last = atoms + Int(node.pointee.left2)
        writer.add(200, side, own.pointee.word)
        writer.add(201, side, own.pointee.tag)
        writer.add(202, side, above.pointee.word)
        writer.add(203, side, above.pointee.tag)
        writer.add(204, side, own.pointee.tag, above.pointee.tag)
        writer.add(205, side, own.pointee.word, above.pointee.tag)
        writer.add(206, side, own.pointee.tag, above.pointee.word)
        writer.add(207, side, own.pointee.word, above.pointee.word)
        writer.add(208, place, own.pointee.tag, above.pointee.tag)
        writer.add(209, between, own.pointee.tag, above.pointee.tag)
        writer.add(210, side, own.pointee.ending, above.pointee.tag)
        writer.add(211, side, own.pointee.tag, above.pointee.ending)
        writer.add(212, left.pointee.word, own.pointee.tag, above.pointee.tag)
        writer.add(213, left.pointee.word, above.pointee.word)
        writer.add(214, left.pointee.word, own.pointee.word)
        writer.add(215, right.pointee.word, own.pointee.tag, above.pointee.tag)
        writer.add(216, left.pointee.tag, own.pointee.tag, above.pointee.tag)
        writer.add(217, right.pointee.tag, own.pointee.tag, above.pointee.tag)
        writer.add(218, leftSet, own.pointee.tag, above.pointee.tag)
        writer.add(219, rightSet, own.pointee.tag, above.pointee.tag)
        writer.add(220, leftSet, above.pointee.word, side)
        writer.add(221, leftSet, own.pointee.word, side)
        writer.add(227, own[-1].tag, own.pointee.tag, side)
        writer.add(228, own[1].tag, own.pointee.tag, side)
        writer.add(229, above[1].tag, above.pointee.tag, own.pointee.tag &+ side)
        writer.add(230, head > 0 ? above[-1].tag : 0, above.pointee.tag, own.pointee.tag &+ side)
        writer.add(231, last.pointee.word, own.pointee.tag, above.pointee.tag)
        writer.add(232, own[-1].word, side)
        writer.add(233, own[1].word, side)
        writer.add(234, left.pointee.word, leftSet, above.pointee.tag)
        writer.add(235, leftSet, rightSet, own.pointee.tag)
        return writer.count
    }
}
