/// Why a linking could not be run.
public enum LinkError: Error, Equatable, CustomStringConvertible {
    /// The spec does not fit the table, or itself.
    case spec(String)
    /// The caller asked for the run to end.
    case cancelled

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .spec(let reason): "The spec cannot be used: \(reason)"
        case .cancelled: "The linking was ended before it was done; nothing of it is kept."
        }
    }
}
