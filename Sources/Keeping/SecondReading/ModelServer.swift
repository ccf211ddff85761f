import RecordModel

/// A language model that somebody runs: its server's address, its name, and a key where the server wants one.
///
/// Calls go through `curl`, bounded in time and size; nothing is sent anywhere but to this address. The key is never on a command line,
/// in a log, or in a message.
public struct ModelServer: Sendable {
    /// Where questions are sent.
    let address: String
    /// The model's name, as the server knows it.
    public let model: String
    private let key: String?
    private let runner: ToolRunner

    /// A server.
    ///
    /// - Parameters:
    ///   - url: `http://127.0.0.1:8080`, with or without `/v1` or `/v1/chat/completions` behind it.
    ///   - model: the model's name; servers of one model take any.
    ///   - key: what the server wants as a bearer token; nil for none.
    ///   - seconds: how long one answer may take.
    /// - Throws: ``KeepingError`` where the address is no http or https address.
    public init(url: String, model: String = "default", key: String? = nil, seconds: Int = 600) throws {
        let plain = url.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"\"\\'`{}[]".unicodeScalars.contains($0)
        }
        guard plain, let scheme = ["http://", "https://"].first(where: url.lowercased().hasPrefix),
            url.count > scheme.count
        else {
            throw KeepingError(
                .badRequest, "the second reader's address is no http or https address",
                remedy: "give one such as http://127.0.0.1:8080")
        }
        var address = url
        while address.last == "/" { address.removeLast() }
        if !address.hasSuffix("/chat/completions") {
            address += address.hasSuffix("/v1") ? "/chat/completions" : "/v1/chat/completions"
        }
        guard key?.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) ?? true else {
            throw KeepingError(
                .badRequest, "SIJILL_MODEL_KEY holds a character that no key has", remedy: "set it again")
        }
        self.address = address
        self.model = model
        self.key = key
        runner = ToolRunner(seconds: seconds, output: 8 << 20)
    }

    /// Asks one question.
    ///
    /// - Returns: the response's body as it came.
    /// - Throws: ``KeepingError`` where there is no answer: no server, an HTTP error, too long, too much.
    func ask(_ question: JSONValue) async throws -> [UInt8] {
        // Everything goes in by curl's configuration on standard input: other users of the machine can read command lines.
        var lines = ["header = \"Content-Type: application/json\"", "url = \"\(address)\""]
        if let key { lines.append("header = \"Authorization: Bearer \(ModelServer.quoted(key))\"") }
        lines.append("data-raw = \"\(ModelServer.quoted(question.text))\"")
        let command = [
            "curl", "--silent", "--fail", "--proto", "=http,https", "--max-time", "\(runner.seconds)", "--config", "-",
        ]
        switch await runner.run("curl", Array(command.dropFirst()), input: Array(lines.joined(separator: "\n").utf8)) {
        case .output(let bytes): return bytes
        case .missing:
            throw KeepingError(
                .noAnswer, "curl is not installed", remedy: "install it: the second reader is asked with it")
        case .failed(let reason, let status):
            let what =
                switch status {
                case 6, 7: "the second reader's server does not answer at \(address)"
                case 22: "the second reader's server refused the question"
                case 28: "the second reader did not answer within \(runner.seconds) seconds"
                default: "the second reader gave no answer: \(reason)"
                }
            throw KeepingError(
                .noAnswer, what,
                remedy: "see that the server runs and knows the model \(model)")
        }
    }

    /// A text as it stands between quotation marks in curl's configuration.
    private static func quoted(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { out.append("\\") }
            out.append(scalar)
        }
        return String(out)
    }
}
