internal import NIOCore
internal import NIOHTTP1

/// Answers what is no HTTP at all, or too much of it, before the connection is closed.
final class ProtocolErrorHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError {
      let isTooLarge = error == .headerOverflow
      let head = HTTPResponseHead(
        version: .http1_1, status: isTooLarge ? .requestHeaderFieldsTooLarge : .badRequest,
        headers: ["Connection": "close", "Content-Length": "0"])
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
    context.close(promise: nil)
  }
}
