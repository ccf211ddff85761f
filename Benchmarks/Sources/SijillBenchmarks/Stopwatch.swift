import Foundation

/// Wall and CPU seconds, and the process's peak memory.
struct Stopwatch {
    private let wallStart = Stopwatch.clock(CLOCK_MONOTONIC)
    private let cpuStart = Stopwatch.clock(CLOCK_PROCESS_CPUTIME_ID)

    var wall: Double { Stopwatch.clock(CLOCK_MONOTONIC) - wallStart }
    var cpu: Double { Stopwatch.clock(CLOCK_PROCESS_CPUTIME_ID) - cpuStart }

    private static func clock(_ id: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(id, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Peak resident memory of this process in MB.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, which Glibc imports as another type
        return Int(usage.ru_maxrss) / 1024
    }
}

/// How numbers are printed.
enum Report {
    static func line(_ name: String, _ value: String) {
        print("  " + name + String(repeating: " ", count: max(1, 44 - name.count)) + value)
    }

    static func heading(_ name: String) { print("\n\(name)") }

    static func seconds(_ watch: Stopwatch) -> String {
        String(format: "%.2f s wall, %.2f s CPU", watch.wall, watch.cpu)
    }

    /// Median and high quantiles of some durations in seconds.
    static func quantiles(_ times: [Double]) -> String {
        let sorted = times.sorted()
        func at(_ share: Double) -> Double { 1000 * sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] }
        return String(
            format: "median %.2f ms, p90 %.2f, p99 %.2f, most %.2f  (n %d)", at(0.5), at(0.9), at(0.99), at(1),
            sorted.count)
    }
}

/// Runs a body in a temporary folder that is removed afterwards.
func inTemporaryFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sijill-benchmark-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
}
