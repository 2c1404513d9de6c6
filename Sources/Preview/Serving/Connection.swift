internal import NIOCore
internal import NIOHTTP1

/// One reader's connection: requests are answered one after another until either side has had enough.
struct Connection: Sendable {
  typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

  let channel: Channel
  let responder: Responder
  let limits: ConnectionLimits
  let site: CurrentSite

  private static let chunk = 64 << 10

  /// A reader that goes away is no problem of ours.
  func serve() async {
    try? await channel.executeThenClose { requests, writer in
      try await withThrowingTaskGroup(of: Void.self) { listening in
        var deadline = closing(in: limits.request)
        defer { deadline.cancel() }
        for try await part in requests {
          guard case .head(let request) = part else { continue }
          deadline.cancel()
          let response = await responder.answer(request, from: site.shown)
          if case .events = response.body {
            let messages = await site.listen()
            try await writer.write(.head(head(of: response, to: request)))
            listening.addTask { try await send(messages, writer) }
            continue
          }
          try await send(response, to: request, writer)
          if response.closes || !request.isKeepAlive { break }
          deadline = closing(in: limits.request)
        }
        listening.cancelAll()
      }
    }
  }

  /// Answers that there are too many readers already.
  func refuse() async {
    try? await channel.executeThenClose { _, writer in
      let response = Response.plain(.serviceUnavailable, "Too many connections.", closes: true)
      try await send(response, to: HTTPRequestHead(version: .http1_1, method: .GET, uri: "/"), writer)
    }
  }

  private func send(_ response: Response, to request: HTTPRequestHead, _ writer: Writer) async throws {
    try await writer.write(.head(head(of: response, to: request)))
    if request.method != .HEAD, case .bytes(var rest) = response.body {
      while !rest.isEmpty {
        let deadline = closing(in: limits.response)
        defer { deadline.cancel() }
        try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: rest.prefix(Self.chunk)))))
        rest = rest.dropFirst(Self.chunk)
      }
    }
    try await writer.write(.end(nil))
  }

  private func send(_ messages: AsyncStream<ReloadMessage>, _ writer: Writer) async throws {
    for await message in messages {
      let deadline = closing(in: limits.response)
      defer { deadline.cancel() }
      try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: message.event))))
    }
  }

  private func head(of response: Response, to request: HTTPRequestHead) -> HTTPResponseHead {
    var headers = response.headers
    if case .bytes(let body) = response.body, response.status != .notModified {
      headers.add(name: "Content-Length", value: String(body.count))
    }
    if response.closes || !request.isKeepAlive {
      headers.add(name: "Connection", value: "close")
    } else if request.version == .http1_0 {
      headers.add(name: "Connection", value: "keep-alive")
    }
    return HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)
  }

  private func closing(in time: TimeAmount) -> Scheduled<Void> {
    let channel = channel.channel
    return channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
