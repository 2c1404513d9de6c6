internal import Foundations

extension Article {
  /// The file's text as repaired UTF-8; what was done is noted.
  mutating func decode(_ source: SourceText) -> SourceText {
    let decoded = decodeText(source.bytes)
    encoding = decoded.encoding
    let (bytes, report) = repairMojibake(composed(decoded.bytes))
    repairs = [decoded.repair].compactMap { $0 } + report.repairs
    let text = SourceText(path: source.path, bytes: bytes)
    if let problem = formatProblem(bytes) {
      diagnostics.append(problem)
      return SourceText(path: source.path, bytes: [])
    }
    reportEncoding(of: decoded)
    report.unrepaired.prefix(20).forEach { diagnostics.append(unrepaired($0, in: text)) }
    return text
  }

  /// That the file is no text, or in a format that is not read.
  private func formatProblem(_ bytes: [UInt8]) -> Diagnostic? {
    if looksBinary(bytes) {
      return Diagnostic(
        .clippingNotText, path: path, "the file is not text", fix: "save the article as .txt, .md or .html")
    }
    return unreadFormat(bytes).map { format in
      Diagnostic(
        .clippingNotText, path: path, "the file is \(format), which is not read",
        fix: "save the article as a web page (.html) or as text (.txt)")
    }
  }

  private mutating func reportEncoding(of decoded: DecodedText) {
    if let label = decoded.unreadable {
      diagnostics.append(
        Diagnostic(
          .encodingUnknown, path: path, "the page says that it is in “\(label)”, which cannot be read",
          fix: "save the page as UTF-8, or its text as .txt"))
    }
    if decoded.isGuessed {
      diagnostics.append(
        Diagnostic(
          .encodingGuessed, path: path, "read as \(decoded.encoding), which is a guess", fix: "save the file as UTF-8"))
    }
  }

  private func unrepaired(_ place: UnrepairedPlace, in text: SourceText) -> Diagnostic {
    text.diagnostic(
      .unrepairedText, at: text.position(of: place.offset), "“\(place.text)” is broken text: \(place.reason.rawValue)",
      fix: "mend it by hand from the published page")
  }
}

/// Zeros and other control characters by the dozen.
private func looksBinary(_ bytes: [UInt8]) -> Bool {
  let length = min(bytes.count, 4096)
  // Without branches, so that many are counted at once.
  let controls = bytes.withUnsafeBufferPointer { bytes in
    bytes[..<length].reduce(0) { $0 &+ ($1 < 0x20 && $1 &- 0x09 > 4 ? 1 : 0) }
  }
  return controls > 8 && controls * 20 > length
}

/// What a file is that holds an article in a wrapping of its own; nil for all that is read.
private func unreadFormat(_ bytes: [UInt8]) -> String? {
  if bytes.starts(with: "%PDF-") { return "a PDF" }
  if bytes.starts(with: "bplist00") { return "a web archive" }
  if bytes.starts(with: "{\\rtf") { return "rich text" }
  guard let mail = MailHead(bytes), mail.isEncoded else { return nil }
  return bytes.prefix(4096).contains(bytes: "Snapshot-Content-Location") ? "a web archive" : "an e-mail as it is sent"
}
