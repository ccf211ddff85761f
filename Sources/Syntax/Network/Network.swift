internal import Learning

/// A network that tags and parses, in integers: what it says of a sentence is the same on every machine. Weights are read where they lie.
///
/// Two layers that read the sentence in both directions; tags are chosen after the first, heads and relations after the second. Units: words
/// and outputs of layers with memory are in 1/4096, weights in 1/2048, sums in 1/2^23; what is said of heads is in 1/1024.
package struct Network: @unchecked Sendable {
    // @unchecked: the memory is never written
    package let shape: NetworkShape
    let features: FeatureTable
    /// A vector for each row of features, in 1/64.
    let vectors: UnsafePointer<Int8>
    let first: [IntegerMemory]
    let tags: IntegerLayer
    let tagVectors: IntegerLayer
    let second: [IntegerMemory]
    let dependents: IntegerLayer
    let heads: IntegerLayer
    let comparison: IntegerLayer
    let root: UnsafePointer<Int16>
    /// In 1/2^20.
    let distances: UnsafePointer<Int32>
    let relationDependents: IntegerLayer
    let relationHeads: IntegerLayer
    let relationRoot: UnsafePointer<Int32>
    let relationDistances: UnsafePointer<Int32>
    let relations: IntegerLayer

    init(_ file: ModelFile, tags count: Int) throws(ModelError) {
        shape = try NetworkShape(file, tags: count)
        let size = try file.section("features.vectors").count
        guard size % shape.word == 0, size > 0 else { throw .wrongSize(section: "features.vectors") }
        features = try FeatureTable(file, rows: size / shape.word)
        vectors = try IntegerLayer.numbers(file, "features.vectors", size)
        first = [
            try IntegerMemory(file, "first.on", shape.word, shape.first, reversed: false),
            try IntegerMemory(file, "first.back", shape.word, shape.first, reversed: true),
        ]
        tags = try IntegerLayer(file, "tags", 2 * shape.first, shape.tagRoom)
        tagVectors = try IntegerLayer(file, "tag-vectors", shape.tagRoom, shape.tag)
        second = [
            try IntegerMemory(file, "second.on", shape.tagged, shape.second, reversed: false),
            try IntegerMemory(file, "second.back", shape.tagged, shape.second, reversed: true),
        ]
        dependents = try IntegerLayer(file, "dependents", 2 * shape.second, shape.arc)
        heads = try IntegerLayer(file, "heads", 2 * shape.second, shape.arc)
        comparison = try IntegerLayer(file, "comparison", shape.arc, shape.arc)
        root = try IntegerLayer.numbers(file, "root", shape.arc)
        distances = try IntegerLayer.numbers(file, "distances", ArcDistance.room)
        relationDependents = try IntegerLayer(file, "name-dependents", 2 * shape.second, shape.relation)
        relationHeads = try IntegerLayer(file, "name-heads", 2 * shape.second, shape.relation)
        relationRoot = try IntegerLayer.numbers(file, "name-root", shape.relation)
        relationDistances = try IntegerLayer.numbers(
            file, "name-distances", ArcDistance.room * shape.relation)
        relations = try IntegerLayer(file, "relations", shape.relation, NetworkShape.relationRoom)
    }
}
