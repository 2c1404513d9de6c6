/// A strict check of the HTML that the renderer makes with raw HTML off.
enum HTMLCheck {
  private static let void: Set<String> = ["br", "hr", "img", "input"]

  /// What is wrong with it: an open or stray tag, an attribute or `&` that is not as the renderer writes it.
  static func problem(in html: String) -> String? {
    var open: [String] = []
    var rest = Array(html.utf8)[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<"):
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return "a tag that does not end" }
        let tag = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        if let problem = check(tag, &open) { return problem }
        rest = rest[(end + 1)...]
      case UInt8(ascii: ">"): return "a bare >"
      case UInt8(ascii: "&"):
        guard let length = entity(rest) else { return "a bare &" }
        rest = rest.dropFirst(length)
      default: rest = rest.dropFirst()
      }
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }

  private static func check(_ tag: String, _ open: inout [String]) -> String? {
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    if name.isEmpty { return "no tag: <\(tag)>" }
    if tag.hasPrefix("/") {
      guard open.popLast() == name, tag.utf8.count == name.utf8.count + 1 else { return "stray <\(tag)>" }
      return nil
    }
    let isVoid = tag.hasSuffix(" /")
    if isVoid != void.contains(name) { return "void or not: <\(tag)>" }
    if !isVoid { open.append(name) }
    return attributes(tag.dropFirst(name.count).dropLast(isVoid ? 2 : 0))
  }

  private static func attributes(_ text: Substring) -> String? {
    var rest = text
    while !rest.isEmpty {
      guard rest.removeFirst() == " " else { return "attributes: \(text)" }
      let name = rest.prefix { $0.isLetter || $0 == "-" }
      guard !name.isEmpty, !name.hasPrefix("on") else { return "attribute: \(text)" }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else { continue }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: "\"") else { return "open attribute: \(text)" }
      let value = rest[..<end]
      if value.contains("<") { return "attribute with <: \(text)" }
      if name == "href" || name == "src", let colon = value.firstIndex(of: ":") {
        let scheme = value[..<colon].lowercased()
        let isScheme = scheme.allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
        if isScheme, !["http", "https", "mailto", "tel", "ftp"].contains(scheme) { return "scheme: \(value)" }
      }
      rest = rest[rest.index(after: end)...]
    }
    return nil
  }

  private static func entity(_ text: ArraySlice<UInt8>) -> Int? {
    for name in ["&amp;", "&lt;", "&gt;", "&quot;", "&#x27;", "&#39;"] where text.starts(with: name.utf8) {
      return name.utf8.count
    }
    return nil
  }
}
