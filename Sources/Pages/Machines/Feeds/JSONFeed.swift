internal import Foundations

/// A feed as JSON Feed 1.1 (jsonfeed.org).
func jsonFeed(_ head: FeedHead, description: String?, _ entries: [FeedEntry]) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", head.title)
    json.member("home_page_url", head.page)
    json.member("feed_url", head.address)
    json.member("description", description)
    json.member("language", head.language)
    json.authors(head.author)
    json.key("items")
    json.array { json in
      for entry in entries { write(entry, to: &json) }
    }
  }
  return json.line()
}

private func write(_ entry: FeedEntry, to json: inout JSONWriter) {
  json.object { json in
    json.member("id", entry.id)
    json.member("url", entry.page)
    json.member("external_url", entry.outside)
    json.member("title", entry.title)
    // An item must have a content; where there is no more to say than the title, that is it.
    json.member("content_text", entry.summary ?? entry.title)
    json.member("date_published", entry.published.rfc3339)
    if entry.updated != entry.published { json.member("date_modified", entry.updated.rfc3339) }
    if let author = entry.author { json.authors(author) }
    json.member("tags", entry.tags) { $0.string($1) }
  }
}

extension JSONWriter {
  fileprivate mutating func authors(_ name: String) {
    member("authors", [name]) { json, name in json.object { $0.member("name", name) } }
  }
}
