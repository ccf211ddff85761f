import Exchange
import RecordModel
import RecordStore

/// Makes the text of originals that need a program outside ours, and keeps what the program wrote as an original of its own.
///
/// So a record never needs the program again: `rebuild` reads what was kept.
struct ToolTexts {
    let pen: Pen
    var runner = ToolRunner()

    /// Whether a media type's text is made by a program.
    static func areNeeded(for mediaType: String) -> Bool {
        ((try? DocumentReader().toolRuns(for: MediaType(named: mediaType), outputs: [])) ?? []).isEmpty == false
    }

    /// Runs what is needed for one original until nothing more is asked for.
    ///
    /// - Parameter known: outputs that the record has already.
    /// - Returns: what went wrong, in one sentence, or nil.
    func make(for archiving: Decision.Archiving, known: [ToolOutput] = []) async throws -> String? {
        let mediaType = MediaType(named: archiving.mediaType)
        let path = pen.record.originals.path(of: archiving.original)
        var outputs = known
        var trouble: String?
        while true {
            let runs = try DocumentReader().toolRuns(for: mediaType, outputs: outputs)
            if runs.isEmpty { return trouble }
            for run in runs {
                var bytes: [UInt8] = []
                var failure: String?
                switch await runner.run(run, on: path) {
                case .output(let output): bytes = output
                case .missing(let program):
                    failure = "\(program) is not installed; install it and run `sijill read` to have the text"
                case .failed(let reason, _): failure = reason
                }
                // What failed is not kept, so that a later `read` tries again; here it counts as a page without text.
                if failure == nil { try await keep(bytes, of: archiving.original, run) }
                if failure != nil, !run.optional { return failure }
                trouble = trouble ?? failure
                outputs.append(ToolOutput(program: run.program, page: run.page, bytes: bytes))
            }
        }
    }

    private func keep(_ bytes: [UInt8], of original: OriginalID, _ run: ToolRun) async throws {
        let stored = try pen.record.originals.put(bytes)
        let maker = Provenance.Maker(
            program: run.program, version: await runner.version(of: run.program), of: original, page: run.page)
        try pen.append([
            .archived(
                Decision.Archiving(
                    original: stored.id, bytes: bytes.count, mediaType: "text/plain",
                    provenance: Provenance(maker: maker)))
        ])
    }
}
