internal import Learning
package import Syntax

/// A trained network's weights in the integers that `Syntax.Network` reads.
package struct NetworkModel {
    private let network: FloatNetwork

    package init(_ network: FloatNetwork) { self.network = network }

    /// The bytes of the model.
    package func bytes(_ vocabulary: Vocabulary, _ tags: FineTags) -> [UInt8] {
        var sections = [(name: "tags", bytes: Array(tags.names.joined(separator: "\n").utf8)), network.shape.section]
        sections += FeatureTable.sections(vocabulary.numbers)
        sections.append(("features.vectors", NetworkModel.numbers(network.words.table.values, 64, Int8.self)))
        for (name, layers) in [("first", network.first), ("second", network.second)] {
            for (side, layer) in zip(["on", "back"], layers) {
                sections += self.layer("\(name).\(side)", layer.inputs)
                sections.append(
                    ("\(name).\(side).recurrent", NetworkModel.pairs(layer.recurrent.values, 64, Int8.self)))
            }
        }
        sections += layer("tags", network.tags)
        sections += layer("tag-vectors", network.tagVectors)
        sections += layer("dependents", network.dependents)
        sections += layer("heads", network.heads)
        sections += layer("comparison", network.comparison, weight: 8192)
        sections.append(("root", NetworkModel.numbers(network.root.values, 1024, Int16.self)))
        sections.append(("distances", NetworkModel.numbers(network.distances.values, 1_048_576, Int32.self)))
        sections += layer("name-dependents", network.relationDependents)
        sections += layer("name-heads", network.relationHeads)
        sections.append(("name-root", NetworkModel.numbers(network.relationRoot.values, 8_388_608, Int32.self)))
        sections.append(
            ("name-distances", NetworkModel.numbers(network.relationDistances.values, 8_388_608, Int32.self)))
        sections += layer("relations", network.relations, sum: 2_097_152)
        return ModelFile.bytes(version: EnglishSyntax.version, sections: sections)
    }

    /// The two sections of a layer. `weight`, `sum`: what 1 becomes in a weight and in a sum.
    private func layer(
        _ name: String, _ layer: LinearLayer, weight: Float = 2048, sum: Float = 8_388_608
    ) -> [(name: String, bytes: [UInt8])] {
        [
            (name + ".weights", NetworkModel.pairs(layer.weights.values, weight, Int16.self)),
            (name + ".bias", NetworkModel.numbers(layer.bias.values, sum, Int32.self)),
        ]
    }

    /// Numbers times `one`, row by row.
    static func numbers<Number: FixedWidthInteger>(
        _ matrix: Matrix, _ one: Float, _: Number.Type
    ) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(matrix.count * MemoryLayout<Number>.stride)
        for at in 0..<matrix.count { append(whole(matrix.start[at] * one, Number.self), to: &out) }
        return out
    }

    /// Numbers times `one`, where products of integers look for them.
    static func pairs<Number: FixedWidthInteger>(_ matrix: Matrix, _ one: Float, _: Number.Type) -> [UInt8] {
        var placed = [Number](repeating: 0, count: matrix.count)
        for row in 0..<matrix.rows {
            for column in 0..<matrix.columns {
                let place = IntegerLayer.place(input: row, output: column, inputs: matrix.rows)
                placed[place] = whole(matrix[row][column] * one, Number.self)
            }
        }
        var out: [UInt8] = []
        out.reserveCapacity(placed.count * MemoryLayout<Number>.stride)
        for number in placed { append(number, to: &out) }
        return out
    }

    private static func append(_ number: some FixedWidthInteger, to out: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { out += $0 }
    }

    /// The nearest whole number that the type has, but not its lowest.
    private static func whole<Number: FixedWidthInteger>(_ value: Float, _: Number.Type) -> Number {
        max(Number.min + 1, Number(clamping: Int64(value.rounded())))
    }
}
