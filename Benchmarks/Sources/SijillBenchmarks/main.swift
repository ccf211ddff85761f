import Foundation

// Measures speed and memory; prints numbers, judges nothing. Each benchmark makes its own data in a temporary folder
// and removes it.
let arguments = CommandLine.arguments.dropFirst()
let scale = arguments.dropFirst().first.flatMap { Int($0) }

switch arguments.first {
case "machine": print(Machine.description)
case "archiving": try await ArchivingBenchmark.run(files: scale ?? 10_000)
case "reading": try await ReadingBenchmark.run(rounds: scale ?? 200)
case "log": try await LogBenchmark.run(entries: scale ?? 1_000_000)
case "linking": try LinkingBenchmark.run(rows: scale ?? 1_000_000)
case "names": try NamesBenchmark.run()
case "registers": try await RegisterBenchmark.run(rows: scale ?? 1_000_000)
case "search": try SearchBenchmark.run(passages: scale ?? 1_000_000)
case "estimating": try await EstimatingBenchmark.run(sweeps: scale ?? 50_000)
default:
    print(
        "usage: SijillBenchmarks machine | archiving [FILES] | reading [ROUNDS] | log [ENTRIES] | search [PASSAGES] | "
            + "registers [ROWS] | linking [ROWS] | names | estimating [SWEEPS]")
    exit(2)
}
