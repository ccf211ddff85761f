#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What this process has used so far, as the operating system counts it (getrusage(2)).
struct ResourceUse {
    /// By the clock, from some fixed moment.
    let seconds: Double
    /// By all threads, user and system.
    let cpuSeconds: Double
    /// The most memory in use at once, in bytes.
    let peakMemory: Int

    static var now: ResourceUse {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            let unit = 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            let unit = 1
        #endif
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return ResourceUse(
            seconds: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9,
            cpuSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peakMemory: Int(usage.ru_maxrss) * unit)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// Takes the time of the steps of a job.
struct StageClock {
    private let begun = ResourceUse.now
    private var last = ResourceUse.now
    private(set) var stages: [LinkReport.Stage] = []

    /// Ends a step that began where the one before it ended.
    mutating func end(_ name: String) {
        let now = ResourceUse.now
        stages.append(
            LinkReport.Stage(
                name: name, seconds: now.seconds - last.seconds, cpuSeconds: now.cpuSeconds - last.cpuSeconds))
        last = now
    }

    /// All of it so far; CPU seconds and memory are those of the whole process.
    func cost(threads: Int) -> LinkReport.Cost {
        LinkReport.Cost(
            seconds: last.seconds - begun.seconds, cpuSeconds: last.cpuSeconds, peakMemory: last.peakMemory,
            threads: threads, machine: Machine.words)
    }
}

/// The machine this runs on, in a few words.
enum Machine {
    static let words: String = {
        var name = utsname()
        uname(&name)
        let system = withUnsafePointer(to: &name.sysname) { text($0) }
        let kind = withUnsafePointer(to: &name.machine) { text($0) }
        let pages = sysconf(Int32(_SC_PHYS_PAGES)), size = sysconf(Int32(_SC_PAGESIZE))
        let memory = (Double(pages) * Double(size) / Double(1 << 30)).rounded()
        return [processor, "\(Cores.count) cores", "\(Int(memory)) GiB", "\(system) \(kind)"].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }()

    private static var processor: String {
        guard let bytes = try? InputFile.all(of: "/proc/cpuinfo", limit: 1 << 20) else { return "" }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix("model name") {
            return line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }.description
        }
        return ""
    }

    private static func text<T>(_ pointer: UnsafePointer<T>) -> String {
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout<T>.size) { String(cString: $0) }
    }
}
