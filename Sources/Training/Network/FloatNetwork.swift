package import Syntax

/// The weights of a network that tags and parses, as they are trained; `Syntax.Network` is how they are used.
package final class FloatNetwork {
    package let shape: NetworkShape
    package let words: WordEmbedding
    /// Both directions of the first layer and of the second.
    package let first: [MemoryLayer]
    package let second: [MemoryLayer]
    package let tags: LinearLayer
    /// What the second layer is told of each tag.
    package let tagVectors: LinearLayer
    /// What is said of a word as a dependent and as a head when heads are chosen; how the two are compared.
    package let dependents: LinearLayer
    package let heads: LinearLayer
    package let comparison: LinearLayer
    /// What is said of the root as a head.
    package let root: Parameter
    /// How likely each distance is.
    package let distances: Parameter
    /// What is said of a word as a dependent and as a head when relations are named, and of the root and distances.
    package let relationDependents: LinearLayer
    package let relationHeads: LinearLayer
    package let relationRoot: Parameter
    package let relationDistances: Parameter
    package let relations: LinearLayer

    package init(_ shape: NetworkShape, _ frequencies: [Float], _ generator: inout SeededGenerator) {
        self.shape = shape
        words = WordEmbedding(frequencies, shape.word, &generator)
        var layers: [MemoryLayer] = []
        for (inputs, width) in [(shape.word, shape.first), (2 * shape.first + shape.tag, shape.second)] {
            for reversed in [false, true] {
                layers.append(MemoryLayer(inputs, width, reversed: reversed, dropout: 0.25, &generator))
            }
        }
        (first, second) = (Array(layers[..<2]), Array(layers[2...]))
        tags = LinearLayer(2 * shape.first, shape.tagRoom, &generator)
        tagVectors = LinearLayer(shape.tagRoom, shape.tag, &generator)
        let wide = 2 * shape.second
        dependents = LinearLayer(wide, shape.arc, &generator)
        heads = LinearLayer(wide, shape.arc, &generator)
        comparison = LinearLayer(shape.arc, shape.arc, &generator)
        root = Parameter(1, shape.arc, spread: 0.3, &generator)
        distances = Parameter(1, ArcDistance.room, spread: 0, &generator)
        relationDependents = LinearLayer(wide, shape.relation, &generator)
        relationHeads = LinearLayer(wide, shape.relation, &generator)
        relationRoot = Parameter(1, shape.relation, spread: 0.1, &generator)
        relationDistances = Parameter(ArcDistance.room, shape.relation, spread: 0.05, &generator)
        relations = LinearLayer(shape.relation, NetworkShape.relationRoom, &generator)
    }

    /// All but the vectors of words.
    package var parameters: [Parameter] {
        let layers = [
            tags, tagVectors, dependents, heads, comparison, relationDependents, relationHeads, relations,
        ]
        return (first + second).flatMap(\.parameters) + layers.flatMap(\.parameters)
            + [root, distances, relationRoot, relationDistances]
    }
}
