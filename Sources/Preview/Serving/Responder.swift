internal import Building
internal import Foundations
internal import NIOHTTP1

/// Answers requests as a web host would. Pure: the same request and the same site give the same answer.
struct Responder: Sendable {
  let prefix: SitePrefix
  /// The values of the Host header that are ours. Any other comes from a page that had its own name lead here.
  let hosts: Set<String>

  static let uriLimit = 4 << 10

  /// - Parameter port: the port on the loopback interface that requests come to.
  init(prefix: SitePrefix, port: Int) {
    self.prefix = prefix
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  func answer(_ request: HTTPRequestHead, from site: ShownSite) async -> Response {
    if let refusal = refusal(of: request) { return refusal }
    guard let uri = path(in: request.uri) else {
      return .plain(.misdirectedRequest, "This server answers to 127.0.0.1 and localhost only.", closes: true)
    }
    switch RequestTarget(uri, prefix: prefix) {
    case .malformed: return .plain(.badRequest, "This is no address.")
    case .elsewhere: return .plain(.notFound, "The site is at \(prefix.path)")
    case .prefix: return .redirect(to: prefix.path)
    case .preview(let name): return previewFile(name, request)
    case .site(let path): return await page(path, request, site)
    }
  }

  /// The path that a request asks for, also where it names the whole address, as clients of proxies do (RFC 9112,
  /// section 3.2.2); nil for another server's.
  private func path(in uri: String) -> String? {
    let scheme = "http://"
    guard uri.prefix(scheme.count).lowercased() == scheme else { return uri }
    let rest = uri.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard hosts.contains(host.lowercased()) else { return nil }
    let path = rest.dropFirst(host.count)
    return path.hasPrefix("/") ? String(path) : "/" + path
  }

  private func refusal(of request: HTTPRequestHead) -> Response? {
    let named = request.headers["Host"]
    guard named.count == 1, hosts.contains(named[0].lowercased()) else {
      return .plain(.misdirectedRequest, "This server answers to 127.0.0.1 and localhost only.", closes: true)
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = Response.plain(.methodNotAllowed, "Only GET and HEAD.", closes: true)
      response.headers.add(name: "Allow", value: "GET, HEAD")
      return response
    }
    if request.uri.utf8.count > Self.uriLimit { return .plain(.uriTooLong, "The address is too long.", closes: true) }
    let hasBody =
      request.headers.contains(name: "Transfer-Encoding") || request.headers.first(name: "Content-Length") ?? "0" != "0"
    return hasBody ? .plain(.payloadTooLarge, "A request to read has no body.", closes: true) : nil
  }

  private func previewFile(_ name: String, _ request: HTTPRequestHead) -> Response {
    // Whoever asks for the head alone would wait for the end of a stream that has none.
    if name == "events" { return request.method == .HEAD ? .emptyEvents : .eventStream }
    guard let file = EmbeddedFiles.all.first(where: { "\($0.path)" == name }) else {
      return .plain(.notFound, "There is no such file.")
    }
    let bytes = Array(UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
    return whole(bytes, at: name, request)
  }

  private func page(_ path: String, _ request: HTTPRequestHead, _ site: ShownSite) async -> Response {
    let address = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = await site.snapshot.bytes(at: address) {
      return whole(served(bytes, at: address, site), at: address, request)
    }
    if site.snapshot.holds(path + "/index.html") {
      let parts = request.uri.split(separator: "?", maxSplits: 1)
      return .redirect(to: parts[0] + "/" + (parts.count > 1 ? "?" + parts[1] : ""))
    }
    let missing = "404.html"
    guard let bytes = await site.snapshot.bytes(at: missing) else { return .plain(.notFound, "There is no such page.") }
    return Response(.notFound, type: webType(of: missing), body: served(bytes, at: missing, site)[...])
  }

  /// A page as it is sent: with the script that shows it anew when the site has changed.
  private func served(_ bytes: [UInt8], at address: String, _ site: ShownSite) -> [UInt8] {
    guard address.hasSuffix(".html") else { return bytes }
    return withReloadScript(bytes, at: prefix.path + RequestTarget.previewFolder + "reload.js", version: site.version)
  }

  /// A body in full, in part, or not at all where the reader has it already.
  private func whole(_ bytes: [UInt8], at address: String, _ request: HTTPRequestHead) -> Response {
    let tag = "\"" + String(contentHash(bytes), radix: 16) + "\""
    var response = Response(.ok, type: webType(of: address), body: bytes[...])
    response.headers.add(name: "ETag", value: tag)
    response.headers.add(name: "Accept-Ranges", value: "bytes")
    if let policy = SiteSnapshot.policy(ofFileAt: address) {
      response.headers.add(name: "Content-Security-Policy", value: policy)
    }
    if names(tag, request.headers[canonicalForm: "If-None-Match"].map(String.init)) {
      response.status = .notModified
      response.body = .bytes([])
      return response
    }
    let isSame = request.headers.first(name: "If-Range").map { $0 == tag } ?? true
    let wanted = request.method == .GET && isSame ? request.headers.first(name: "Range") : nil
    switch ByteRange(wanted, size: bytes.count) {
    case .whole: break
    case .part(let range):
      response.status = .partialContent
      response.body = .bytes(bytes[range])
      response.headers.add(
        name: "Content-Range", value: "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)")
    case .unsatisfiable:
      response.status = .rangeNotSatisfiable
      response.body = .bytes([])
      response.headers.add(name: "Content-Range", value: "bytes */\(bytes.count)")
    }
    return response
  }

  /// Whether an entity tag is among those of an If-None-Match header; weak ones count as the same.
  private func names(_ tag: String, _ listed: [String]) -> Bool {
    listed.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
  }
}
