import Testing

@testable import Estimating

@Suite("Latent classes")
struct LatentClassTests {
    private func options(_ change: (inout LatentClassOptions) -> Void = { _ in }) -> LatentClassOptions {
        var options = LatentClassOptions()
        options.chains = 4
        options.burn = 1_000
        options.sweeps = 4_000
        options.thin = 10
        change(&options)
        return options
    }

    @Test("the same draws on one task and on four; other draws with another seed")
    func repeatable() async throws {
        let one = try await LatentClasses.run(Tables.spinaBifida, options())
        let four = try await LatentClasses.run(Tables.spinaBifida, options { $0.width = 4 })
        #expect(one.chains == four.chains)
        let other = try await LatentClasses.run(Tables.spinaBifida, options { $0.seed = 2 })
        #expect(other.chains != one.chains)
        #expect(one.chains.allSatisfy { $0.count == 400 && $0.allSatisfy { $0 >= 626 } })
    }

    @Test("independent lists: the posterior holds the total they were made of")
    func independent() async throws {
        let table = Tables.make(["A", "B", "C", "D"], [81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81, 81])
        let result = try await LatentClasses.run(table, options())
        let sorted = result.sorted
        let low = try need(Quantiles.type7(sorted, 0.01))
        let high = try need(Quantiles.type7(sorted, 0.99))
        #expect(low < 16 * 81 && high > 16 * 81)
        #expect(abs(result.mean - 16 * 81) < 40)
    }

    @Test("one class is a product of independent lists")
    func oneClass() async throws {
        let result = try await LatentClasses.run(Tables.spinaBifida, options { $0.classes = 1 })
        let fitting = ModelFitting(Tables.spinaBifida)
        guard case .fitted(let fit) = fitting.fit(LogLinearModel(lists: 3, interactions: [])) else { return }
        #expect(abs(result.mean - fit.estimate) < fit.standardError)
    }

    @Test("the cap refuses, and says how often")
    func cap() async throws {
        let result = try await LatentClasses.run(Tables.spinaBifida, options { $0.cap = 0.1 })
        #expect(result.capRate > 0.1)
        #expect(result.sorted.allSatisfy { $0 <= 626 * 1.1 })
    }

    @Test("the log-normal prior of α")
    func logNormal() async throws {
        let result = try await LatentClasses.run(
            Tables.spinaBifida, options { $0.alpha = .logNormal(mean: 0, deviation: 0.25) })
        #expect(abs(result.mean - 735) < 40)
    }

    @Test("settings out of range, two lists", arguments: 0..<6)
    func refused(number: Int) async {
        let changes: [(inout LatentClassOptions) -> Void] = [
            { $0.classes = 0 }, { $0.chains = 0 }, { $0.thin = 0 }, { $0.cap = -1 }, { $0.sweeps = 0 },
            { $0.level = 1 },
        ]
        await #expect(throws: EstimatingError.self) {
            try await LatentClasses.run(Tables.spinaBifida, options(changes[number]))
        }
        await #expect(throws: EstimatingError.self) {
            try await LatentClasses.run(Tables.make(["A", "B"], [5, 5, 5]), options())
        }
    }

    @Test("a cancelled run stops")
    func cancelled() async {
        let long = options {
            $0.sweeps = 100_000_000; $0.thin = 1_000
        }
        let task = Task { () -> Bool in
            do {
                _ = try await LatentClasses.run(Tables.kosovo, long)
                return false
            } catch { return error as? EstimatingError == .interrupted }
        }
        task.cancel()
        #expect(await task.value)
    }

    @Test("one person in every one of 20 patterns")
    func thin() async throws {
        let cells = (0..<20).map { CaptureTable.Cell(pattern: Pattern(bits: UInt64(1) << UInt64($0)), count: 1) }
        let table = try CaptureTable(lists: (0..<20).map { "قائمة \($0)" }, cells: cells)
        let result = try await LatentClasses.run(
            table,
            options {
                $0.sweeps = 500; $0.burn = 100
            })
        #expect(result.sorted.allSatisfy { $0 >= 20 && $0 <= 420 })
    }
}
