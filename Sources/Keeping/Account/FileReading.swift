import Exchange
import Reading
public import RecordModel
import RecordStore

/// Reads files into claims without a record: bytes in, claims out, nothing kept.
public enum FileReading {
    /// What reading some files gave.
    public struct Result: Sendable {
        /// The claims contract, all documents in the order in which they were named.
        public var jsonLines: [UInt8]
        /// Files that could not be read, and why.
        public var refused: [Refusal]
        var inputs: [AccountMaking.Input]

        /// The account of the same. Cost: it is made each time.
        public var account: Account { AccountMaking.account(inputs) }
    }

    /// A file that could not be read.
    public struct Refusal: Sendable, Hashable {
        /// The path as named.
        public var path: String
        /// Why.
        public var reason: String
    }

    /// Reads files and folders on all cores; `-` is standard input. A PDF's text is taken out by pdftotext or tesseract.
    ///
    /// - Parameters:
    ///   - paths: what to read.
    ///   - said: what is said of all of them.
    ///   - pack: the case pack to read with; without one the reader knows the world's countries only.
    ///   - secondReader: a model that is asked too; a file it gives no answer about is refused.
    ///   - progress: told how far it has come.
    /// - Returns: claims and refusals; the same for the same files, whatever the number of cores. Memory: all documents.
    public static func read(
        _ paths: [String], said: Provenance = Provenance(), pack: NamedPack? = nil,
        secondReader: ModelServer? = nil, progress: ProgressHandler = { _ in }
    ) async throws -> Result {
        let reader = try reader(with: pack)
        return assemble(await results(paths, said: said, reader, secondReader, progress), readBy: reader.identity)
    }

    /// The reader with a case pack, or the one that ships.
    ///
    /// - Throws: ``KeepingError`` where the pack has errors.
    static func reader(with pack: NamedPack?) throws -> Reader {
        try pack.map { Reader(pack: try $0.sound()) } ?? .standard
    }

    /// What reading the files gave, those that cannot be read left out.
    static func readings(_ paths: [String], said: Provenance, _ reader: Reader) async -> [Reader.Reading] {
        await results(paths, said: said, reader, nil, { _ in }).compactMap { result in
            if case .success(let one) = result { one.reading } else { nil }
        }
    }

    private static func results(
        _ paths: [String], said: Provenance, _ reader: Reader, _ secondReader: ModelServer?,
        _ progress: ProgressHandler
    ) async -> [Swift.Result<One, Failure>] {
        var found: [FileWalk.Found] = []
        for path in paths {
            if path == "-" { found.append(.file(path)) } else { FileWalk.forEach([path]) { found.append($0) } }
        }
        let files = found
        let long = Set(files.indices.filter { InputFile.size(of: files[$0]) > Cores.longText })
        var done: [Int: Swift.Result<One, Failure>] = [:]
        for (numbers, atOnce) in [(files.indices.filter { !long.contains($0) }, Cores.count), (long.sorted(), 1)] {
            await withTaskGroup(of: (Int, Swift.Result<One, Failure>).self) { group in
                var next = 0
                func start() {
                    guard next < numbers.count else { return }
                    let number = numbers[next]
                    next += 1
                    group.addTask { (number, await read(files[number], said: said, reader, secondReader)) }
                }
                for _ in 0..<atOnce { start() }
                while let (number, result) = await group.next() {
                    done[number] = result
                    progress(Progress(verb: "reading", done: done.count, total: files.count, unit: "documents"))
                    start()
                }
            }
        }
        return files.indices.compactMap { done[$0] }
    }

    private struct One: Sendable {
        var reading: Reader.Reading
        var name: String?
    }

    private struct Failure: Error {
        var refusal: Refusal
    }

    private static func read(_ found: FileWalk.Found, said: Provenance, _ reader: Reader, _ server: ModelServer?) async
        -> Swift.Result<One, Failure>
    {
        guard case .file(let path) = found else {
            if case .refused(let path, let reason) = found {
                return .failure(Failure(refusal: Refusal(path: path, reason: reason)))
            }
            return .failure(Failure(refusal: Refusal(path: "", reason: "")))
        }
        do {
            let bytes = path == "-" ? try InputFile.standardInput() : try InputFile.all(of: path)
            var said = said
            said.name = said.name ?? path.split(separator: "/").last.map(String.init)
            let mediaType = MediaType.recognise(bytes, name: said.name)
            let id = ContentHash.id(of: bytes)
            let outputs = try await outputs(for: mediaType, path: path)
            let document = try DocumentReader().document(
                from: bytes, original: id, mediaType: mediaType, provenance: said, toolOutputs: outputs)
            var reading = reader.read(document)
            if let server {
                let second = try await SecondReading.read(document, with: server)
                reading.claims = ClaimsJSONLines.inOrder(reading.claims + second.claims)
                reading.notices += second.notices
            }
            return .success(One(reading: reading, name: said.name))
        } catch let error as RecordError {
            return .failure(Failure(refusal: Refusal(path: path, reason: error.what)))
        } catch {
            return .failure(Failure(refusal: Refusal(path: path, reason: "\(error)")))
        }
    }

    private static func outputs(for mediaType: MediaType, path: String) async throws -> [ToolOutput] {
        var outputs: [ToolOutput] = []
        while case let runs = try DocumentReader().toolRuns(for: mediaType, outputs: outputs), !runs.isEmpty {
            for run in runs {
                switch await ToolRunner().run(run, on: path) {
                case .output(let bytes): outputs.append(ToolOutput(program: run.program, page: run.page, bytes: bytes))
                case .missing(let program):
                    if !run.optional { throw ExchangeError.needsTool(program: program) }
                    outputs.append(ToolOutput(program: run.program, page: run.page, bytes: []))
                case .failed(let reason, _):
                    if !run.optional {
                        throw KeepingError(
                            .badRequest, reason, remedy: "try it by hand, or read another copy of the file")
                    }
                    outputs.append(ToolOutput(program: run.program, page: run.page, bytes: []))
                }
            }
        }
        return outputs
    }

    private static func assemble(_ results: [Swift.Result<One, Failure>], readBy reader: String) -> Result {
        var inputs: [AccountMaking.Input] = []
        var refused: [Refusal] = []
        var lines: [UInt8] = []
        var documents = 0
        for result in results {
            switch result {
            case .failure(let failure): refused.append(failure.refusal)
            case .success(let one):
                documents += 1
                let document = one.reading.document
                ClaimsJSONLines.write(
                    document: .init(document), claims: one.reading.claims, notices: one.reading.notices, to: &lines)
                inputs.append(
                    AccountMaking.Input(
                        summary: DocumentSummary(
                            original: document.original, name: one.name, title: document.title,
                            publisher: document.publisher,
                            published: document.published, source: nil, language: document.language, archived: nil,
                            alike: []),
                        text: Array(document.text.unicodeScalars), passages: one.reading.passages,
                        claims: one.reading.claims,
                        notices: one.reading.notices))
            }
        }
        var header: [UInt8] = []
        ClaimsJSONLines.write(.header(.init(reader: reader, documents: documents)), to: &header)
        return Result(jsonLines: header + lines, refused: refused, inputs: inputs)
    }
}
