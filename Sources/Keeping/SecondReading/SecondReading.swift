import Exchange
import Reading
import RecordModel
import RecordStore

/// What asking a second reader came to.
public struct SecondReadSum: Sendable, Hashable {
    /// Documents asked about now.
    public var documents = 0
    /// Answers that came, and were kept.
    public var answers = 0
    /// Claims that the answers came to, in all of the record.
    public var claims = 0
    /// Proposals that point at no words of their document, in all of the record.
    public var dropped = 0
}

extension Record {
    /// Asks a second reader about every document it has not answered about yet; each answer is kept as an original.
    ///
    /// What was answered stands even where a later question fails, and is never asked again: `rebuild` reads it from the record.
    /// - Parameter progress: told how far it has come.
    /// - Throws: ``KeepingError/Code/noAnswer`` where the server does not answer; ``RecordError``.
    public func readAgain(with server: ModelServer, progress: ProgressHandler = { _ in }) async throws -> SecondReadSum
    {
        var sum = SecondReadSum()
        let index = try folded()
        let documents = try index.documents().filter { $0.state == .read }.map(\.original)
        for (number, id) in documents.enumerated() {
            progress(
                Progress(verb: "asking the second reader", done: number, total: documents.count, unit: "documents"))
            let known = Set(
                try index.archivings(madeFrom: id).compactMap(\.provenance.maker)
                    .filter { $0.program == SecondReader.program && $0.version == SecondReading.version(server.model) }
                    .map { $0.page ?? 0 })
            let document = try document(id, in: index)
            let questions = SecondReader.questions(about: document, model: server.model)
                .filter { !known.contains($0.part) }
            guard !questions.isEmpty else { continue }
            var answers: [(part: Int, bytes: [UInt8])] = []
            var failure: (any Error)?
            for question in questions where failure == nil {
                do { answers.append((question.part, try await server.ask(question.body))) } catch { failure = error }
            }
            if !answers.isEmpty {
                try keep(answers, about: id, model: server.model)
                sum.documents += 1
                sum.answers += answers.count
                try folded().write { try $0.setState(.unread, of: id) }
            }
            if let failure {
                try await catchUp()
                throw failure
            }
        }
        try await catchUp(progress: progress)
        for id in documents {
            let document = try document(id, in: index)
            let reading = SecondReader.read(try secondAnswers(about: id, in: index), of: document)
            sum.claims += reading.claims.count
            sum.dropped += reading.dropped
        }
        return sum
    }

    /// What second readers answered about a document, from the originals that were kept of it.
    func secondAnswers(about id: OriginalID, in index: IndexStore) throws -> [SecondReader.Answer] {
        try index.archivings(madeFrom: id).compactMap { archiving in
            guard let maker = archiving.provenance.maker, maker.program == SecondReader.program,
                let model = SecondReading.model(ofVersion: maker.version)
            else { return nil }
            return SecondReader.Answer(
                part: maker.page ?? 0, model: model, bytes: try originals.bytes(of: archiving.original))
        }
    }

    /// The document of an original as reading meets it.
    func document(_ id: OriginalID, in index: IndexStore) throws -> Document {
        try DocumentMaking(
            bytes: try originals.bytes(of: id), archivings: try index.archivings(of: id),
            outputs: try toolOutputs(of: id, in: index)
        ).document()
    }

    private func keep(_ answers: [(part: Int, bytes: [UInt8])], about id: OriginalID, model: String) throws {
        try writing("read") { pen in
            for answer in answers {
                let stored = try pen.record.originals.put(answer.bytes)
                let maker = Provenance.Maker(
                    program: SecondReader.program, version: SecondReading.version(model), of: id, page: answer.part)
                _ = try pen.append([
                    .archived(
                        Decision.Archiving(
                            original: stored.id, bytes: answer.bytes.count, mediaType: "application/json",
                            provenance: Provenance(maker: maker)))
                ])
            }
        }
    }
}

/// How an answer's maker is written: the model's name, and the version of the questions.
enum SecondReading {
    private static var mark: String { "; questions \(SecondReader.version)" }

    static func version(_ model: String) -> String { model + mark }

    /// The model's name; nil for answers to questions of another version, which are no longer read.
    static func model(ofVersion version: String) -> String? {
        version.hasSuffix(mark) ? String(version.dropLast(mark.count)) : nil
    }

    /// Reads files a second time, keeping nothing.
    static func read(_ document: Document, with server: ModelServer) async throws -> SecondReader.Reading {
        var answers: [SecondReader.Answer] = []
        for question in SecondReader.questions(about: document, model: server.model) {
            answers.append(
                SecondReader.Answer(
                    part: question.part, model: server.model, bytes: try await server.ask(question.body)))
        }
        return SecondReader.read(answers, of: document)
    }
}
