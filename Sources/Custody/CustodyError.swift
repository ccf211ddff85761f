/// What went wrong with a key, a note, a proof or a log, in words a keeper can act on.
///
/// The one error of this module. `code` is for programs, the rest for people: what is wrong, where, what to do next.
/// The texts name ids, sizes and file paths, never the body of an entry.
public struct CustodyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure a caller may want to tell apart.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The bytes are not of the form they claim to be.
        case malformed
        /// No signature by the expected key is there.
        case unknownKey
        /// A signature by the expected key is there and does not verify.
        case badSignature
        /// The leaf is not in the tree the checkpoint commits to.
        case notIncluded
        /// One tree is not the beginning of the other.
        case inconsistent
        /// Two parts that must name the same record, key or position do not.
        case mismatch
        /// The body is not the one the leaf commits to.
        case bodyDiffers
        /// A file that must be the keeper's alone is open to others.
        case exposed
        /// A file that was asked for is not there.
        case missing
        /// What is to be written contradicts what is already kept.
        case conflict
        /// The operating system refused.
        case system
    }

    /// The kind of failure.
    public let code: Code
    /// Where: a line, a field, a file.
    public let place: String
    /// What is wrong there.
    public let what: String
    /// What to do next.
    public let remedy: String

    /// An error with its three texts, none ending in a full stop.
    public init(_ code: Code, at place: String, _ what: String, remedy: String) {
        self.code = code
        self.place = place
        self.what = what
        self.remedy = remedy
    }

    /// The same error, found in a file.
    func inFile(_ path: String) -> CustodyError {
        CustodyError(code, at: "\(path), \(place)", what, remedy: remedy)
    }

    /// The three texts as one line.
    public var description: String { "\(place): \(what); \(remedy)" }
}
