/// A program that has to be run on an original before it can be read. This module runs nothing; the caller does, keeps the
/// output as an original of its own, and hands the bytes back as a ``ToolOutput``.
public struct ToolRun: Sendable, Hashable {
    /// Stands in ``pipeline`` for the path of the original.
    public static let original = "{original}"

    /// The program that makes the text: `pdftotext`, `tesseract`. Its name goes into the output's provenance.
    public var program: String
    /// The page it is run on, counted from 1; nil for the whole original.
    public var page: Int?
    /// One or more command lines (program first), standard output of one being standard input of the next.
    /// ``original`` stands for the original's path. The first command reads no standard input.
    public var pipeline: [[String]]
    /// Whether the document can be made, with a notice, when the program is missing or fails.
    public var optional: Bool

    /// A run.
    public init(program: String, page: Int? = nil, pipeline: [[String]], optional: Bool) {
        self.program = program
        self.page = page
        self.pipeline = pipeline
        self.optional = optional
    }
}

/// What a program wrote to its standard output for one ``ToolRun``.
public struct ToolOutput: Sendable, Hashable {
    /// The run's program.
    public var program: String
    /// The run's page.
    public var page: Int?
    /// The bytes, as they came. Empty where the program failed: then the page counts as one without text.
    public var bytes: [UInt8]

    /// An output.
    public init(program: String, page: Int? = nil, bytes: [UInt8]) {
        self.program = program
        self.page = page
        self.bytes = bytes
    }
}
