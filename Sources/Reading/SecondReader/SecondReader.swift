internal import Knowledge
public import RecordModel

/// A language model outside Sijill as a second reader: what to ask it about a document, and what its answers come to.
///
/// Pure: the caller sends the questions, keeps each answer as an original of its own, and hands the answers back. The questions speak
/// the chat interface that llama.cpp, vLLM and Ollama share (OpenAI's `/v1/chat/completions`). An answer counts only where it points
/// at words that stand in the document; the rest is dropped, and counted.
public enum SecondReader {
    /// The name its answers carry as their maker's program.
    public static let program = "second-reader"
    /// The version of questions and of how answers are read. A change of either is a new version.
    public static let version = "1"

    /// How sure a claim of an outside model is: nobody has measured it, so the middle.
    static let confidence = 0.5

    /// One part of a document, to be asked about.
    public struct Question: Sendable, Equatable {
        /// The part's number, from 1.
        public var part: Int
        /// The part's offsets in the document's text, in scalars.
        public var range: Range<Int>
        /// The request's body: JSON.
        public var body: JSONValue
    }

    /// What the model answered about one part: the response's body as it came.
    public struct Answer: Sendable, Equatable {
        /// The part's number, from 1.
        public var part: Int
        /// The model's name as the keeper gave it or the server said it.
        public var model: String
        /// The response's body.
        public var bytes: [UInt8]

        /// An answer.
        public init(part: Int, model: String, bytes: [UInt8]) {
            self.part = part
            self.model = model
            self.bytes = bytes
        }
    }

    /// The questions about a document, part by part in order; the same for the same text and model. Cost: linear in the text.
    public static func questions(about document: Document, model: String) -> [Question] {
        let scalars = Array(document.text.unicodeScalars)
        let told = Knowledge.lines("reading/second-reader.txt").joined(separator: "\n")
        return parts(of: scalars).enumerated().map { number, range in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            let messages: [JSONValue] = [
                .object(["role": .string("system"), "content": .string(told)]),
                .object(["role": .string("user"), "content": .string("-----\n\(String(text))\n-----")]),
            ]
            return Question(
                part: number + 1, range: range,
                body: .object([
                    "model": .string(model), "messages": .array(messages), "temperature": .integer(0),
                    "seed": .integer(1), "stream": .bool(false),
                    "response_format": .object(["type": .string("json_object")]),
                ]))
        }
    }

    /// Offsets of the parts a document is asked about in: whole lines, at most `longest` scalars; a longer line is cut at white space.
    static func parts(of scalars: [Unicode.Scalar], longest: Int = 6_000) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        while start < scalars.count {
            var end = min(start + longest, scalars.count)
            if end < scalars.count {
                let inside = scalars[start..<end]
                let cut =
                    inside.lastIndex { $0 == "\n" } ?? inside.lastIndex { $0.properties.isWhitespace } ?? end - 1
                end = max(cut + 1, start + 1)
            }
            if scalars[start..<end].contains(where: { !$0.properties.isWhitespace }) { parts.append(start..<end) }
            start = end
        }
        return parts
    }

    /// What the answers about a document come to.
    public struct Reading: Sendable, Equatable {
        /// Claims, each under the rule `second-reader:MODEL`.
        public var claims: [Claim] = []
        /// What was dropped, and why.
        public var notices: [Notice] = []
        /// How many proposals were dropped.
        public var dropped = 0
    }

    /// Reads answers. Deterministic; an answer that is no JSON, or about a part that the document does not have, is a notice.
    /// Cost: linear in the answers and the parts they are about.
    public static func read(_ answers: [Answer], of document: Document) -> Reading {
        let scalars = Array(document.text.unicodeScalars)
        let parts = parts(of: scalars)
        var reading = Reading()
        let models = Set(answers.map(\.model)).sorted()
        for model in models {
            let rule = "\(program):\(model)"
            var proposals = Proposals(
                scalars: scalars, rule: rule, maker: ClaimMaker(document: document.original, reader: rule))
            for answer in answers.sorted(by: { $0.part < $1.part }) where answer.model == model {
                guard parts.indices.contains(answer.part - 1), let list = ChatAnswer.claims(answer.bytes) else {
                    reading.notices.append(
                        Notice(
                            code: "second-reader-unreadable",
                            message: "The answer of \(model) about part \(answer.part) is not what was asked for."))
                    continue
                }
                for proposal in list { proposals.take(proposal, in: parts[answer.part - 1]) }
            }
            reading.claims += proposals.claims
            reading.dropped += proposals.dropped
            if proposals.dropped > 0 {
                reading.notices.append(
                    Notice(
                        code: "second-reader-dropped",
                        message:
                            "\(proposals.dropped) of \(proposals.dropped + proposals.claims.count) proposals of \(model) point at no words of the document, and were dropped."
                    ))
            }
        }
        return reading
    }
}
