import Foundation

/// One test script: files to lay out, then commands, each with what it must print.
///
///     # A comment.
///     [needs sqlite3]
///     $ sijill init a.sijill
///     Began the record a.sijill, id [..].
///     ...
///     ! sijill init a.sijill
///     [exit 2]
///     stderr:
///     [..]there is something already[..]
///     -- letter.txt --
///     The first line of a file.
///
/// A line after a command is a line of its standard output, in order; after `stderr:` one of standard error. `[..]` stands for anything
/// inside a line, a line `...` for any lines. What is not said must not be printed. `$` must end with 0 and `!` with anything else, unless
/// `[exit N]` says with what. `>` goes on with the command before. A backslash at the start of an expected line is taken off.
struct Script: Sendable {
    /// A command and what must come of it.
    struct Step: Sendable {
        var line: Int
        var command: String
        var mustFail: Bool
        var status: Int32?
        var output: [String] = []
        var errors: [String] = []
    }

    /// A file to be laid out before the first command.
    struct File: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    /// Why a script cannot be read.
    struct Malformed: Error, CustomStringConvertible {
        var description: String
    }

    var steps: [Step] = []
    var files: [File] = []
    /// Programs that must be installed; `root` is for the right to do anything.
    var needs: [String] = []

    init(_ text: String) throws {
        var inErrors = false
        var number = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for line in lines {
            number += 1
            if let name = Script.fileName(line) {
                files.append(File(name: name, bytes: []))
            } else if !files.isEmpty {
                // The text's last line end belongs to the last file, and makes no line of its own.
                if number < lines.count { files[files.count - 1].bytes += Array(line.utf8) + [10] }
            } else {
                try take(line, number, &inErrors)
            }
        }
    }

    private mutating func take(_ line: String, _ number: Int, _ inErrors: inout Bool) throws {
        if line.hasPrefix("#") { return }
        if line.hasPrefix("$ ") || line.hasPrefix("! ") {
            steps.append(Step(line: number, command: String(line.dropFirst(2)), mustFail: line.hasPrefix("!")))
            inErrors = false
            return
        }
        if line.hasPrefix("[needs "), line.hasSuffix("]") {
            needs += line.dropFirst(7).dropLast().split(separator: " ").map(String.init)
            return
        }
        if steps.isEmpty {
            guard line.isEmpty else {
                throw Malformed(description: "line \(number): nothing was run that could print this")
            }
            return
        }
        let last = steps.count - 1
        if line.hasPrefix("> ") || line == ">" {
            steps[last].command += "\n" + line.dropFirst(2)
        } else if line.hasPrefix("[exit "), line.hasSuffix("]") {
            guard let status = Int32(line.dropFirst(6).dropLast()) else {
                throw Malformed(description: "line \(number): [exit N] takes a number")
            }
            steps[last].status = status
        } else if line == "stderr:" {
            inErrors = true
        } else {
            let text = line.hasPrefix("\\") ? String(line.dropFirst()) : line
            if inErrors { steps[last].errors.append(text) } else { steps[last].output.append(text) }
        }
    }

    private static func fileName(_ line: String) -> String? {
        guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 else { return nil }
        return String(line.dropFirst(3).dropLast(3))
    }
}
