internal import Building
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Listens on the loopback interface, where no other machine can reach it.
struct PreviewServer: Sendable {
  private let channel: NIOAsyncChannel<Connection.Channel, Never>
  private let limits: ConnectionLimits
  let port: Int

  private static let host = "127.0.0.1"
  /// Ports that are tried one after another before the system picks any.
  private static let attempts = 10

  /// Takes the port, or another one where that is taken.
  init(port: Int, limits: ConnectionLimits = ConnectionLimits()) async throws(BuildFailure) {
    var candidates = Array(port..<min(65_536, port + Self.attempts))
    if port != 0 { candidates.append(0) }
    for candidate in candidates {
      do {
        let channel = try await Self.bind(candidate, limits)
        self.channel = channel
        self.limits = limits
        self.port = channel.channel.localAddress?.port ?? candidate
        return
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        continue
      } catch let error as IOError where error.errnoCode == EACCES {
        throw BuildFailure(
          "this system lets you listen on no port as low as \(candidate)", fix: "choose one from 1024 on with --port")
      } catch {
        throw BuildFailure("cannot listen on \(Self.host):\(candidate): \(error)")
      }
    }
    throw BuildFailure("cannot listen on \(Self.host): no port is free")
  }

  private static func bind(
    _ port: Int, _ limits: ConnectionLimits
  ) async throws -> NIOAsyncChannel<Connection.Channel, Never> {
    try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          var decoding = NIOHTTPDecoderLimitConfiguration()
          decoding.maxHeaderFieldSize = limits.headers
          decoding.maxHeaderListSize = limits.headers
          // Requests are read one after another, and errors are ours to answer.
          try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: true,
            withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
          try pipeline.addHandler(ProtocolErrorHandler())
          return try Connection.Channel(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// Lets go of a port on which nothing is served.
  func close() async throws { try await channel.executeThenClose { _ in } }

  /// Answers requests until the task is cancelled.
  func serve(_ site: CurrentSite, below prefix: SitePrefix) async {
    let responder = Responder(prefix: prefix, port: port)
    let count = ConnectionCount()
    try? await withThrowingDiscardingTaskGroup { group in
      try await channel.executeThenClose { connections in
        for try await channel in connections {
          let connection = Connection(channel: channel, responder: responder, limits: limits, site: site)
          let isTooMany = count.enter() > limits.connections
          group.addTask {
            if isTooMany { await connection.refuse() } else { await connection.serve() }
            count.leave()
          }
        }
      }
    }
  }
}
