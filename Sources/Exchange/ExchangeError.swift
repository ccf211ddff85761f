/// Why bytes could not be turned into a value. The original stays archived whatever this says.
///
/// Messages name places (line, byte, page), never the content that stands there.
public enum ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Something is larger than ``Limits`` allow; `unit` is what `size` and `limit` count.
    case tooLarge(what: String, size: Int, limit: Int, unit: String)
    /// The bytes are no text and no format known here.
    case notText(reason: String)
    /// A format that is recognised but not read by this version.
    case notReadYet(mediaType: String)
    /// A program has to be run first; see ``DocumentReader/toolRuns(for:outputs:)``.
    case needsTool(program: String)
    /// The file breaks its format's rules. `line` counts from 1 (rows, for CSV).
    case malformed(format: String, line: Int, reason: String)

    /// What happened, where, and what to do next.
    public var description: String {
        switch self {
        case .tooLarge(let what, let size, let limit, let unit):
            "\(what) has \(size) \(unit), more than the \(limit) that are read; it stays archived, unread. "
                + "Split it, or raise the limit."
        case .notText(let reason):
            "no text was found: \(reason). It stays archived, unread."
        case .notReadYet(let mediaType):
            "\(mediaType) is not read yet; it stays archived, unread. Archive its text as another original to have it read."
        case .needsTool(let program):
            "this format is read through the program \(program), whose output is missing. Install it and read again."
        case .malformed(let format, let line, let reason):
            "\(format), line \(line): \(reason)"
        }
    }
}
