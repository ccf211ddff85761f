import Foundation

/// A temporary folder for one test, with a home and a configuration of its own, and the program that was built.
final class Workshop {
    /// The whole; removed in the end.
    let root: String
    /// Where commands run.
    var folder: String { "\(root)/work" }

    init() throws {
        root =
            URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("sijill-test-\(UUID().uuidString)").path
        for name in ["work", "home", "config"] {
            try FileManager.default.createDirectory(atPath: "\(root)/\(name)", withIntermediateDirectories: true)
        }
        chmod(root, 0o755)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The folder of the program that these tests were built with.
    static let programs: String = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: own).deletingLastPathComponent().path
    }()

    /// The repository's folder.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// All of the environment that commands get.
    var environment: [String: String] {
        [
            "PATH": "\(Workshop.programs):/usr/local/bin:/usr/bin:/bin", "HOME": "\(root)/home",
            "SIJILL_CONFIG": "\(root)/config",
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
            "EXAMPLE": "\(Workshop.repository)/Example",
            "PROGRAMS": Workshop.programs, "TMPDIR": root,
        ]
    }

    /// Starts a shell command.
    func start(_ command: String, name: String = "run") throws -> ChildProcess {
        try ChildProcess(["/bin/sh", "-c", command], environment: environment, in: folder, scratch: root, name: name)
    }

    /// Starts the program itself, without a shell.
    func start(sijill words: [String], name: String = "run") throws -> ChildProcess {
        try ChildProcess(
            ["\(Workshop.programs)/sijill"] + words, environment: environment, in: folder, scratch: root, name: name)
    }

    /// Runs the program itself to its end.
    func sijill(_ words: String..., seconds: Double = 60) throws -> ChildProcess.Ending {
        try start(sijill: words).wait(seconds: seconds)
    }

    /// Writes a file under the work folder, with the folders above it.
    func write(_ bytes: some Collection<UInt8>, to name: String) throws {
        let path = "\(folder)/\(name)"
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw ChildProcess.NotStarted(description: "\(path) cannot be written")
        }
    }

    /// Whether a program is installed; `root` asks whether this process may do anything.
    static func has(_ program: String) -> Bool {
        if program == "root" { return geteuid() == 0 }
        return ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"].contains {
            access("\($0)/\(program)", X_OK) == 0
        }
    }
}
