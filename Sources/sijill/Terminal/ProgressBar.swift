import Keeping
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A bar on standard error where that is a terminal; nothing at all in a pipe.
final class ProgressBar: Sendable {
    private let shown: Mutex<State>
    private let active: Bool

    private struct State {
        var last = ContinuousClock.now
        var begun = ContinuousClock.now
        var drawn = false
        var verb = ""
    }

    /// A bar; `quiet` keeps it away even on a terminal.
    init(quiet: Bool = false) {
        active = !quiet && isatty(STDERR_FILENO) == 1
        shown = Mutex(State())
    }

    /// Draws, at most ten times a second.
    func show(_ progress: Progress) {
        guard active else { return }
        shown.withLock { state in
            let now = ContinuousClock.now
            if state.verb != progress.verb {
                state.verb = progress.verb
                state.begun = now
            }
            guard !state.drawn || now - state.last > .milliseconds(100) || progress.done == progress.total else {
                return
            }
            state.last = now
            state.drawn = true
            let bytes = Array(ProgressBar.line(progress, elapsed: now - state.begun).utf8)
            _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }

    /// Takes the bar away.
    func clear() {
        shown.withLock { state in
            guard state.drawn else { return }
            state.drawn = false
            let bytes = Array("\r\u{1B}[K".utf8)
            _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }

    private static func line(_ progress: Progress, elapsed: Duration) -> String {
        guard let total = progress.total, total > 0 else {
            return "\r\u{1B}[K\(progress.verb) \(Layout.grouped(progress.done)) \(progress.unit)"
        }
        let share = min(1, Double(progress.done) / Double(total))
        let filled = Int(share * 24)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        var left = ""
        let seconds = Double(elapsed.components.seconds)
        if share > 0.02, share < 1, seconds >= 3 {
            let rest = Int(seconds / share - seconds)
            left = rest >= 60 ? "  \(rest / 60) min left" : "  \(rest) s left"
        }
        return
            "\r\u{1B}[K\(progress.verb) \(bar) \(Layout.grouped(progress.done)) of \(Layout.grouped(total)) \(progress.unit)\(left)"
    }
}
