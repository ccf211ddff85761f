import Estimating
import Foundation
import Keeping

/// Estimates from list overlaps: every long computation by itself, on published tables (`../shared/data/estimation`, where it is).
enum EstimatingBenchmark {
    private static let folder = (ProcessInfo.processInfo.environment["SHARED"] ?? "../shared") + "/data/estimation/"

    static func run(sweeps: Int) async throws {
        Report.heading("estimates from list overlaps, one core but for the report")
        for name in ["uk_2013_5list", "netherlands_5list"] {
            guard let table = table(name) else { continue }
            try time("\(name): 6,893 log-linear models") { _ = try LogLinearFits(table) }
            try time("\(name): dga, 822 graphs") { _ = try GraphAveraging(table) }
            Report.line("  peak memory so far", "\(Stopwatch.peakMemory) MB")
            try await timeAsync("\(name): 1,000 sparse bootstraps") { _ = try await SparseBootstrap.run(table) }
        }
        if let table = table("uk_2013_6list") {
            try time("uk_2013_6list: dga, 18,154 graphs") { _ = try GraphAveraging(table) }
        }
        for (name, classes) in [
            ("kosovo_1999_4list", 10), ("uk_2013_5list", 10), ("philippines_manila_police", 5),
            ("colombia_reclutamiento_R1_hombre_1999", 15),
        ] {
            guard let table = table(name) else { continue }
            var options = LatentClassOptions()
            (options.classes, options.chains, options.burn) = (classes, 1, 0)
            (options.sweeps, options.thin) = (sweeps, 100)
            let watch = Stopwatch()
            _ = try await LatentClasses.run(table, options)
            Report.line(
                "\(name): a sweep, \(classes) classes", String(format: "%.2f µs CPU", watch.cpu / Double(sweeps) * 1e6))
        }
        if let table = table("uk_2013_5list") {
            let watch = Stopwatch()
            _ = try await FileEstimating.family(table, FamilyOptions(), threads: 2)
            Report.line("uk_2013_5list: the whole report, 2 cores", Report.seconds(watch))
        }
        Report.line("peak memory", "\(Stopwatch.peakMemory) MB")
    }

    private static func table(_ name: String) -> CaptureTable? {
        let path = folder + name + ".csv"
        guard let table = try? FileEstimating.table(at: path) else {
            Report.line(name, "skipped: no \(path)")
            return nil
        }
        return table
    }

    private static func time(_ name: String, _ body: () throws -> Void) throws {
        let watch = Stopwatch()
        try body()
        Report.line(name, String(format: "%.3f s CPU", watch.cpu))
    }

    private static func timeAsync(_ name: String, _ body: () async throws -> Void) async throws {
        let watch = Stopwatch()
        try await body()
        Report.line(name, String(format: "%.3f s CPU", watch.cpu))
    }
}
