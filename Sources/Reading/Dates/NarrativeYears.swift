internal import Moments

/// Which year a day or a month without one belongs to where a text tells of earlier years: that of the date told of last, or of the period
/// that the document covers.
struct NarrativeYears {
    /// The year of a document's period, where it lies in one.
    private let covered: Int?
    /// Year and month that the text states, or that were told from them, and the sentence that has them.
    private var last: (year: Int, month: Int, sentence: Int)?
    /// Sentences that a stated year reaches; fewer where the document's own date tells a year too.
    private static let reach = 12
    private static let shortReach = 3
    /// A month so many before the last one is one of the next year.
    private static let halfYear = 6

    /// - Parameter covered: the period that a document covers, ISO 8601.
    init(covered: String?) {
        let ends = covered?.split(separator: "/").compactMap { Int($0.prefix(4)) } ?? []
        self.covered = ends.first == ends.last ? ends.first : nil
    }

    /// Gives a moment without a year the one that it is told in; remembers one that has its own. Cost: constant.
    mutating func settle(_ moment: inout Moment, in sentence: Int) {
        guard let partial = moment.partial, let month = Int(partial.dropFirst(2).prefix(2)) else {
            if moment.basis == .text, let iso = moment.iso { remember(iso.split(separator: "/").last ?? "", sentence) }
            return
        }
        guard let year = year(of: month, moment.iso.flatMap { Int($0.prefix(4)) }, in: sentence) else { return }
        if let iso = moment.iso {
            let ends = iso.split(separator: "/", omittingEmptySubsequences: false)
            moment.iso = ends.map { Int($0.prefix(4)) == nil ? $0 : "\(year)" + $0.dropFirst(4) }.joined(separator: "/")
        } else {
            moment.iso = partial.replacing("--", with: "\(year)-")
        }
        last = (year, month, sentence)
    }

    private mutating func remember(_ iso: Substring, _ sentence: Int) {
        guard iso.count >= 7, let year = Int(iso.prefix(4)), let month = Int(iso.dropFirst(5).prefix(2)) else { return }
        last = (year, month, sentence)
    }

    /// - Parameter own: the year that the document's own date tells, or nil.
    private func year(of month: Int, _ own: Int?, in sentence: Int) -> Int? {
        if let last, sentence - last.sentence <= (own == nil ? Self.reach : Self.shortReach) {
            let year = month + Self.halfYear <= last.month ? last.year + 1 : last.year
            return own.map { year < $0 ? year : $0 } ?? year
        }
        return own == nil ? covered : nil
    }
}
