internal import Learning

/// How wide the parts of a network are; all but the number of tags are multiples of 16.
package struct NetworkShape: Sendable, Equatable {
    /// The vector of a word.
    package var word = 96
    /// Outputs of the first layer and of the second, in each direction.
    package var first = 96
    package var second = 96
    /// What the second layer is told of the tag.
    package var tag = 32
    /// What is said of a head and of a dependent to find arcs, and to name them.
    package var arc = 96
    package var relation = 96
    /// The number of tags.
    package var tags = 0

    package init() {}

    /// The number of tags with room to a multiple of 16.
    package var tagRoom: Int { (tags + 15) / 16 * 16 }
    /// The number of relations with room to a multiple of 16.
    package static let relationRoom = (Relation.allCases.count + 15) / 16 * 16
    /// What the second layer reads of a word.
    package var tagged: Int { 2 * first + tag }
    /// The most numbers that a layer says of a word.
    var widest: Int { max(4 * first, 4 * second, tagRoom, arc, relation, NetworkShape.relationRoom) }

    /// The shape in a model file.
    /// - Throws: ``ModelError`` where it is none.
    init(_ file: ModelFile, tags: Int) throws(ModelError) {
        let numbers = try file.section("shape")
        let widths = numbers.map { Int($0) * 16 }
        guard widths.count == 6, widths.allSatisfy({ $0 > 0 && $0 <= 512 }) else { throw .wrongSize(section: "shape") }
        (word, first, second, tag, arc, relation) = (
            widths[0], widths[1], widths[2], widths[3], widths[4], widths[5]
        )
        self.tags = tags
    }

    /// The section of a model file that holds it.
    package var section: (name: String, bytes: [UInt8]) {
        ("shape", [word, first, second, tag, arc, relation].map { UInt8($0 / 16) })
    }
}
