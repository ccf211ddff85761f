import Foundation
import Reading
import RecordModel
import Testing

@testable import Keeping

/// A model on a server as a second reader, against a small server of our own.
@Suite(.serialized) struct SecondReadingTests {
    private let letter = "The council must open the harbour. Dana Orlan was detained.\n"
    private let content =
        #"{"claims":[{"kind":"demand","sentence":"The council must open the harbour.","content":"open the harbour","addressee":"The council"},{"kind":"demand","sentence":"Nobody wrote this.","content":"this"}]}"#

    private func response(_ content: String) -> String {
        JSONValue.object(["choices": .array([.object(["message": .object(["content": .string(content)])])])]).text
    }

    private func archived(_ folder: Folder) async throws -> Record {
        let record = try folder.record()
        let path = try folder.write(letter, to: "letter.txt")
        _ = try await record.archive(ArchiveRequest(paths: [path]))
        _ = try await record.read()
        return record
    }

    private func claims(_ record: Record) async throws -> String {
        let out = Output()
        try await record.exportClaims { out.bytes += $0 }
        return String(decoding: out.bytes, as: UTF8.self)
    }

    private final class Output: @unchecked Sendable { var bytes: [UInt8] = [] }

    @Test(.timeLimit(.minutes(1))) func answersAreKeptAndNeverAskedForAgain() async throws {
        let folder = try Folder()
        let record = try await archived(folder)
        let before = try await claims(record)
        let server = try SmallServer { [body = response(content)] _ in (200, body) }
        defer { server.stop() }
        let model = try ModelServer(url: server.url, model: "tiny", key: "k\"ey\\1", seconds: 20)
        let sum = try await record.readAgain(with: model)
        #expect(sum == SecondReadSum(documents: 1, answers: 1, claims: 1, dropped: 1))
        let request = try #require(server.requests.first)
        #expect(request.hasPrefix("POST /v1/chat/completions ") && request.contains("Authorization: Bearer k\"ey\\1"))
        #expect(request.contains("must open the harbour") && request.contains("\"model\":\"tiny\""))
        let after = try await claims(record)
        #expect(after.contains("\"rule\":\"second-reader:tiny\"") && after.contains("second-reader-dropped"))
        // The built-in reader's claims stand beside it, to the byte.
        let builtIn = before.split(separator: "\n").filter { $0.contains("\"kind\":\"demand\"") }
        #expect(!builtIn.isEmpty && builtIn.allSatisfy { after.contains($0) })
        // The answer is in the record: asked again, nobody is asked; made again without a server, the same.
        #expect(try await record.readAgain(with: model).answers == 0)
        #expect(server.requests.count == 1)
        server.stop()
        _ = try await record.rebuild()
        #expect(try await claims(record) == after)
        withExtendedLifetime(folder) {}
    }

    @Test(.timeLimit(.minutes(1)), arguments: [500, 404]) func aServerThatRefuses(_ status: Int) async throws {
        let server = try SmallServer { _ in (status, "secret words") }
        defer { server.stop() }
        let model = try ModelServer(url: server.url + "/v1/", seconds: 20)
        let error = await #expect(throws: KeepingError.self) { try await model.ask(.null) }
        #expect(error?.code == .noAnswer && error?.what == "the second reader's server refused the question")
    }

    @Test(.timeLimit(.minutes(1))) func aServerThatIsNotThereLosesNothing() async throws {
        let folder = try Folder()
        let record = try await archived(folder)
        let before = try await claims(record)
        let model = try ModelServer(url: "http://127.0.0.1:9", seconds: 20)
        let error = await #expect(throws: KeepingError.self) { try await record.readAgain(with: model) }
        #expect(error?.code == .noAnswer && error?.what.contains("does not answer") == true)
        #expect(try await claims(record) == before)
        withExtendedLifetime(folder) {}
    }

    @Test(.timeLimit(.minutes(1))) func aServerThatHangs() async throws {
        let server = try SmallServer { _ in
            Thread.sleep(forTimeInterval: 5)
            return (200, "")
        }
        defer { server.stop() }
        let model = try ModelServer(url: server.url, seconds: 1)
        let error = await #expect(throws: KeepingError.self) { try await model.ask(.null) }
        #expect(error?.what.contains("1 seconds") == true)
    }

    @Test(arguments: ["", "ftp://x", "http://", "localhost:8080", "http://a b", "http://a\"\nurl=\"file:///etc/passwd"])
    func addressesThatAreNone(_ url: String) {
        #expect(throws: KeepingError.self) { try ModelServer(url: url) }
    }

    @Test(arguments: [
        ("http://h:1", "http://h:1/v1/chat/completions"), ("http://h:1/", "http://h:1/v1/chat/completions"),
        ("http://h/v1", "http://h/v1/chat/completions"),
        ("https://h/v1/chat/completions/", "https://h/v1/chat/completions"),
    ])
    func addressesAreCompleted(_ given: String, _ address: String) throws {
        #expect(try ModelServer(url: given).address == address)
    }
}
