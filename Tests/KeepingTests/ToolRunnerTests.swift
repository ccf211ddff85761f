import Exchange
import Foundation
import Testing

@testable import Keeping

/// Programs outside ours, within bounds: one that hangs, grows or floods is ended and counts as failed.
@Suite struct ToolRunnerTests {
    private func run(_ pipeline: [[String]], on path: String = "/dev/null", with runner: ToolRunner = ToolRunner())
        async
        -> ToolRunner.Outcome
    {
        await runner.run(ToolRun(program: "test", pipeline: pipeline, optional: false), on: path)
    }

    private func shell(_ script: String, with runner: ToolRunner = ToolRunner()) async -> ToolRunner.Outcome {
        await run([["sh", "-c", script]], with: runner)
    }

    @Test func whatItWrites() async throws {
        let folder = try Folder()
        let path = try folder.write("some words", to: "a file; with 'odd' $name.txt")
        #expect(await run([["cat", ToolRun.original]], on: path) == .output(Array("some words".utf8)))
        withExtendedLifetime(folder) {}
    }

    @Test func onePipedIntoTheNext() async {
        #expect(await run([["printf", "b\\na\\n"], ["sort"], ["tr", "ab", "xy"]]) == .output(Array("x\ny\n".utf8)))
    }

    @Test func aProgramThatIsMissing() async {
        #expect(await run([["no-such-program", "x"]]) == .missing("no-such-program"))
        #expect(await run([["printf", "x"], ["no-such-program"]]) == .missing("no-such-program"))
    }

    @Test func aProgramThatFails() async {
        guard case .failed(let reason, _) = await shell("echo secret words; echo secret words >&2; exit 3") else {
            Issue.record("it did not fail")
            return
        }
        #expect(reason.hasPrefix("sh ended with") && !reason.contains("secret"))
    }

    @Test(.timeLimit(.minutes(1))) func aProgramThatHangs() async {
        var runner = ToolRunner()
        runner.seconds = 1
        #expect(
            await run([["sleep", "50"]], with: runner) == .failed("sleep did not finish within 1 seconds and was ended")
        )
    }

    @Test(.timeLimit(.minutes(1))) func aProgramThatHangsAndWillNotEnd() async {
        var runner = ToolRunner()
        runner.seconds = 1
        #expect(
            await shell("trap '' TERM; while :; do sleep 0.1; done", with: runner)
                == .failed("sh did not finish within 1 seconds and was ended"))
    }

    /// A child that keeps standard output open must not keep us waiting when its parent has gone.
    @Test(.timeLimit(.minutes(1))) func aProgramThatLeavesAChildBehind() async {
        var runner = ToolRunner()
        runner.seconds = 2
        let begun = ContinuousClock.now
        _ = await shell("sleep 30 & echo words", with: runner)
        #expect(ContinuousClock.now - begun < .seconds(15))
    }

    @Test(.timeLimit(.minutes(1))) func aProgramThatFloods() async {
        var runner = ToolRunner()
        runner.output = 1 << 20
        runner.seconds = 20
        let begun = ContinuousClock.now
        guard case .failed(let reason, _) = await run([["yes"]], with: runner) else {
            Issue.record("it did not fail")
            return
        }
        #expect(reason == "yes could not be run, or wrote more than 1 MB")
        #expect(ContinuousClock.now - begun < .seconds(15))
    }

    @Test func aProgramThatFloodsStandardError() async {
        guard case .failed = await shell("head -c 10000000 /dev/zero >&2; exit 1") else {
            Issue.record("it did not fail")
            return
        }
    }

    @Test func aProgramThatGrows() async {
        var runner = ToolRunner()
        runner.memory = 200_000
        // `tail` keeps the whole of a line that does not end.
        guard
            case .failed = await shell(
                "head -c 1000000000 /dev/zero | tail -n 1 | wc -c; exit ${PIPESTATUS:-1}", with: runner)
        else {
            Issue.record("it did not fail")
            return
        }
    }

    /// Nobody is ended by a pipe that nobody reads, and what it wrote counts.
    @Test func aProgramThatReadsNothing() async {
        let outcome = await run([["head", "-c", "5000000", "/dev/zero"], ["true"]])
        #expect(outcome == .output([]))
    }

    @Test func theEnvironmentIsBare() async throws {
        guard case .output(let bytes) = await run([["env"]]) else {
            Issue.record("env did not run")
            return
        }
        let names = Set(
            String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { $0.split(separator: "=").first })
        #expect(names.isSubset(of: ["PATH", "HOME", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_"]))
    }

    @Test func versions() async {
        #expect(await ToolRunner().version(of: "sort").contains(where: \.isNumber))
        #expect(await ToolRunner().version(of: "no-such-program") == "unknown")
    }
}
