public import Linking
import RecordModel
public import Registers
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Many questions, read from a list whose columns are recognised as those of registers are.
public struct QuestionFile: Sendable {
    /// One row.
    public struct Row: Sendable {
        /// What the question is called: its identifier, or its row in the file.
        public var id: String
        /// The question.
        public var question: FindQuestion
        /// Fields that could not be read, and count as not known.
        public var unread: [FieldKind]
    }

    /// What each column was taken for.
    public let columns: [(name: String, kind: FieldKind)]
    private let list: ListFile

    /// Reads a file.
    ///
    /// - Throws: ``RecordError`` where it cannot be read; ``KeepingError`` where it is no list, or none of its columns is a name.
    public init(_ path: String) throws {
        list = try ListFile(path, threads: Cores.count)
        columns = zip(list.table.columns, list.kinds).map { ($0.name, $1) }
        guard list.kinds.contains(where: { $0.isName && $0 != .mother }) else {
            throw KeepingError(
                .badRequest, "no column of \(list.name) is recognised as a name",
                remedy: "head the columns name, given name, father's name, family name, birth date, place")
        }
    }

    /// Number of questions.
    public var count: Int { list.table.count }

    /// A question by its number.
    public subscript(_ row: Int) -> Row {
        let number = list.rows.isEmpty ? row + 2 : Int(list.rows[row])
        var out = Row(id: String(number), question: FindQuestion(), unread: [])
        for (column, kind) in zip(list.table.columns, list.kinds) {
            let text = column.pool[column.cells[row]]
            if text.isEmpty { continue }
            if kind == .identifier {
                out.id = text
            } else if !QuestionReading.put(text, as: kind, into: &out.question) {
                out.unread.append(kind)
            }
        }
        return out
    }

    /// Asks all questions on several threads, and hands over the answers in the questions' order, each with the seconds of work it took.
    ///
    /// - Parameters:
    ///   - threads: how many may ask at a time; nil for as many as there are cores.
    ///   - body: told of each question and its answer.
    /// - Throws: as ``PersonSearch/find(_:register:limit:)``, and what `body` throws.
    public func ask(
        _ search: PersonSearch, register: String?, limit: Int, threads: Int? = nil,
        progress: ProgressHandler = { _ in },
        _ body: (Row, FindAnswer, Double) throws -> Void
    ) throws {
        let threads = threads ?? Cores.count
        for batch in Parallel.chunks(of: count, size: 64 * max(1, threads)) {
            let answers = Parallel.map(batch.count, threads: threads) {
                at -> (Row, Result<FindAnswer, any Error>, Double) in
                let row = self[batch.lowerBound + at]
                let begun = Self.secondsOfThread
                let answer = Result { try search.find(row.question, register: register, limit: limit) }
                return (row, answer, Self.secondsOfThread - begun)
            }
            for (row, answer, seconds) in answers { try body(row, answer.get(), seconds) }
            progress(Progress(verb: "finding", done: batch.upperBound, total: count, unit: "questions"))
        }
    }

    /// Seconds that this thread has worked.
    private static var secondsOfThread: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
