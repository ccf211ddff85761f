/// What went wrong with a record on disk, in words a keeper can act on.
///
/// The one error of this module. `code` is for programs, the rest for people: where, what is wrong there, what to do next.
/// The texts name paths, ids and sizes, never a word of an original or of an entry.
public struct RecordError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure a caller may want to tell apart.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The folder is no record, or its description cannot be read.
        case notARecord
        /// The record was written by a newer version of the program.
        case newerFormat
        /// A part of the record, or what was asked for, is not there.
        case missing
        /// A part of the record is not what it must be.
        case damaged
        /// Something is there already.
        case exists
        /// Another process holds the record.
        case busy
        /// The operating system denies access.
        case denied
        /// The disk, or the keeper's share of it, is full.
        case full
        /// The call contradicts what the record is: a key that is not in it, a body that is too long.
        case misuse
        /// The operating system or SQLite refused for another reason.
        case system
    }

    /// The kind of failure.
    public let code: Code
    /// Where: the path of a file or folder, or a part of the record.
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

    /// The three texts as one line.
    public var description: String { "\(place): \(what); \(remedy)" }
}
