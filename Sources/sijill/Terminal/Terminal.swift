#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the process's output goes to: a terminal with a width and colours, or a pipe with neither.
struct Terminal: Sendable {
    /// Whether standard output is a terminal.
    var isTerminal: Bool
    /// Columns to fill.
    var width: Int
    /// Whether to use colours (a terminal, and NO_COLOR is not set; https://no-color.org).
    var colour: Bool

    /// The terminal of this process; 100 columns where there is none.
    static let standard: Terminal = {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        var size = winsize()
        let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let named = environment("COLUMNS").flatMap { Int($0) }
        let width = named ?? (known ? Int(size.ws_col) : 100)
        return Terminal(
            isTerminal: isTerminal, width: max(40, min(width, 120)),
            colour: isTerminal && environment("NO_COLOR") == nil)
    }()

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func dim(_ text: String) -> String { colour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
    func heading(_ text: String) -> String { colour ? "\u{1B}[1;36m\(text)\u{1B}[0m" : text }
    func warning(_ text: String) -> String { colour ? "\u{1B}[33m\(text)\u{1B}[0m" : text }
    func good(_ text: String) -> String { colour ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
    func bad(_ text: String) -> String { colour ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
}

/// Standard output in large pieces; a reader that goes away (`| head`) ends the program quietly.
enum Output {
    static func write(_ bytes: some Collection<UInt8>) {
        var rest = ContiguousArray(bytes)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                exit(errno == EPIPE ? 0 : 1)
            }
            rest = rest.dropFirst(written)
        }
    }

    static func line(_ text: String = "") { write("\(text)\n".utf8) }

    /// A line for people on standard error.
    static func note(_ text: String) {
        let bytes = Array("\(text)\n".utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
