internal import Foundations

/// A feed in the Atom Syndication Format (RFC 4287), written straight into one buffer.
struct AtomFeed {
  private var bytes: [UInt8] = []

  /// - Parameter updated: the day of the newest entry.
  init(_ head: FeedHead, updated: CalendarDate?) {
    bytes.reserveCapacity(16 << 10)
    bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
    bytes.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" as StaticString)
    bytes.appendXML(head.language)
    bytes.append("\">\n" as StaticString)
    bytes.appendElement("id", head.address)
    bytes.appendElement("title", head.title)
    bytes.appendElement("updated", updated?.rfc3339)
    bytes.appendAtomLink("self\" type=\"application/atom+xml", head.address)
    bytes.appendAtomLink("alternate\" type=\"text/html", head.page)
    bytes.append("<author>\n" as StaticString)
    bytes.appendElement("name", head.author)
    bytes.append("</author>\n<generator>Dossier</generator>\n" as StaticString)
  }

  mutating func add(_ entry: [UInt8]) { bytes += entry }

  /// The whole feed.
  var closed: [UInt8] { bytes + Array("</feed>\n".utf8) }

  /// The element of an entry.
  static func entry(_ entry: FeedEntry) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 10)
    bytes.append("<entry>\n" as StaticString)
    bytes.appendElement("id", entry.id)
    bytes.appendElement("title", entry.title)
    bytes.appendAtomLink("alternate\" type=\"text/html", entry.page)
    if let outside = entry.outside { bytes.appendAtomLink("via", outside) }
    bytes.appendElement("published", entry.published.rfc3339)
    bytes.appendElement("updated", entry.updated.rfc3339)
    if let author = entry.author {
      bytes.append("<author>\n" as StaticString)
      bytes.appendElement("name", author)
      bytes.append("</author>\n" as StaticString)
    }
    for tag in entry.tags {
      bytes.append("<category term=\"" as StaticString)
      bytes.appendXML(tag)
      bytes.append("\"/>\n" as StaticString)
    }
    bytes.appendElement("summary", entry.summary)
    bytes.append("</entry>\n" as StaticString)
    return bytes
  }
}

extension [UInt8] {
  /// - Parameter relation: the value of `rel`, and further attributes behind it.
  fileprivate mutating func appendAtomLink(_ relation: StaticString, _ address: String) {
    append("<link rel=\"" as StaticString)
    append(relation)
    append("\" href=\"" as StaticString)
    appendXML(address)
    append("\"/>\n" as StaticString)
  }
}
