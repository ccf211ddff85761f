/// A figure that a keeper keeps: its recipe, and the number that it gave.
public struct FigureKeeping: Sendable, Hashable {
    /// Its name, made of its recipe.
    public var id: String
    /// By what it is counted again.
    public var recipe: JSONValue
    /// The number.
    public var count: Int
    /// Why, or for what, in the keeper's words.
    public var reason: String?

    /// A kept figure.
    public init(id: String, recipe: JSONValue, count: Int, reason: String? = nil) {
        self.id = id
        self.recipe = recipe
        self.count = count
        self.reason = reason
    }
}
