internal import Foundations

/// A page's HTML put into a document of many pages: its ids made its own, its headings one level lower, links to pages
/// of the document made links within it.
struct PrintedSection {
  /// What goes before the page's own ids, `s12_`.
  let prefix: String
  /// The folders that the page stands below the root, which its links climb out of.
  let climb: [UInt8]
  /// By percent-encoded address: the ids of the sections of the document.
  let sections: [String: String]

  private static let ids: Set<String> = ["id", "aria-labelledby", "aria-describedby", "headers", "for"]

  init(prefix: String, depth: Int, sections: [String: String]) {
    self.prefix = prefix
    climb = Array(relativeRoot(atDepth: depth).utf8)
    self.sections = sections
  }

  /// Linear in the length. What is no tag is copied as it is.
  func bytes(of html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count + html.count / 8)
    var place = 0
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      output += html[place..<open]
      place = appendTag(html, from: open, to: &output)
    }
    return output + html[place...]
  }

  /// Appends a tag; gives back the place behind it.
  private func appendTag(_ html: [UInt8], from open: Int, to output: inout [UInt8]) -> Int {
    var place = open
    // A heading's level is the second letter of its name.
    let name = html[open + 1 < html.count && html[open + 1] == UInt8(ascii: "/") ? (open + 2)... : (open + 1)...]
    if name.count > 2, name.first == UInt8(ascii: "h"), let level = name.dropFirst().first,
      UInt8(ascii: "1")...UInt8(ascii: "5") ~= level
    {
      let levelPlace = name.startIndex + 1
      output += html[open..<levelPlace]
      output.append(level + 1)
      place = levelPlace + 1
    }
    while place < html.count, html[place] != UInt8(ascii: ">") {
      guard html[place] == UInt8(ascii: "\"") else {
        output.append(html[place])
        place += 1
        continue
      }
      let start = place + 1
      let end = html[start...].firstIndex(of: UInt8(ascii: "\"")) ?? html.endIndex
      output.append(UInt8(ascii: "\""))
      append(html[start..<end], ofAttribute: attributeName(before: place, in: html), to: &output)
      if end < html.count { output.append(UInt8(ascii: "\"")) }
      place = min(end + 1, html.count)
    }
    return place
  }

  private func attributeName(before quote: Int, in html: [UInt8]) -> String {
    guard quote > 0, html[quote - 1] == UInt8(ascii: "=") else { return "" }
    let name = html[..<(quote - 1)].reversed().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "<") }
    return String(decoding: name.reversed(), as: UTF8.self)
  }

  private func append(_ value: ArraySlice<UInt8>, ofAttribute name: String, to output: inout [UInt8]) {
    if Self.ids.contains(name) {
      for (index, id) in value.split(separator: UInt8(ascii: " ")).enumerated() {
        if index > 0 { output.append(UInt8(ascii: " ")) }
        output.append(prefix)
        output += id
      }
    } else if name == "href" || name == "src" {
      appendAddress(value, to: &output)
    } else {
      output += value
    }
  }

  private func appendAddress(_ value: ArraySlice<UInt8>, to output: inout [UInt8]) {
    if value.first == UInt8(ascii: "#") {
      output.append("#" + prefix)
      output += value.dropFirst()
      return
    }
    let inner = value.starts(with: climb) ? value.dropFirst(climb.count) : value
    let page = inner.prefix { $0 != UInt8(ascii: "#") }
    guard let section = sections[String(decoding: page, as: UTF8.self)] else {
      output += inner
      return
    }
    output.append("#" + section)
    let fragment = inner.dropFirst(page.count + 1)
    if !fragment.isEmpty {
      output.append("_")
      output += fragment
    }
  }
}
