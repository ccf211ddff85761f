import Foundation
import Testing

/// Kills the program with SIGKILL at random points while it archives and reads. After each: the record opens, `verify` is clean, and
/// what was acknowledged is there; in the end the rest is finished, and the record says the same as one that nobody killed.
///
/// SIJILL_CRASH_SEED repeats a run; a failure prints it.
@Suite struct CrashTests {
    static let seed =
        ProcessInfo.processInfo.environment["SIJILL_CRASH_SEED"].flatMap { UInt64($0) }
        ?? UInt64.random(in: 1...999_999)
    static let records = 10
    static let killsWhileArchiving = 12
    static let killsWhileReading = 8

    @Test(arguments: 0..<records)
    func killAtAnyInstant(_ number: Int) async throws {
        try await Workbench.run {
            var crash = try Crash(seed: CrashTests.seed &* 1000 &+ UInt64(number))
            try crash.archive(kills: CrashTests.killsWhileArchiving)
            try crash.read(kills: CrashTests.killsWhileReading)
            try crash.finish()
        }
    }
}

/// One record that is killed again and again.
private struct Crash {
    private let workshop: Workshop
    private var random: SplitMix
    private let seed: UInt64
    private var folders = 0
    private var files = 0
    /// Ids that standard output named before a kill.
    private var acknowledged: Set<String> = []
    private static let filesAtOnce = 40

    init(seed: UInt64) throws {
        self.seed = seed
        random = SplitMix(state: seed)
        workshop = try Workshop()
        try succeed("init", "case")
    }

    /// Archives folder after folder until it was killed so many times on the way.
    mutating func archive(kills: Int) throws {
        try addFolder()
        var usual = 0.3
        var done = 0
        while done < kills {
            let begun = ContinuousClock.now
            let wasKilled = try run(
                ["archive", "--record", "case.sijill", "--format", "jsonl", "in/\(folders)"], within: usual)
            if wasKilled {
                done += 1
                try check("kill \(done) while archiving")
            } else {
                usual = (ContinuousClock.now - begun) / .seconds(1)
                try addFolder()
            }
        }
    }

    /// Reads from the beginning until it was killed so many times on the way.
    mutating func read(kills: Int) throws {
        var usual = 0.5
        var done = 0
        while done < kills {
            let begun = ContinuousClock.now
            if try run(["read", "--record", "case.sijill"], within: usual) {
                done += 1
                try check("kill \(done) while reading")
            } else {
                usual = (ContinuousClock.now - begun) / .seconds(1)
                for suffix in ["", "-wal", "-shm"] {
                    try? FileManager.default.removeItem(atPath: "\(workshop.folder)/case.sijill/index.sqlite\(suffix)")
                }
            }
        }
    }

    /// Finishes the rest, and compares with a record of the same files that nobody killed.
    mutating func finish() throws {
        let sum = try lines(succeed("archive", "--record", "case.sijill", "--format", "jsonl", "in")).last ?? [:]
        #expect(sum["named"] as? Int == files, "seed \(seed)")
        #expect(sum["refused"] as? Int == 0, "seed \(seed)")
        try succeed("read", "--record", "case.sijill")
        try check("the end")
        let status = try lines(succeed("status", "--record", "case.sijill", "--format", "jsonl")).first ?? [:]
        #expect(status["unread"] as? Int == 0 && status["unreadable"] as? Int == 0, "seed \(seed)")
        let left = try FileManager.default.contentsOfDirectory(atPath: "\(workshop.folder)/case.sijill/originals/new")
        #expect(left.isEmpty, "seed \(seed): half-written originals were left")
        try succeed("init", "calm")
        try succeed("archive", "--record", "calm.sijill", "in")
        try succeed("read", "--record", "calm.sijill")
        let calm = try succeed("export", "--record", "calm.sijill")
        let crashed = try succeed("export", "--record", "case.sijill")
        #expect(
            calm.output == crashed.output, "seed \(seed): the record says something else than one that nobody killed")
    }

    /// Runs a verb and kills it somewhere within `usual` seconds; false where it had ended before.
    private mutating func run(_ words: [String], within usual: Double) throws -> Bool {
        let child = try workshop.start(sijill: words)
        usleep(UInt32(max(random.fraction(), random.fraction()) * usual * 1_000_000))
        child.kill(groupToo: false)
        let ending = child.wait(seconds: 60)
        for line in lines(ending) where line["kind"] as? String == "file" {
            if let id = line["original"] as? String { acknowledged.insert(id) }
        }
        if ending.status == 128 + SIGKILL { return true }
        #expect(ending.status == 0, "seed \(seed): \(ending.errorText)\(ending.outputText)")
        return false
    }

    private func check(_ moment: String) throws {
        let verified = try workshop.sijill("verify", "--record", "case.sijill", "--format", "jsonl")
        #expect(verified.status == 0, "seed \(seed), \(moment): \(verified.outputText)\(verified.errorText)")
        let log = try succeed("log", "--record", "case.sijill", "--format", "jsonl")
        let inLog = Set(lines(log).compactMap { ($0["words"] as? String)?.prefix(12) }.map(String.init))
        for id in acknowledged {
            let path = "\(workshop.folder)/case.sijill/originals/\(id.prefix(2))/\(id)"
            #expect(
                FileManager.default.fileExists(atPath: path),
                "seed \(seed), \(moment): \(id) was acknowledged and is gone")
            #expect(
                inLog.contains(String(id.prefix(12))),
                "seed \(seed), \(moment): \(id) was acknowledged and is in no entry")
        }
        try succeed("status", "--record", "case.sijill")
    }

    /// A folder of files that are not in the record yet; the first has a PDF too, whose text is made by a program.
    private mutating func addFolder() throws {
        folders += 1
        for number in 0..<Crash.filesAtOnce {
            let words = (0..<40).map { _ in "word\(random.next() % 500)" }.joined(separator: " ")
            try workshop.write(
                "File \(number) of \(folders), said “\(words)”.\n".utf8, to: "in/\(folders)/\(number).txt")
        }
        files += Crash.filesAtOnce
        guard folders == 1 else { return }
        let page = FileManager.default.contents(
            atPath: "\(Workshop.repository)/Example/documents/22-inquiry-summary.pdf")
        try workshop.write([UInt8](page ?? Data("no page".utf8)), to: "in/1/page.pdf")
        files += 1
    }

    @discardableResult
    private func succeed(_ words: String...) throws -> ChildProcess.Ending {
        let ending = try workshop.start(sijill: words).wait(seconds: 60)
        #expect(
            ending.status == 0, "seed \(seed), \(words.joined(separator: " ")): \(ending.errorText)\(ending.outputText)"
        )
        return ending
    }

    /// The JSON objects of an output, whole lines only.
    private func lines(_ ending: ChildProcess.Ending) -> [[String: Any]] {
        let whole = ending.output.lastIndex(of: 10).map { ending.output[...$0] } ?? []
        return whole.split(separator: 10).compactMap {
            try? JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
        }
    }
}

/// A small generator of random numbers that gives the same for the same seed (Steele, Lea & Flood, OOPSLA 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// From 0 up to 1.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
