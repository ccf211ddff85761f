/// A column of the index with what its values were found to say for a question.
///
/// Freed by whoever made it. What a value says is not a number as long as nobody asked, and infinite where it says nothing.
struct FieldColumn {
    let own: FindIndex.Column
    let weights: UnsafeMutablePointer<Float>

    init(_ own: FindIndex.Column) {
        self.own = own
        weights = .allocate(capacity: max(1, own.values))
        weights.initialize(repeating: .nan, count: max(1, own.values))
    }

    func free() { weights.deallocate() }
}
