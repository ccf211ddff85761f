import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that was started: its output goes to files, so that it never waits for a reader and never has a terminal.
struct ChildProcess {
    let id: pid_t
    private let outputFile: String
    private let errorFile: String

    /// How a program ended.
    struct Ending: Sendable {
        /// The exit status; 128 and the signal's number where a signal ended it.
        var status: Int32
        var output: [UInt8]
        var errors: [UInt8]
        /// The most memory it had in use at once, in bytes.
        var peakMemory: Int
        /// Whether it was ended because its time was over.
        var isOverdue = false

        var outputText: String { String(decoding: output, as: UTF8.self) }
        var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// Why a program was not started.
    struct NotStarted: Error, CustomStringConvertible {
        var description: String
    }

    /// Starts a program in a process group of its own.
    ///
    /// - Parameters:
    ///   - words: its path and its arguments.
    ///   - environment: all of its environment.
    ///   - folder: where it runs (by `env -C`, which the program then takes the place of).
    ///   - scratch: a folder for the files that take its output; their names begin with `name`.
    init(_ words: [String], environment: [String: String], in folder: String, scratch: String, name: String = "run")
        throws
    {
        outputFile = "\(scratch)/\(name).out"
        errorFile = "\(scratch)/\(name).err"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        posix_spawnattr_setpgroup(&attributes, 0)
        // The tests' threads block signals that a shell waits for.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var process = pid_t()
        let arguments = (["env", "-C", folder] + words).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        let result = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, arguments, variables)
        guard result == 0 else { throw NotStarted(description: "\(words[0]): \(String(cString: strerror(result)))") }
        id = process
    }

    /// What it has written to standard output so far.
    var outputSoFar: [UInt8] { [UInt8](FileManager.default.contents(atPath: outputFile) ?? Data()) }

    /// Ends it at once, and all that it started too unless told otherwise.
    func kill(groupToo: Bool = true) { _ = Foundation.kill(groupToo ? -id : id, SIGKILL) }

    /// The most memory it had in use until now. The system's own sum at the end has this process's memory in it, from before the
    /// program was put in its place; so this one is asked for again and again.
    private var peakMemorySoFar: Int {
        guard let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
        else { return 0 }
        return kilobytes * 1024
    }

    /// Waits until it has ended; after `seconds` it is killed.
    func wait(seconds: Double) -> Ending {
        let end = ContinuousClock.now + .seconds(seconds)
        var status: Int32 = 0
        var usage = rusage()
        var isOverdue = false
        var pause: UInt32 = 500
        var peak = 0
        while wait4(id, &status, WNOHANG, &usage) == 0 {
            peak = max(peak, peakMemorySoFar)
            if !isOverdue, ContinuousClock.now > end {
                isOverdue = true
                kill()
            }
            usleep(pause)
            pause = min(pause * 2, 20_000)
        }
        let signal = status & 0x7F
        return Ending(
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: outputSoFar,
            errors: [UInt8](FileManager.default.contents(atPath: errorFile) ?? Data()),
            peakMemory: peak > 0 ? peak : Int(usage.ru_maxrss) * 1024,
            isOverdue: isOverdue)
    }
}
