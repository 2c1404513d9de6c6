import CXML

/// Owns libxml2's tree of a page and frees it.
struct PageDocument: ~Copyable {
  private let document: htmlDocPtr

  /// Nil where the bytes hold no markup at all.
  init?(_ html: [UInt8]) {
    _ = libxmlIsReady
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let parsed = html.withUnsafeBytes { raw -> htmlDocPtr? in
      guard let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self), let size = Int32(exactly: raw.count) else {
        return nil
      }
      return htmlReadMemory(base, size, nil, "UTF-8", Int32(options))
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  /// The first node; its siblings and children are the whole page.
  var root: xmlNodePtr? { xmlDocGetRootElement(document) }
}

/// libxml2 wants its tables set up before threads use it.
private let libxmlIsReady: Bool = {
  xmlInitParser()
  return true
}()
