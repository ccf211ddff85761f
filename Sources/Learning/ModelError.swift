/// What is wrong with the bytes of a model.
public enum ModelError: Error, Equatable, CustomStringConvertible {
    /// The bytes do not begin as a model does, or stop in the middle of its table of sections.
    case notAModel
    /// The model is of another format or of features that this program does not compute.
    case otherVersion(Int)
    /// The bytes are not those that were written.
    case damaged
    /// No section has this name.
    case missing(section: String)
    /// A section has a size that the others do not allow.
    case wrongSize(section: String)

    /// What is wrong, for a person.
    public var description: String {
        switch self {
        case .notAModel: "These bytes are no model."
        case .otherVersion(let version): "The model is of version \(version), which this program does not read."
        case .damaged: "The model's bytes are damaged."
        case .missing(let section): "The model has no section \(section)."
        case .wrongSize(let section): "The model's section \(section) has a wrong size."
        }
    }
}
