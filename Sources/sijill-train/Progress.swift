internal import Foundation

/// One line on a terminal that tells what is being done and for how long; nothing in a pipe.
struct Progress: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let isVerbose: Bool
    private let start = Date()

    /// `verbose`: tell each step on a line of its own, in a pipe too.
    init(verbose: Bool) { isVerbose = verbose }

    /// Tells of a step.
    func note(_ step: String) {
        let seconds = Int(Date().timeIntervalSince(start))
        if isVerbose {
            write("\(seconds) s: \(step)\n")
        } else if isTerminal {
            write("\r\u{1B}[K\(seconds) s: \(step)")
        }
    }

    /// Takes the line away.
    func done() { if isTerminal, !isVerbose { write("\r\u{1B}[K") } }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
