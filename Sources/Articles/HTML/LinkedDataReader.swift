import Foundations

/// Reads schema.org data (JSON-LD) of an article into a page's metadata, where it says more than nothing.
struct LinkedDataReader {
  private var page: PageMetadata
  private var left = 2000

  init(_ page: PageMetadata) { self.page = page }

  consuming func read(_ scripts: [[UInt8]]) -> PageMetadata {
    for script in scripts {
      guard script.count < 1 << 20, let value = JSONValue(script) else { continue }
      search(value)
    }
    return page
  }

  /// Articles stand at the top, in a list, or under `@graph` and `mainEntity`.
  private mutating func search(_ value: JSONValue) {
    var queue = [value]
    while let next = queue.popLast(), left > 0 {
      left -= 1
      if case .list(let values) = next {
        queue += values.reversed()
        continue
      }
      if isArticle(next) { take(next) }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = next[key] { queue.append(inner) }
      }
    }
  }

  private func isArticle(_ value: JSONValue) -> Bool {
    value["@type"]?.items.contains { type in
      guard let name = type.text else { return false }
      return name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" || name == "AnalysisNewsArticle"
    } ?? false
  }

  private mutating func take(_ value: JSONValue) {
    page.title = page.title ?? value["headline"]?.text.flatMap(cleaned) ?? value["name"]?.text.flatMap(cleaned)
    page.take(published: value["datePublished"]?.text.flatMap { PageDay($0) })
    page.updated = page.updated ?? value["dateModified"]?.text.flatMap(pageDate)
    page.summary = page.summary ?? value["description"]?.text.flatMap(cleaned)
    page.language = page.language ?? value["inLanguage"]?.text
    page.url = page.url ?? value["url"]?.text.flatMap { isSafeAddress($0) ? $0 : nil }
    if page.authors.isEmpty { page.authors = names(value["author"]) }
    page.publisher = page.publisher ?? names(value["publisher"]).first
  }

  private func names(_ value: JSONValue?) -> [String] {
    (value?.items ?? []).prefix(10).compactMap { item in
      (item["name"]?.items.first?.text ?? item.text).flatMap(cleaned)
    }.filter { !$0.hasPrefix("http") }
  }
}

/// One line without markup or spaces at the ends, nil where nothing is left; at most 1,000 bytes.
func cleaned(_ text: String) -> String? {
  var cleaner = InlineCleaner()
  let clean = cleaner.clean(Array(text.utf8.prefix(1000))[...]).text
  return clean.isEmpty ? nil : String(decoding: clean, as: UTF8.self)
}

/// The date of an ISO 8601 time, or one written in words.
func pageDate(_ text: String) -> CalendarDate? {
  if let date = CalendarDate(iso: text.prefix { $0 != "T" && $0 != " " }), date.day != nil { return date }
  let found = findDates(in: Block(Array(text.utf8.prefix(200)), line: 1))
  return found.first?.date
}
