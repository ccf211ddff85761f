/// What a cell says, once it is read.
public struct CellValue: Sendable, Hashable {
    /// How a cell was read.
    public enum State: UInt8, Sendable, Hashable {
        /// The value is the cell's own text.
        case asItCame = 0
        /// The value is ``CellValue/text``: another form of the cell's.
        case read = 1
        /// The list says that nobody knows.
        case saidUnknown = 2
        /// It could not be read; ``CellValue/notice`` says why.
        case unread = 3
    }

    /// What was odd about a cell, for notices. Its name is what logs and accounts print; the cell's words never are.
    public enum Notice: String, Sendable, Hashable, CaseIterable {
        /// A date that no calendar has: 31/02/2013.
        case impossibleDate = "impossible-date"
        /// Digits of which nobody can tell which is the day; only the year was taken.
        case ambiguousDate = "ambiguous-date"
        /// A date in another order than the list's.
        case otherOrder = "other-order"
        /// A year of two digits.
        case twoDigitYear = "two-digit-year"
        /// Only a part of the cell is a date.
        case partlyRead = "partly-read-date"
        /// A date after the edition's own.
        case unreadDate = "unread-date"
        /// No age, or one that nobody reaches.
        case unreadAge = "unread-age"
        /// A word for sex that is not known.
        case unreadSex = "unread-sex"
        /// A word for status that is not known; it stands as it came.
        case otherStatus = "other-status"
    }

    /// How it was read.
    public var state: State
    /// The value where it differs from the cell; empty otherwise.
    public var text: String
    /// What was odd.
    public var notice: Notice?

    /// A value.
    public init(_ state: State, _ text: String = "", notice: Notice? = nil) {
        self.state = state
        self.text = text
        self.notice = notice
    }

    /// The cell's own text.
    public static let asItCame = CellValue(.asItCame)
    /// The list says that nobody knows.
    public static let saidUnknown = CellValue(.saidUnknown)

    /// The value of a cell with this text; nil where it says nothing that could be read.
    public func value(of cell: String) -> String? {
        switch state {
        case .asItCame: cell
        case .read: text
        case .saidUnknown, .unread: nil
        }
    }
}
