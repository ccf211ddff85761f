/// Why no estimate was made at all. What a method says of a table that it can read is a ``Verdict``, not an error.
public enum EstimatingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The table breaks a rule of capture tables.
    case badTable(reason: String)
    /// A setting is outside its range.
    case badSetting(name: String, reason: String)
    /// The method does not take such a table.
    case notForThisTable(method: Method, reason: String)
    /// Whoever asked does not want the answer any more.
    case interrupted

    /// What happened and what to do next.
    public var description: String {
        switch self {
        case .badTable(let reason): "this is no table of list overlaps: \(reason)"
        case .badSetting(let name, let reason): "\(name): \(reason)"
        case .notForThisTable(let method, let reason): "\(method.rawValue): \(reason)"
        case .interrupted: "the estimate was interrupted; nothing was kept of it."
        }
    }
}
