import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A web server for tests, on this machine only: answers every request with one status and body, and keeps what it was asked.
final class SmallServer: @unchecked Sendable {
    let port: UInt16
    private let socket: Int32
    private let lock = NSLock()
    private var asked: [String] = []
    private let answer: @Sendable (String) -> (status: Int, body: String)

    /// Requests so far, head and body.
    var requests: [String] { lock.withLock { asked } }

    var url: String { "http://127.0.0.1:\(port)" }

    init(answer: @escaping @Sendable (String) -> (status: Int, body: String)) throws {
        self.answer = answer
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let open = Glibc.socket(AF_INET, stream, 0)
        socket = open
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(open, raw, size) == 0 && listen(open, 16) == 0 && getsockname(open, raw, &size) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard bound else { throw CocoaError(.fileWriteUnknown) }
        Thread.detachNewThread { [self] in serve() }
    }

    /// Ends the server.
    func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private func serve() {
        while case let connection = accept(socket, nil, nil), connection >= 0 {
            let request = read(from: connection)
            lock.withLock { asked.append(request) }
            let (status, body) = answer(request)
            let response =
                "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
            _ = response.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            close(connection)
        }
    }

    private func read(from connection: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { continue }
            if text.lowercased().contains("expect: 100-continue"), bytes.count < 2048 {
                _ = "HTTP/1.1 100 Continue\r\n\r\n".withCString {
                    send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL))
                }
            }
            let length = text.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
            if text[end.upperBound...].utf8.count >= length ?? 0 { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
