internal import Foundations

/// A page with the preview's script in its head: a file of the same origin, so that the page's own policy allows it.
///
/// - Parameter version: of the site that the page is of, by which the script knows a later one.
func withReloadScript(_ page: [UInt8], at address: String, version: String) -> [UInt8] {
  var script: [UInt8] = []
  script.append("<script src=\"" as StaticString)
  script.appendEscaped(address)
  script.append("\" data-version=\"" as StaticString)
  script.appendEscaped(version)
  script.append("\" defer></script>\n" as StaticString)
  let place = headEnd(of: page) ?? page.endIndex
  var served: [UInt8] = []
  served.reserveCapacity(page.count + script.count)
  served.append(contentsOf: page[..<place])
  served.append(contentsOf: script)
  served.append(contentsOf: page[place...])
  return served
}

/// Where the end tag of the head begins.
private func headEnd(of page: [UInt8]) -> Int? {
  let tag = Array("</head>".utf8)
  guard page.count >= tag.count else { return nil }
  return (0...page.count - tag.count).first { start in
    page[start] == tag[0] && page[start..<start + tag.count].elementsEqual(tag)
  }
}
