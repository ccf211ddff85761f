internal import CKernels

/// Heads and relations of a tagged sentence: the second layer, scores of all pairs of words, the best tree, names of its arcs.
extension Network {
    /// Parses the words that were tagged. Cost: quadratic in the sentence for scores, a little more for the tree.
    func parse(_ scratch: NetworkScratch, _ tree: TreeSearch, count: Int) {
        guard count > 0 else { return }
        for (side, layer) in second.enumerated() {
            layer.run(
                scratch.tagged, stride: shape.tagged, rows: count, scratch.second + side * shape.second,
                outStride: 2 * shape.second, scratch)
        }
        score(scratch, count: count)
        tree.find(scratch.scores, columns: NetworkScratch.columns(count), count: count, heads: scratch.heads)
        name(scratch, count: count)
    }

    /// Writes the score of each head for each word, in 1/4096.
    private func score(_ scratch: NetworkScratch, count: Int) {
        let (wide, width, columns) = (2 * shape.second, shape.arc, NetworkScratch.columns(count))
        heads.run(scratch.second, stride: wide, rows: count, scratch.sums)
        bend(scratch.sums, scratch.small, count: count * width)
        for column in 0..<columns {
            let from = column == 0 ? root : UnsafePointer(scratch.small + (column - 1) * width)
            for pair in 0..<width / 2 {
                let into = scratch.candidates + IntegerLayer.place(input: 2 &* pair, output: column, inputs: width)
                into[0] = column > count ? 0 : from[2 &* pair]
                into[1] = column > count ? 0 : from[2 &* pair &+ 1]
            }
        }
        dependents.run(scratch.second, stride: wide, rows: count, scratch.sums)
        bend(scratch.sums, scratch.small, count: count * width)
        comparison.run(scratch.small, stride: width, rows: count, scratch.sums)
        for at in 0..<count * width { scratch.small[at] = Int16(clamping: scratch.sums[at] >> 13) }
        for word in 1...count {
            let row = scratch.scores + (word - 1) * columns
            for head in 0...count { row[head] = distances[ArcDistance.number(head, word)] }
            for head in count + 1..<max(columns, count + 1) { row[head] = 0 }
        }
        sijill_products16(scratch.scores, scratch.small, width, scratch.candidates, count, width, columns)
        for at in 0..<count * columns { scratch.scores[at] >>= 8 }
    }

    /// Names the arcs of the tree that was found.
    private func name(_ scratch: NetworkScratch, count: Int) {
        let (wide, width, room) = (2 * shape.second, shape.relation, NetworkShape.relationRoom)
        relationDependents.run(scratch.second, stride: wide, rows: count, scratch.sums)
        relationHeads.run(scratch.second, stride: wide, rows: count, scratch.otherSums)
        for word in 0..<count {
            let head = Int(scratch.heads[word])
            let sums = scratch.sums + word * width
            let other = head == 0 ? relationRoot : UnsafePointer(scratch.otherSums + (head - 1) * width)
            let far = relationDistances + ArcDistance.number(head, word + 1) * width
            for column in 0..<width { sums[column] &+= other[column] &+ far[column] }
        }
        bend(scratch.sums, scratch.small, count: count * width)
        relations.run(scratch.small, stride: width, rows: count, scratch.sums)
        let names = Relation.allCases.count
        for word in 0..<count {
            let sums = scratch.sums + word * room
            var best = Int(Relation.root.rawValue)
            if scratch.heads[word] != 0 {
                best += 1
                for name in best + 1..<names where sums[name] > sums[best] { best = name }
            }
            scratch.relations[word] = UInt8(best)
        }
    }

    /// Sums in 1/2^23 become numbers in 1/1024, those below 0 an eighth.
    private func bend(_ sums: UnsafePointer<Int32>, _ out: UnsafeMutablePointer<Int16>, count: Int) {
        for at in 0..<count {
            let sum = sums[at]
            out[at] = Int16(truncatingIfNeeded: max(-32_767, min(32_767, (sum < 0 ? sum >> 3 : sum) >> 13)))
        }
    }
}
