/// Does work on several threads; the results come in the order of the numbers, so that they do not hang on how many threads there are.
package func inParallel<Result: Sendable>(
    _ count: Int, atOnce: Int = 2, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: count)
        var next = 0
        while next < min(atOnce, count) {
            let number = next
            group.addTask { (number, work(number)) }
            next += 1
        }
        for await (number, result) in group {
            results[number] = result
            if next < count {
                let number = next
                group.addTask { (number, work(number)) }
                next += 1
            }
        }
        return results.compactMap { $0 }
    }
}
