/// What the values of a drawing's attributes and its style sheets would do. Names and values are in lower case where
/// they are compared.
enum SVGValue {
  /// By local names: those that run something, and those that hold or load what is no drawing.
  static let activeElements: Set<String> = [
    "script", "foreignobject", "handler", "listener", "iframe", "frame", "object", "embed", "applet", "audio", "video",
    "source", "track", "link", "meta", "base", "form", "input", "button", "html", "body", "img", "discard",
  ]

  /// A name without its prefix.
  static func localName(_ name: String) -> String {
    String(name[(name.lastIndex(of: ":").map { name.index(after: $0) } ?? name.startIndex)...])
  }

  static func activity(of name: String, _ value: String, in element: String) -> String? {
    if name.hasPrefix("on") { return "an attribute “\(name)”" }
    let bare = squeezed(value)
    if let scheme = ["javascript:", "vbscript:", "livescript:"].first(where: { bare.contains($0) }) {
      return "an address “\(scheme)”"
    }
    if name == "attributename", bare.hasPrefix("on") || bare == "href" || bare.hasSuffix(":href") {
      return "an animation of “\(bare)”"
    }
    if ["href", "src", "action", "formaction", "data", "base", "poster"].contains(name), !isHarmless(bare, in: element)
    {
      return "a reference to something else, “\(value.prefix(60))”"
    }
    return name == "style" || bare.contains("url(") || bare.contains("image(") ? activity(ofStyle: value) : nil
  }

  /// A part of the drawing, a picture within it that is no drawing, or a link that a reader follows or not.
  private static func isHarmless(_ address: String, in element: String) -> Bool {
    if address.isEmpty || address.hasPrefix("#") { return true }
    if ["png", "jpeg", "jpg", "gif", "webp"].contains(where: { address.hasPrefix("data:image/\($0);base64,") }) {
      return true
    }
    return element == "a" && ["http://", "https://", "mailto:"].contains { address.hasPrefix($0) }
  }

  /// - Parameter style: nil where it could not be read.
  static func activity(ofStyle style: String?) -> String? {
    guard let style else { return "an entity that is not known" }
    let bare = squeezed(style)
    for word in ["@import", "expression(", "-moz-binding", "behavior:", "javascript:", "image-set(", "src("]
    where bare.contains(word) {
      return "“\(word)” in a style"
    }
    if bare.contains("\\") { return "an escape in a style" }
    var rest = bare[...]
    while let start = rest.firstRange(of: "url(") {
      rest = rest[start.upperBound...]
      let address = rest.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != ")" }
      if !isHarmless(String(address), in: "style") { return "a reference to something else in a style" }
    }
    return nil
  }

  /// In lower case, without white space, control characters and the comments of style sheets, which browsers overlook.
  private static func squeezed(_ value: String) -> String {
    let bytes = value.lowercased().utf8.filter { $0 > 0x20 && $0 != 0x7F }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "/*".utf8) {
        guard let end = bytes[(index + 2)...].firstRange(of: Array("*/".utf8)) else { break }
        index = end.upperBound
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The scalar of `amp`, `#65` or `#x41`; nil for what only a declaration could tell.
  static func scalar(ofReference name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
      return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}
