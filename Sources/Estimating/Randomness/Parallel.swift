/// Work in numbered parts over at most `width` tasks; results come in the order of the parts, so nothing depends on the width.
enum Parallel {
    /// Runs `part` for 0..<count. The first error ends it and cancels the rest.
    static func map<Value: Sendable>(
        _ count: Int, width: Int, _ part: @escaping @Sendable (Int) throws(EstimatingError) -> Value
    ) async throws(EstimatingError) -> [Value] {
        if width <= 1 || count <= 1 {
            var values: [Value] = []
            for number in 0..<count { values.append(try part(number)) }
            return values
        }
        let outcome = await withTaskGroup(of: (Int, Result<Value, EstimatingError>).self) { group in
            var next = 0
            let begin = { (group: inout TaskGroup<(Int, Result<Value, EstimatingError>)>) in
                guard next < count else { return }
                let number = next
                next += 1
                group.addTask {
                    do throws(EstimatingError) {
                        return (number, .success(try part(number)))
                    } catch {
                        return (number, .failure(error))
                    }
                }
            }
            for _ in 0..<min(width, count) { begin(&group) }
            var values = [Value?](repeating: nil, count: count)
            var failure: EstimatingError?
            while let (number, result) = await group.next() {
                switch result {
                case .success(let value):
                    values[number] = value
                    if failure == nil { begin(&group) }
                case .failure(let error):
                    failure = failure ?? error
                    group.cancelAll()
                }
            }
            return failure.map { Result<[Value], EstimatingError>.failure($0) } ?? .success(values.compactMap(\.self))
        }
        return try outcome.get()
    }
}
