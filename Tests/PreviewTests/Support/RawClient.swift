import Foundation
import Testing

/// A connection on which requests are written byte by byte, as no well-bred client would let us.
final class RawClient: Sendable {
  struct Response {
    let status: Int
    let headers: [String: String]
    let body: String

    /// Nil where the text is no response.
    init?(_ text: String) {
      let parts = text.components(separatedBy: "\r\n\r\n")
      let lines = parts[0].components(separatedBy: "\r\n")
      guard let code = lines[0].split(separator: " ").dropFirst().first, let status = Int(code) else { return nil }
      self.status = status
      headers = Dictionary(
        lines.dropFirst().compactMap { line in
          guard let colon = line.firstIndex(of: ":") else { return nil }
          return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }, uniquingKeysWith: { $0 + ", " + $1 })
      body = parts.dropFirst().joined(separator: "\r\n\r\n")
    }
  }

  private let descriptor: Int32

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var wait = timeval(tv_sec: 200, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0)
  }

  deinit { close(descriptor) }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// What comes until `isEnough` says so, or the server closes the connection; read on a thread of its own, since the
  /// server needs those of the tests.
  func read(until isEnough: @escaping @Sendable (String) -> Bool = { _ in false }) async -> String {
    await withCheckedContinuation { continuation in
      Thread { continuation.resume(returning: self.readNow(until: isEnough)) }.start()
    }
  }

  private func readNow(until isEnough: (String) -> Bool) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !isEnough(String(decoding: bytes, as: UTF8.self)) {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One request on a connection of its own.
  static func ask(_ method: String, _ path: String, port: Int, _ headers: String...) async throws -> Response {
    let client = try RawClient(port: port)
    let host = headers.contains { $0.hasPrefix("Host:") } ? "" : "Host: 127.0.0.1:\(port)\r\n"
    client.write(
      "\(method) \(path) HTTP/1.1\r\n\(host)Connection: close\r\n" + headers.map { $0 + "\r\n" }.joined() + "\r\n")
    return try #require(Response(await client.read()))
  }
}
