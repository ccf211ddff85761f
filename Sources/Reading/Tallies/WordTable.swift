/// Values by word number: one array lookup; words of the document that no list has find nothing.
struct WordTable<Value: Sendable>: Sendable {
    private var places: [Int32] = []
    private var values: [Value] = []

    subscript(word: WordID) -> Value? {
        get {
            guard word >= 0, Int(word) < places.count else { return nil }
            let place = places[Int(word)]
            return place < 0 ? nil : values[Int(place)]
        }
        set {
            guard word >= 0, let newValue else { return }
            while places.count <= Int(word) { places.append(-1) }
            if places[Int(word)] >= 0 {
                values[Int(places[Int(word)])] = newValue
            } else {
                places[Int(word)] = Int32(values.count)
                values.append(newValue)
            }
        }
    }
}
