internal import Learning

/// Names the relations of a finished tree again: now every dependent of the head is known, and what the head itself hangs on.
package struct Renaming {
    /// Relations of the dependents of each word, a bit each, and those that more than one dependent has.
    private var once: [UInt64]
    private var twice: [UInt64]

    /// Reads the dependents of a finished tree. Cost: linear.
    package init(_ state: ParserState) {
        once = Array(repeating: 0, count: state.count + 2)
        twice = once
        for word in 1..<max(state.count + 1, 1) {
            let head = Int(state.nodes[word].head)
            let bit: UInt64 = 1 &<< UInt64(state.nodes[word].relation)
            twice[head] |= once[head] & bit
            once[head] |= bit
        }
    }

    /// Writes the features of the arc over a word to `out` and returns how many they are: those of ``RelationFeatures`` and what else hangs on
    /// the head, what the head hangs on, and what hangs on the word. The word's own relation is not looked at.
    package func fill(
        _ out: UnsafeMutablePointer<UInt64>, _ state: ParserState, _ atoms: UnsafePointer<ParserAtoms>, word: Int
    ) -> Int {
        let node = state.nodes[word]
        let head = Int(node.head)
        let bit: UInt64 = 1 &<< UInt64(node.relation)
        let others = FeatureHash.atom((once[head] & ~bit) | (twice[head] & bit))
        let below = FeatureHash.atom(once[word] &* 3)
        let above = Int(state.nodes[head].head)
        let own = atoms + word
        let headAtoms = atoms + head
        let side = FeatureAtoms.counts[word < head ? 60 : 61]
        let headRelation = FeatureAtoms.relations[Int(state.nodes[head].relation)]
        var writer = FeatureWriter(out: out)
        writer.count = RelationFeatures.fillArc(out, state, atoms, head: head, dependent: word)
        writer.add(260, others, own.pointee.tag, side)
        writer.add(261, others, own.pointee.tag, headAtoms.pointee.tag)
        writer.add(262, others, own.pointee.word, side)
        writer.add(263, others, headAtoms.pointee.word, side)
        writer.add(264, others, below, own.pointee.tag)
        writer.add(265, headRelation, own.pointee.tag, side)
        writer.add(266, headRelation, own.pointee.tag, headAtoms.pointee.tag)
        writer.add(267, headRelation, own.pointee.word, side)
        writer.add(268, atoms[above].tag, own.pointee.tag, headAtoms.pointee.tag)
        writer.add(269, atoms[above].word, own.pointee.tag, side)
        writer.add(270, below, own.pointee.tag, headAtoms.pointee.tag)
        writer.add(271, below, headAtoms.pointee.word, side)
        writer.add(272, below, own.pointee.word, side)
        writer.add(273, headRelation, below, own.pointee.tag)
        return writer.count
    }
}
