import Exchange

/// Dates as keepers state them when they archive.
public enum StatedDate {
    /// Whether a text is an ISO 8601 date or a prefix of one: 2021, 2021-12, 2021-12-21.
    public static func isValid(_ text: String) -> Bool { ISODate.prefix(text) == text }

    /// What a stated date must look like, for messages.
    public static let form = "write 2021, 2021-12 or 2021-12-21"
}
