public import RecordModel

/// Turns an original's bytes into a ``Document``: the one door to all document formats.
///
///     let reader = DocumentReader()
///     let type = MediaType.recognise(bytes, name: "report.html")
///     let document = try reader.document(from: bytes, original: id, mediaType: type, provenance: said)
///
/// For a format that needs a program of its own (PDF), ask ``toolRuns(for:outputs:)`` what to run, run it, and ask again
/// with the outputs until nothing is left; then make the document. Same bytes, same provenance, same outputs: same document.
public struct DocumentReader: Sendable {
    /// How much is read.
    public var limits: Limits

    /// A reader.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// The programs to run next, given the outputs there are; empty when there is nothing (more) to run.
    ///
    /// A page whose output is there, even empty, is never asked for again, so asking in a loop ends.
    /// - Throws: ``ExchangeError/tooLarge(what:size:limit:unit:)`` where an output is over the limits.
    public func toolRuns(for mediaType: MediaType, outputs: [ToolOutput] = []) throws(ExchangeError) -> [ToolRun] {
        guard let format = Formats.reading(mediaType) else { return [] }
        return try format.toolRuns(outputs: outputs, limits: limits)
    }

    /// The document in `bytes`. Offsets of zones and notices count Unicode scalars of its text.
    ///
    /// What `provenance` says of publisher, date and language goes before what the text says of itself; where both say
    /// something different, a notice tells.
    /// - Throws: ``ExchangeError``: over the limits, no text, a format not read yet, a tool's output missing.
    /// - Note: Cost is linear in the bytes; memory stays under 400 MB at the default limits.
    public func document(
        from bytes: [UInt8], original: OriginalID, mediaType: MediaType, provenance: Provenance = Provenance(),
        toolOutputs: [ToolOutput] = []
    ) throws(ExchangeError) -> Document {
        try limits.check(bytes: bytes.count)
        guard let format = Formats.reading(mediaType) else {
            if mediaType.state == .later { throw .notReadYet(mediaType: mediaType.name) }
            throw .notText(reason: "the bytes are no text and no known format")
        }
        return try format.document(
            from: FormatInput(
                bytes: bytes, original: original, mediaType: mediaType, provenance: provenance,
                toolOutputs: toolOutputs,
                limits: limits))
    }
}
