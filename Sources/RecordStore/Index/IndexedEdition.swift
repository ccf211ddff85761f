public import Custody
public import RecordModel

/// An edition of a register as the index knows it: one decision that added it.
public struct IndexedEdition: Sendable, Hashable {
    /// Its number in this index; not the same in another.
    public var id: Int64
    /// The register's name.
    public var register: String
    /// The edition's date.
    public var date: String
    /// The list.
    public var original: OriginalID
    /// The body of the log entry.
    public var json: String
    /// The entry's time.
    public var time: LogTime
    /// The entry.
    public var position: LogPosition
    /// How far it has come.
    public var state: ReadingState
    /// Entries, once it is read.
    public var entries: Int
    /// What became of its rows, as JSON; nil until it is read.
    public var account: String?

    /// An edition that was not read yet.
    public init(
        register: String, date: String, original: OriginalID, json: String, time: LogTime, position: LogPosition
    ) {
        id = 0
        self.register = register
        self.date = date
        self.original = original
        self.json = json
        self.time = time
        self.position = position
        state = .unread
        entries = 0
    }
}
