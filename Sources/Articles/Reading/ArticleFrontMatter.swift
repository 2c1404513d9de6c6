import Foundations
import YAML

/// The front matter of a clipping, read into an article's fields.
struct ArticleFrontMatter {
  var entries: [FrontMatterEntry]
  var diagnostics: [Diagnostic]
  /// Where the clipping's text begins in the decoded bytes.
  var body: Range<Int>
  var bodyLine: Int

  init(_ source: SourceText) {
    let front = readFrontMatter(source)
    entries = front.entries.map(FrontMatterEntry.init)
    diagnostics = front.diagnostics
    body = front.split.body
    bodyLine = front.split.bodyLine
  }

  subscript(keys: String...) -> FrontMatterEntry? {
    for key in keys {
      if let entry = entries.first(where: { $0.key.lowercased() == key && $0.value != .text("") }) { return entry }
    }
    return nil
  }

  /// Written by import: the text is clean already.
  var isImported: Bool { entries.contains { $0.key == "source-hash" } }

  /// The lines that `keep` or `drop` name, squeezed.
  func lines(_ key: String) -> [[UInt8]] { self[key]?.value.texts.map(squeezed).filter { !$0.isEmpty } ?? [] }
}

extension FrontMatterEntry {
  init(_ entry: YAMLEntry) {
    self.init(key: entry.key.text, value: FrontMatterValue(entry.value), position: entry.key.position)
  }
}

extension FrontMatterValue {
  init(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.isNull ? "" : scalar.text)
    case .sequence(let items, _): self = .list(items.map(FrontMatterValue.init))
    case .mapping(let entries, _): self = .map(entries.map(FrontMatterEntry.init))
    }
  }
}

extension Article {
  /// Takes over what front matter states; whatever names no field of an article is kept beside.
  mutating func apply(_ front: ArticleFrontMatter, source: SourceText) {
    diagnostics += front.diagnostics
    // Front matter that cannot be read may have kept the article from readers.
    if !front.diagnostics.isEmpty {
      let head = source.bytes.prefix(max(front.body.lowerBound, 4096))
      if AudienceMark.mayStand(in: head) { audience = .internal }
      if front.diagnostics.contains(where: { $0.severity == .error }), let line = lineOfUnreadDraft(in: head) {
        diagnostics.tellUnreadDraft(at: line, of: source)
        isDraft = true
        draftProblems = diagnostics
      }
    }
    for entry in front.entries {
      let (wasDraft, told) = (isDraft, diagnostics.count)
      if !apply(entry, source) { keep(entry, source) }
      if isDraft, !wasDraft { draftProblems += diagnostics[told...] }
    }
  }

  private mutating func keep(_ entry: FrontMatterEntry, _ source: SourceText) {
    otherEntries.append(entry)
    if keepsUnpublished(entry) { setMisspeltDraft(entry, source) } else { reportMisspelt(entry, source) }
  }

  /// A field whose name is nearly that of one that articles have; clippers write others, which are kept.
  private mutating func reportMisspelt(_ entry: FrontMatterEntry, _ source: SourceText) {
    let key = entry.key.lowercased()
    if key == "former-addresses" {
      diagnostics.append(
        source.diagnostic(
          .articleFieldMisspelt, at: entry.position, length: key.count,
          "“\(entry.key)” is a field of notes, and nothing is made of it",
          fix: "keep the article where it was: write “id: …” with its former name"))
    }
    guard !Self.fields.contains(key), let meant = closestMatch(to: key, among: Self.fields) else { return }
    diagnostics.append(
      source.diagnostic(
        .articleFieldMisspelt, at: entry.position, length: entry.key.unicodeScalars.count,
        "“\(entry.key)” is no field of an article, and nothing is made of it", fix: didYouMean(meant)))
  }

  /// Those that are offered for others; of two for one thing, the one that is documented.
  private static let fields = [
    "title", "publisher", "author", "authors", "date", "updated", "url", "source", "language", "id", "tier", "summary",
    "tags", "text", "keep", "drop", "draft", "audience",
  ]

  private mutating func apply(_ entry: FrontMatterEntry, _ source: SourceText) -> Bool {
    let text = entry.value.text ?? ""
    switch entry.key.lowercased() {
    case "id": if !text.isEmpty { id = slug(text) }
    case "title", "headline": set(\.title, .title, text)
    case "publisher", "site", "site_name", "publication": set(\.publisher, .publisher, text)
    case "author", "authors", "byline": setList(\.authors, .authors, entry.value)
    case "tags", "keywords", "categories": setList(\.tags, .tags, entry.value)
    case "date", "published", "publish_date", "published_date":
      setDate(\.published, .published, entry, source)
      if keepsUnpublished(entry) { isDraft = true }
    case "updated", "modified": setDate(\.updated, .updated, entry, source)
    case "url", "source", "link", "canonical": return setAddress(text)
    case "language", "lang": set(\.language, .language, text)
    case "summary": set(\.summary, .summary, text)
    case "description", "excerpt": setBlurb(text)
    case "tier": setTier(entry, source)
    case "text": setPolicy(entry, source)
    case _ where AudienceMark.isMeant(by: entry.key): setAudience(entry, source)
    case "source-hash": if !text.isEmpty { sourceHash = text }
    case "keep", "drop": break
    case "draft":
      setDraft(entry, source)
      return false
    default: return false
    }
    return true
  }

  private mutating func set(_ path: WritableKeyPath<Article, String>, _ field: MetadataField, _ text: String) {
    guard !text.isEmpty else { return }
    self[keyPath: path] = text
    origins[field] = .stated
  }

  private mutating func set(_ path: WritableKeyPath<Article, String?>, _ field: MetadataField, _ text: String) {
    guard !text.isEmpty else { return }
    self[keyPath: path] = text
    origins[field] = .stated
  }

  /// What clippers take over from the page: the publisher's words, which give way to the desk's.
  private mutating func setBlurb(_ text: String) {
    guard summary == nil, !text.isEmpty else { return }
    (summary, origins[.summary]) = (text, .marked)
  }

  private mutating func setList(
    _ path: WritableKeyPath<Article, [String]>, _ field: MetadataField, _ value: FrontMatterValue
  ) {
    let texts = value.texts.map(withoutBrackets).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    self[keyPath: path] = texts
    origins[field] = .stated
  }

  /// An address sets `url`; a `source` that is none, such as a publisher's name, sets that.
  private mutating func setAddress(_ text: String) -> Bool {
    if text.hasPrefix("http://") || text.hasPrefix("https://") {
      set(\.url, .url, text)
    } else if publisher == nil {
      set(\.publisher, .publisher, text)
    }
    return true
  }

  private mutating func setDate(
    _ path: WritableKeyPath<Article, CalendarDate?>, _ field: MetadataField, _ entry: FrontMatterEntry,
    _ source: SourceText
  ) {
    guard let text = entry.value.text, !text.isEmpty else { return }
    if let date = CalendarDate(iso: text.prefix { $0 != "T" && $0 != " " }) ?? writtenDate(text) {
      self[keyPath: path] = date
      origins[field] = .stated
    } else {
      diagnostics.append(
        source.diagnostic(
          .articleFieldWrong, at: entry.position, length: entry.key.unicodeScalars.count,
          "“\(entry.key)” is no date: “\(text)”", fix: "write it like 2025-10-31"))
    }
  }

  private func writtenDate(_ text: String) -> CalendarDate? {
    let found = findDates(in: Block(Array(text.utf8), line: 1))
    return found.count == 1 && found[0].alternative == nil ? found[0].date : nil
  }

  private mutating func setPolicy(_ entry: FrontMatterEntry, _ source: SourceText) {
    text = entry.value.text.flatMap(TextPolicy.init(rawValue:))
    guard text == nil else { return }
    diagnostics.append(
      source.diagnostic(
        .articleFieldWrong, at: entry.position, length: entry.key.unicodeScalars.count,
        "“text” is none of full, excerpt and none", fix: "write “text: excerpt”"))
    text = TextPolicy.none
  }

  /// A tier of another name is kept as it is written, and counts as none.
  private mutating func setTier(_ entry: FrontMatterEntry, _ source: SourceText) {
    guard let text = entry.value.text, !text.isEmpty else { return }
    tier = text
    guard !Self.tiers.contains(text.lowercased()) else { return }
    diagnostics.append(
      source.diagnostic(
        .articleFieldWrong, at: entry.position, length: entry.key.unicodeScalars.count,
        "“tier” is none of primary, trade and aggregator: “\(text)”",
        fix: didYouMean(text.lowercased(), among: Self.tiers)
          ?? "write “tier: trade”"))
  }

  /// How near a source is to the event.
  private static let tiers = ["primary", "trade", "aggregator"]

  private mutating func setDraft(_ entry: FrontMatterEntry, _ source: SourceText) {
    let words = entry.value.text
    if let draft = words == "" ? false : words.flatMap(yesOrNo) {
      isDraft = isDraft || draft
    } else {
      // Who writes the word at all hardly means to publish.
      isDraft = true
      diagnostics.append(
        source.diagnostic(
          .articleFieldWrong, at: entry.position, length: entry.key.unicodeScalars.count,
          "“draft” takes true or false, not “\(words ?? "a list")”; the article is a draft until it is mended",
          fix: didYouMean((words ?? "").lowercased(), among: ["true", "false"]) ?? "write “draft: true”"))
    }
  }

  /// Whether a field that articles do not have says of itself that this one is not to be published: `drafts: yes`,
  /// `publish: no`.
  private func keepsUnpublished(_ entry: FrontMatterEntry) -> Bool {
    guard entry.key.lowercased() != "draft", let word = entry.value.text, let says = yesOrNo(word) else { return false }
    return closestMatch(to: entry.key, among: says ? ["draft"] : ["publish"]) != nil
  }

  private mutating func setMisspeltDraft(_ entry: FrontMatterEntry, _ source: SourceText) {
    isDraft = true
    diagnostics.append(
      source.diagnostic(
        .articleFieldWrong, at: entry.position, length: entry.key.unicodeScalars.count,
        "“\(entry.key)” is no field of an article; it is a draft until that is mended", fix: "write “draft: true”"))
  }

  private mutating func setAudience(_ entry: FrontMatterEntry, _ source: SourceText) {
    let mark = AudienceMark(entry.value.text, under: entry.key)
    audience = max(mark.audience, audience ?? .public)
    guard let problem = mark.problem else { return }
    diagnostics.append(
      source.diagnostic(
        .articleFieldWrong, at: entry.position, length: entry.key.unicodeScalars.count, problem.summary,
        fix: problem.fix))
  }

  /// A clipper's `[[Name]]` is the name.
  private func withoutBrackets(_ text: String) -> String {
    text.hasPrefix("[[") && text.hasSuffix("]]") ? String(text.dropFirst(2).dropLast(2)) : text
  }
}
