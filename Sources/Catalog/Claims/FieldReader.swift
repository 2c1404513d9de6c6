internal import Foundations
internal import YAML

/// Reads the fields of a kind from front matter: bare values, claims, lists of either.
struct FieldReader {
  let kind: Kind

  /// How many values a note may hold: those of a field are held against one another.
  private static let limit = 1_000

  mutating func fields(from front: inout NoteFields) -> [FieldClaims] {
    var found: [FieldClaims] = []
    var count = 0
    for index in kind.fields.indices where kind.fields[index].type != .milestones {
      guard let node = front.take(kind.fields[index].name) else { continue }
      let field = kind.fields[index]
      let claims = claims(in: node, of: field, &front)
      let room = max(0, Self.limit - count)
      let kept = claims.count <= room ? claims : Array(claims.prefix(room))
      if !kept.isEmpty { found.append(FieldClaims(field: field, claims: kept)) }
      if count <= Self.limit, count + claims.count > Self.limit { reportTooMany(from: claims[kept.count], &front) }
      count += claims.count
    }
    return found
  }

  private func reportTooMany(from claim: Claim, _ front: inout NoteFields) {
    front.report(
      .tooManyClaims, at: claim.position, "a note holds at most \(Self.limit) values; those from here on are not read",
      fix: "split the note, or put the figures into a table of its text")
  }

  private func claims(in node: YAMLNode, of field: Field, _ front: inout NoteFields) -> [Claim] {
    if node.unquotedWikiLink == nil, let items = node.items {
      var claims: [Claim] = []
      claims.reserveCapacity(items.count)
      for item in items {
        if let claim = claim(from: item, of: field, &front) { claims.append(claim) }
      }
      return claims
    }
    if field.isMany, let scalar = node.scalar, let links = severalLinks(in: scalar) {
      return links.compactMap { claim(from: .scalar($0), of: field, &front) }
    }
    return claim(from: node, of: field, &front).map { [$0] } ?? []
  }

  /// `[[A]], [[B]]` in one text, as other tools write lists of links.
  private func severalLinks(in scalar: YAMLScalar) -> [YAMLScalar]? {
    let pieces = scalar.text.split(separator: ",").map { trimmed($0) }
    guard pieces.count > 1, pieces.allSatisfy({ $0.hasPrefix("[[") && $0.hasSuffix("]]") }) else { return nil }
    return pieces.map { YAMLScalar(text: $0, position: scalar.position, isVerbatim: false) }
  }

  private func claim(from node: YAMLNode, of field: Field, _ front: inout NoteFields) -> Claim? {
    if let link = unquotedLink(node) { return claim(scalar: link, of: field, &front) }
    switch node {
    case .scalar(let scalar):
      return scalar.isEmpty ? nil : claim(scalar: scalar, of: field, &front)
    case .mapping(let entries, let position):
      return claim(entries: entries, at: position, of: field, &front)
    case .sequence(_, let position):
      front.report(
        .wrongType, at: position, "“\(field.name)” takes \(field.type.description), not a list within a list")
      return nil
    }
  }

  private func claim(scalar: YAMLScalar, of field: Field, _ front: inout NoteFields) -> Claim {
    Claim(words(of: scalar, as: field, &front))
  }

  private func claim(
    entries: [YAMLEntry], at position: SourcePosition, of field: Field, _ front: inout NoteFields
  ) -> Claim? {
    guard let scalar = valueScalar(entries) else {
      if reportColon(in: entries, at: position, &front) { return nil }
      let key = field.type == .link ? "to" : "value"
      front.report(
        .claimWithoutValue, at: position, "a claim of “\(field.name)” has no “\(key)”",
        fix: "add “\(key): …”, or write the value alone")
      return nil
    }
    let words = words(of: scalar, as: field, &front)
    let citations = readCitations(entries, &front)
    return Claim(words, ClaimDetailsReader().read(entries, &front), citations: citations)
  }

  /// Whether the claim is words that hold a colon, which YAML takes for a key and its value.
  private func reportColon(
    in entries: [YAMLEntry], at position: SourcePosition, _ front: inout NoteFields
  ) -> Bool {
    guard entries.count == 1, let value = entries[0].value.scalar, !value.isBlock else { return false }
    let key = entries[0].key
    // What stands in braces begins before its key, and was meant as keys.
    guard !key.isQuoted, key.position == position, !ClaimDetailsReader.mayRead(key.text) else { return false }
    guard key.text.utf8.contains(UInt8(ascii: " ")) || value.text.contains("[@") else { return false }
    let words = trimmed("\(key.text): \(value.text)")
    let isShort = words.utf8.count <= 200 && !words.utf8.contains { $0 < 0x20 }
    let quoted = words.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    front.report(
      .claimWithoutValue, at: position, length: key.columns,
      "a colon in a value without quotes, so “\(key.text)” is read as a key",
      fix: "put the whole value in quotes" + (isShort ? ": '\(quoted)'" : ""))
    return true
  }

  private func valueScalar(_ entries: [YAMLEntry]) -> YAMLScalar? {
    guard let node = entries["value"] ?? entries["to"] else { return nil }
    return unquotedLink(node) ?? node.scalar
  }

  /// `[[Name|words]]` without quotes, as it would be with them.
  private func unquotedLink(_ node: YAMLNode) -> YAMLScalar? {
    node.unquotedWikiLink.map { YAMLScalar(text: "[[\($0.text)]]", position: $0.position, isVerbatim: false) }
  }

  /// Parses the words as the field's type; what cannot be parsed is reported and stays as text.
  private func words(of scalar: YAMLScalar, as field: Field, _ front: inout NoteFields) -> ClaimWords {
    var shorthand = CitationShorthand(scalar.text)
    if shorthand.items.isEmpty, let mistyped = MistypedCitation(endOf: scalar.text), mistyped.isCertain {
      front.diagnostics.append(.mistyped(mistyped, at: scalar.position, length: scalar.columns, in: front.source))
      shorthand = mistyped.meant
    }
    let link = field.type == .link ? WikiText(link: shorthand.words) : WikiText(shorthand.words)
    var words = ClaimWords(display: link.label, target: link.target, position: scalar.position)
    words.citations = shorthand.items.map { Citation($0, in: scalar) }
    do throws(ValueProblem) {
      words.value = try parse(field.type == .link ? link.target : link.label, as: field)
    } catch {
      words.isRelativeDate = field.type == .date && DateValue.isRelative(link.label)
      if words.isRelativeDate { return words }
      front.report(
        .wrongType, at: scalar.position, length: scalar.columns,
        "“\(field.name)” takes \(field.type.description): \(error.summary)", fix: error.fix)
    }
    return words
  }

  mutating func milestones(from front: inout NoteFields) -> [Milestone] {
    kind.fields.indices.filter { kind.fields[$0].type == .milestones }.flatMap { index -> [Milestone] in
      guard let node = front.take(kind.fields[index].name), node.scalar?.isNull != true else { return [] }
      return (node.items ?? [node]).compactMap { MilestoneReader().read($0, &front) }
    }
  }
}

extension Citation {
  /// One that ends a value.
  fileprivate convenience init(_ item: CitationShorthand.Item, in scalar: YAMLScalar) {
    self.init(
      source: item.source, quote: item.quote, position: scalar.position(ofUTF8Offset: item.offset),
      quotePosition: item.quoteOffset.map { scalar.position(ofUTF8Offset: $0) })
  }
}
