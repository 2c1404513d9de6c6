import Foundation

/// Follows every internal link and fragment of a site as it lies on disk.
struct LinkAudit {
  private(set) var problems: [String] = []
  private(set) var linksFollowed = 0

  private let files: [String: Data]
  private var ids: [String: Set<String>] = [:]

  /// - Parameter files: every file of the site by its path.
  init(_ files: [String: Data]) {
    self.files = files
    for path in files.keys.sorted() where path.hasSuffix(".html") { audit(path) }
  }

  private mutating func audit(_ page: String) {
    let text = String(decoding: files[page] ?? Data(), as: UTF8.self)
    let own = attributes(["id"], in: text)
    if Set(own).count != own.count { problems.append("\(page): an id stands twice: \(repeated(own))") }
    for link in attributes(["href", "src"], in: text) { follow(link, from: page) }
  }

  private mutating func follow(_ link: String, from page: String) {
    if link.contains("://") || link.hasPrefix("mailto:") || link.hasPrefix("tel:") { return }
    linksFollowed += 1
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let path = resolve(parts[0], from: page) else {
      problems.append("\(page): “\(link)” leads out of the site")
      return
    }
    guard files[path] != nil else {
      problems.append("\(page): “\(link)” leads to no file")
      return
    }
    guard parts.count == 2, !parts[1].isEmpty else { return }
    let fragment = parts[1].removingPercentEncoding ?? parts[1]
    if ids[path] == nil {
      ids[path] = Set(attributes(["id"], in: String(decoding: files[path] ?? Data(), as: UTF8.self)))
    }
    if ids[path]?.contains(fragment) != true { problems.append("\(page): “\(link)” leads to no such place") }
  }

  private func resolve(_ link: String, from page: String) -> String? {
    guard !link.isEmpty else { return page }
    // 404.html is served at any address, so its links start at the root.
    if link.hasPrefix("/") { return page == "404.html" ? String(link.dropFirst()) : nil }
    var pieces = page.split(separator: "/").dropLast().map(String.init)
    for piece in link.split(separator: "/", omittingEmptySubsequences: false) {
      switch piece {
      case "..": if pieces.popLast() == nil { return nil }
      case ".", "": continue
      default: pieces.append(String(piece).removingPercentEncoding ?? String(piece))
      }
    }
    let path = pieces.joined(separator: "/")
    return link.hasSuffix("/") || path.isEmpty ? (path.isEmpty ? "index.html" : path + "/index.html") : path
  }

  /// The values of attributes in tags, character references resolved.
  private func attributes(_ names: [String], in text: String) -> [String] {
    var values: [String] = []
    for tag in text.split(separator: "<") {
      let tag = tag.prefix { $0 != ">" }
      for name in names {
        guard let range = tag.range(of: " \(name)=\"") else { continue }
        let value = tag[range.upperBound...].prefix { $0 != "\"" }
        values.append(unescaped(String(value)))
      }
    }
    return values
  }

  private func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }

  private func repeated(_ values: [String]) -> String {
    var seen: Set<String> = []
    return values.filter { !seen.insert($0).inserted }.joined(separator: ", ")
  }
}
