import Foundation
import Testing

/// The command line, verb by verb: every file in `Scripts/` is run, and what it prints compared. See ``Script`` for their language.
@Suite struct ScriptTests {
    /// Seconds for one script.
    static let limit = 60.0

    /// The scripts; SIJILL_SCRIPT in the environment leaves only those whose names begin so.
    static let names: [String] = {
        let folder = "\(Workshop.repository)/Tests/ScriptTests/Scripts"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let wanted = ProcessInfo.processInfo.environment["SIJILL_SCRIPT"] ?? ""
        return names.filter { $0.hasSuffix(".script") && $0.hasPrefix(wanted) }.sorted()
    }()

    @Test(arguments: names)
    func script(_ name: String) async throws { try await Workbench.run { try Self.run(name) } }

    private static func run(_ name: String) throws {
        let path = "\(Workshop.repository)/Tests/ScriptTests/Scripts/\(name)"
        let script = try Script(String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self))
        try #require(!script.steps.isEmpty, "a script without a command tests nothing")
        if let missing = script.needs.first(where: { !Workshop.has($0) }) { try Test.cancel("\(missing) is not here") }
        let workshop = try Workshop()
        for file in script.files { try workshop.write(file.bytes, to: file.name) }
        let end = ContinuousClock.now + .seconds(ScriptTests.limit)
        var took: [String] = []
        for step in script.steps {
            let begun = ContinuousClock.now
            let left = (end - ContinuousClock.now) / .seconds(1)
            let ending = try workshop.start(step.command).wait(seconds: max(0, left))
            took.append("line \(step.line): \(begun.duration(to: .now))")
            if var trouble = ScriptTests.trouble(step, ending) {
                if ending.isOverdue { trouble += "\n" + took.joined(separator: "\n") }
                Issue.record("\(path):\(step.line)\n\(step.mustFail ? "!" : "$") \(step.command)\n\(trouble)")
                return
            }
        }
    }

    @Test func thereAreScripts() { #expect(!ScriptTests.names.isEmpty) }

    /// What is not as the script says, with expected and got in blocks; nil where all is.
    private static func trouble(_ step: Script.Step, _ ending: ChildProcess.Ending) -> String? {
        var blocks: [String] = []
        if ending.isOverdue { blocks.append("the script took longer than \(Int(limit)) s and was ended here") }
        if let status = step.status {
            if ending.status != status { blocks.append("exit: expected \(status), got \(ending.status)") }
        } else if step.mustFail != (ending.status != 0) {
            blocks.append("exit: expected \(step.mustFail ? "other than 0" : "0"), got \(ending.status)")
        }
        for (name, expected, text) in [
            ("stdout", step.output, ending.outputText), ("stderr", step.errors, ending.errorText),
        ] {
            let got = Expectation.lines(text)
            guard !Expectation.holds(expected, got) else { continue }
            blocks.append("\(name), expected:\n\(indented(expected))\n\(name), got:\n\(indented(got))")
        }
        return blocks.isEmpty ? nil : blocks.joined(separator: "\n")
    }

    private static func indented(_ lines: [String]) -> String { lines.map { "    \($0)" }.joined(separator: "\n") }
}
