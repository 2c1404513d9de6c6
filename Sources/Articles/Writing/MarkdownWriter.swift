import Foundations

/// Writes an article as clean Markdown with front matter; reading that again gives the same article.
package func writeMarkdown(_ article: Article) -> [UInt8] {
  var writer = MarkdownWriter()
  writer.writeFrontMatter(article)
  var previous: Passage?
  for passage in article.passages {
    writer.write(passage, after: previous)
    previous = passage
  }
  return writer.bytes
}

private struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  // MARK: Front matter

  mutating func writeFrontMatter(_ article: Article) {
    bytes += "---\n".utf8
    field("id", article.id)
    field("title", article.title)
    field("publisher", article.publisher)
    list("authors", article.authors)
    field("date", article.published?.description, isQuoted: false)
    field("updated", article.updated?.description, isQuoted: false)
    field("url", article.url)
    field("language", article.language)
    field("tier", article.tier)
    field(article.hasOwnSummary ? "summary" : "description", article.summary)
    list("tags", article.tags)
    field("text", article.text?.rawValue, isQuoted: false)
    field("audience", article.audience?.rawValue, isQuoted: false)
    for entry in article.otherEntries { write(entry) }
    // The key's presence tells the reader that the text is clean.
    field("source-hash", article.sourceHash.isEmpty ? "none" : article.sourceHash)
    bytes += "---\n".utf8
  }

  private mutating func field(_ key: String, _ value: String?, isQuoted: Bool = true) {
    guard let value, !value.isEmpty else { return }
    bytes += "\(key): ".utf8
    if isQuoted { quote(value) } else { bytes += value.utf8 }
    bytes.append(0x0A)
  }

  private mutating func list(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    bytes += "\(key): ".utf8
    write(.list(values.map { .text($0) }))
    bytes.append(0x0A)
  }

  private mutating func write(_ entry: FrontMatterEntry) {
    quote(entry.key)
    bytes += ": ".utf8
    write(entry.value)
    bytes.append(0x0A)
  }

  /// In flow style; the reader has bounded the depth.
  private mutating func write(_ value: FrontMatterValue) {
    switch value {
    case .text(let text): quote(text)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        write(value)
      }
      bytes.append(UInt8(ascii: "]"))
    case .map(let entries):
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        quote(entry.key)
        bytes += ": ".utf8
        write(entry.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A double-quoted YAML scalar (YAML 1.2.2, 7.3.1).
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0..<0x20, 0x7F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Passages

  mutating func write(_ passage: Passage, after previous: Passage?) {
    let text = markdownText(passage)
    if !isItem(passage) || previous.map({ $0.kind != passage.kind }) ?? true { bytes.append(0x0A) }
    switch passage.kind {
    case .heading(let level):
      bytes += [UInt8](repeating: UInt8(ascii: "#"), count: min(6, max(1, level))) + [0x20] + text
    case .highlight, .listItem: bytes += "- ".utf8 + text
    case .quotation: bytes += "> ".utf8 + text
    case .caption: bytes += "<figcaption>".utf8 + text + "</figcaption>".utf8
    case .tableRow: bytes += "| ".utf8 + text + " |".utf8
    case .paragraph: bytes += protectedStart(text)
    }
    bytes.append(0x0A)
  }

  private func isItem(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .highlight, .listItem, .tableRow: true
    default: false
    }
  }

  /// A paragraph whose first sign would make it a list, a heading or a quotation.
  private func protectedStart(_ text: [UInt8]) -> [UInt8] {
    let digits = text.prefix { $0.isASCIIDigit }.count
    let rest = text.dropFirst(digits)
    if digits > 0, digits <= 3, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") {
      return Array(text[..<digits]) + [UInt8(ascii: "\\")] + Array(rest)
    }
    guard let first = text.first else { return text }
    if first >= 0x80 {
      let bullet = bulletLength(text[...])
      return bullet > 0 ? Array("&bull;".utf8) + Array(text.drop { $0 >= 0x80 }) : text
    }
    let isSign = "#>-+=~|".utf8.contains(first)
    return isSign ? [UInt8(ascii: "\\")] + text : text
  }
}

/// A passage's text with its marks as Markdown, signs of markup escaped.
private func markdownText(_ passage: Passage) -> [UInt8] {
  let text = Array(passage.text.utf8)
  var opens: [Int: [UInt8]] = [:]
  var closes: [Int: [UInt8]] = [:]
  for mark in passage.marks where !mark.range.isEmpty && mark.range.upperBound <= text.count {
    let (open, close) = signs(of: mark)
    opens[mark.range.lowerBound, default: []] += open
    closes[mark.range.upperBound] = close + (closes[mark.range.upperBound] ?? [])
  }
  var result: [UInt8] = []
  for index in text.indices {
    if let close = closes[index] { result += close }
    if let open = opens[index] { result += open }
    let isDoubled = index + 1 < text.count && text[index + 1] == text[index]
    if "\\`*_[]<&!|".utf8.contains(text[index]) || isDoubled && "=~".utf8.contains(text[index]) {
      result.append(UInt8(ascii: "\\"))
    }
    result.append(text[index])
  }
  return result + (closes[text.count] ?? [])
}

private func signs(of mark: InlineMark) -> (open: [UInt8], close: [UInt8]) {
  switch mark.kind {
  case .link(let url):
    let address = url.utf8.map {
      $0 == UInt8(ascii: "(") ? "%28" : $0 == UInt8(ascii: ")") ? "%29" : String(decoding: [$0], as: UTF8.self)
    }
    return (Array("[".utf8), Array("](\(address.joined()))".utf8))
  case .lostLink: return ([], Array(" (opens in a new tab)".utf8))
  case .emphasis: return (Array("*".utf8), Array("*".utf8))
  case .strong: return (Array("**".utf8), Array("**".utf8))
  case .code: return (Array("`".utf8), Array("`".utf8))
  }
}
