internal import RecordModel

/// Takes the list of proposals out of a chat response.
enum ChatAnswer {
    /// The most proposals one answer may hold; a model that runs on is cut off here.
    static let most = 2_000

    /// The proposals: `choices[0].message.content` read as JSON, with or without a code fence around it; nil where there is none.
    static func claims(_ bytes: [UInt8]) -> [JSONValue]? {
        guard let response = try? JSONValue(parsing: bytes), case .array(let choices) = response["choices"],
            case .string(let content) = choices.first?["message"]?["content"],
            let answer = try? JSONValue(parsing: Array(unfenced(content)))
        else { return nil }
        switch answer["claims"] ?? answer {
        case .array(let list): return Array(list.prefix(most))
        default: return nil
        }
    }

    /// The text between the outermost brackets: models like to write a fence or a word of courtesy around their JSON.
    private static func unfenced(_ text: String) -> some Collection<UInt8> {
        let bytes = Array(text.utf8)
        let opens: (UInt8) -> Bool = { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
        let closes: (UInt8) -> Bool = { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }
        guard let first = bytes.firstIndex(where: opens), let last = bytes.lastIndex(where: closes), first < last else {
            return bytes[...]
        }
        return bytes[first...last]
    }
}
