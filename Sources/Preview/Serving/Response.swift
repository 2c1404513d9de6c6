internal import NIOHTTP1

/// An answer to a request: what the connection sends.
struct Response {
  enum Body {
    case bytes(ArraySlice<UInt8>)
    /// Events for as long as the reader listens.
    case events
  }

  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  var body: Body
  /// Whether the connection ends with it.
  var closes = false

  init(_ status: HTTPResponseStatus, type: String, body: ArraySlice<UInt8>) {
    self.status = status
    self.body = .bytes(body)
    headers = [
      "Content-Type": type, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
  }

  /// A few words in plain text, for what no page of the site answers.
  static func plain(_ status: HTTPResponseStatus, _ text: String, closes: Bool = false) -> Response {
    var response = Response(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8)[...])
    response.closes = closes
    return response
  }

  static func redirect(to path: String) -> Response {
    var response = Response.plain(.movedPermanently, path)
    response.headers.add(name: "Location", value: path)
    return response
  }

  static var emptyEvents: Response { Response(.ok, type: "text/event-stream", body: []) }

  static var eventStream: Response {
    var response = emptyEvents
    response.body = .events
    return response
  }
}
