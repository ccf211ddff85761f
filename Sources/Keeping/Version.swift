import Reading

/// The program's version.
public enum Version {
    /// Semantic version (https://semver.org).
    public static let number = "0.1.0"

    /// What counts figures: program and reader.
    public static var program: String { maker }

    /// What derives an index: another program or reader version makes it again.
    static let maker = "sijill \(number), \(Reader.name)"
}
