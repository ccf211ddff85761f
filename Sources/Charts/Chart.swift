/// What can be drawn: a pure value with a title.
public protocol Chart: Sendable {
    /// What the chart shows, for those who do not see it too.
    var title: String { get }
    /// The drawing as SVG text; the same text for the same value.
    func svg(_ style: ChartStyle) -> String
}
