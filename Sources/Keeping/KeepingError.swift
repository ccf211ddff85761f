/// Why a verb could not be done: what, and what to do next. Nothing that a keeper did not type is in the message.
public struct KeepingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of trouble, for programs.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// No private key here may write to the record.
        case noKey
        /// Nothing in the record has this id.
        case notFound
        /// An id's beginning fits several things.
        case ambiguous
        /// What was asked for makes no sense as it stands.
        case badRequest
        /// The text a claim should stand on is not in the document.
        case noSuchText
        /// A file that was named holds nothing that can be used.
        case unreadable
        /// A second reader was asked and gave no answer.
        case noAnswer
    }

    /// What kind of trouble.
    public let code: Code
    /// What.
    public let what: String
    /// What to do next.
    public let remedy: String

    /// An error.
    public init(_ code: Code, _ what: String, remedy: String) {
        self.code = code
        self.what = what
        self.remedy = remedy
    }

    /// The message.
    public var description: String { "\(what); \(remedy)" }
}
