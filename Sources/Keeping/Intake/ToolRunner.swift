import Exchange
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Runs the programs outside ours that some formats need, within bounds: a minute, 1.5 GB of memory, 64 MB of output.
///
/// A program that hangs, grows or floods is ended, and its run counts as failed. It gets no environment but PATH and HOME, and
/// the C.UTF-8 locale.
struct ToolRunner: Sendable {
    /// Seconds a run may take before it is ended.
    var seconds = 60
    /// Kilobytes of address space a run may take.
    var memory = 1_500_000
    /// Bytes of output that are kept.
    var output = 64 << 20

    /// How a run ended.
    enum Outcome: Sendable, Equatable {
        /// With this output.
        case output([UInt8])
        /// The program is not on this machine.
        case missing(String)
        /// It failed, in one sentence that names the program and no content; with the status it ended with, where it ended by itself.
        case failed(String, status: Int32? = nil)
    }

    /// Runs a pipeline on the file at `path`.
    func run(_ run: ToolRun, on path: String) async -> Outcome {
        var input: [UInt8] = []
        for command in run.pipeline {
            guard let program = command.first else { continue }
            let words = command.dropFirst().map { $0.replacingOccurrences(of: ToolRun.original, with: path) }
            switch await self.run(program, words, input: input) {
            case .output(let bytes): input = bytes
            case let other: return other
            }
        }
        return .output(input)
    }

    /// What a program says its version is: the first line that it prints for `-v` or `--version`; "unknown" where it says nothing.
    func version(of program: String) async -> String {
        for flag in ["--version", "-v"] {
            let script = "exec timeout 5 \"$0\" \"$@\" 2>&1"
            let result = try? await Subprocess.run(
                .path("/bin/sh"), arguments: ["-c", script, program, flag], environment: bare,
                output: .bytes(limit: 4096))
            let text = String(decoding: result?.standardOutput ?? [], as: UTF8.self)
            if let line = text.split(separator: "\n").first, line.contains(where: \.isNumber) { return String(line) }
        }
        return "unknown"
    }

    private var bare: Environment {
        .custom(["PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "HOME": "/", "LC_ALL": "C.UTF-8"])
    }

    /// Runs one program with `input` on its standard input.
    func run(_ program: String, _ words: [String], input: [UInt8]) async -> Outcome {
        let script = "ulimit -v \(memory); exec timeout -k 2 \(seconds) \"$0\" \"$@\""
        do {
            // Not a pipe: a program that ends without reading its input would break it under the one who writes.
            let file = try ToolInput.file(holding: input)
            let result = try await Subprocess.run(
                .path("/bin/sh"), arguments: Arguments(["-c", script, program] + words), environment: bare,
                input: .fileDescriptor(file, closeAfterSpawningProcess: true), output: .bytes(limit: output))
            switch result.terminationStatus {
            case .exited(0): return .output(result.standardOutput)
            case .exited(127): return .missing(program)
            // 124 where asking it was enough; where it had to be killed, its keeper `timeout` is killed with it.
            case .exited(124), .exited(137), .signaled(9):
                return .failed("\(program) did not finish within \(seconds) seconds and was ended")
            case .exited(let status): return .failed("\(program) ended with \(status)", status: status)
            default: return .failed("\(program) ended with \(result.terminationStatus)")
            }
        } catch {
            return .failed("\(program) could not be run, or wrote more than \(output >> 20) MB")
        }
    }
}

extension String {
    /// The string with every occurrence of `old` replaced; no Foundation needed.
    fileprivate func replacingOccurrences(of old: String, with new: String) -> String {
        split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
}
