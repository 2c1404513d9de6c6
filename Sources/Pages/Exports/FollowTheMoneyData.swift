internal import Catalog
internal import Foundations

/// `data/followthemoney.jsonl`: companies, agencies and people with the links between them, a JSON object a line, in the
/// schema of FollowTheMoney (followthemoney.tech), which tools for investigations load.
struct FollowTheMoneyData {
  let index: SiteIndex

  func bytes() -> [UInt8] {
    var output: [UInt8] = []
    for entity in index.catalog.entities {
      guard let schema = schema(of: entity) else { continue }
      output += line(id: id(of: entity), schema: schema, properties(of: entity))
    }
    for entity in index.catalog.entities {
      for link in links(of: entity) { output += link }
    }
    return output
  }

  private func schema(of entity: Entity) -> String? {
    switch entity.kind.name {
    case "company": "Company"
    case "agency": "PublicBody"
    case "person": "Person"
    default: nil
    }
  }

  /// Letters, digits, dots and dashes, as its ids must be; what else an address may hold becomes its code point.
  private func id(of entity: Entity) -> String {
    var id: [UInt8] = []
    for scalar in index.dataIDs[entity.id.index].unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-": id.append(UInt8(truncatingIfNeeded: scalar.value))
      case "/": id.append(UInt8(ascii: "."))
      default: id.append("u" + String(scalar.value, radix: 16))
      }
    }
    return String(decoding: id, as: UTF8.self)
  }

  // MARK: Entities

  private func properties(of entity: Entity) -> [(StaticString, [String])] {
    let current = { (field: String) in entity.claims(of: field).filter(\.isCurrent) }
    let others = entity.names.filter { $0.text != entity.name }
    var properties: [(StaticString, [String])] = [
      ("name", [entity.name]), ("alias", others.filter { $0.role == .alias }.map(\.text)),
      ("previousName", others.filter { $0.role == .former }.map(\.text)),
      ("summary", [entity.summary].compactMap { $0 }),
      ("keywords", entity.tags), ("country", current("country").compactMap { countryCode($0) }),
      ("website", current("website").compactMap { WebAddress($0.display)?.text }),
      ("sourceUrl", addresses(of: entity)),
    ]
    if entity.kind.name == "person" {
      properties.append(("position", current("role").map(\.display)))
    } else {
      properties.append(("incorporationDate", current("founded").compactMap { date($0.value) }))
    }
    return properties
  }

  private func countryCode(_ claim: Claim) -> String? {
    CountryCode.find([claim.target] + (claim.linked.map { index.catalog[$0].names.map(\.text) } ?? []))
  }

  private func date(_ value: ClaimValue) -> String? {
    if case .date(let date) = value { date.date?.description } else { nil }
  }

  /// Where the sources of its current claims stand.
  private func addresses(of entity: Entity) -> [String] {
    var addresses: [String] = []
    for field in entity.fields {
      for claim in field.claims where claim.isCurrent { add(claim.citations, to: &addresses) }
    }
    return addresses
  }

  private func addresses(_ citations: [Citation]) -> [String] {
    var addresses: [String] = []
    add(citations, to: &addresses)
    return addresses
  }

  private func add(_ citations: [Citation], to addresses: inout [String]) {
    for place in citations.indices {
      guard let article = citations[place].article, let address = index.webAddresses[article.index] else { continue }
      addresses.append(address.text)
    }
  }

  // MARK: Links

  private func links(of entity: Entity) -> [[UInt8]] {
    if entity.kind.isDeal { return parties(to: entity) }
    guard schema(of: entity) != nil else { return [] }
    var numbers: [String: Int] = [:]
    return index.catalog.relations[entity.id.index].compactMap { relation in
      let other = index.catalog[relation.to]
      guard relation.claim.isCurrent, schema(of: other) != nil else { return nil }
      let base = "\(id(of: entity)).\(slug(relation.field.name)).\(id(of: other))"
      numbers[base, default: 0] += 1
      let number = numbers[base] ?? 1
      return link(relation, from: entity, to: other, id: number == 1 ? base : "\(base).\(number)")
    }
  }

  private func link(_ relation: Relation, from entity: Entity, to other: Entity, id key: String) -> [UInt8] {
    let (own, others) = (id(of: entity), id(of: other))
    let share = relation.claim.qualifiers.filter { $0.label == "share" }.map(\.value)
    let role = relation.claim.qualifiers.filter { $0.label == "role" }.map(\.value)
    let details = interval(relation.claim)
    let isOwned = entity.kind.name == "company" && ["owners", "owner", "parent"].contains(relation.field.name)
    if isOwned {
      return line(
        id: key, schema: "Ownership",
        [("owner", [others]), ("asset", [own]), ("percentage", share), ("role", role)] + details)
    }
    if entity.kind.name == "person", other.kind.name != "person", relation.field.name == "organisation" {
      return line(
        id: key, schema: "Employment", [("employee", [own]), ("employer", [others]), ("role", role)] + details)
    }
    return line(
      id: key, schema: "UnknownLink",
      [("subject", [own]), ("object", [others]), ("role", role.isEmpty ? [relation.field.label] : role)] + details)
  }

  /// The parties to a deal, each linked with the first: so many links as there are other parties.
  private func parties(to deal: Entity) -> [[UInt8]] {
    var seen: Set<EntityID> = []
    let relations = index.catalog.relations[deal.id.index].filter { relation in
      relation.field.name == "parties" && relation.claim.isCurrent && schema(of: index.catalog[relation.to]) != nil
        && seen.insert(relation.to).inserted
    }
    guard let first = relations.first.map({ index.catalog[$0.to] }) else { return [] }
    return relations.dropFirst().map { relation in
      let other = index.catalog[relation.to]
      return line(
        id: "\(id(of: deal)).\(id(of: other))", schema: "UnknownLink",
        [
          ("subject", [id(of: first)]), ("object", [id(of: other)]), ("role", ["Parties to “\(deal.name)”"]),
          ("status", index.words.standing(of: deal, index.ranking).prefix(1).map { $0 }),
          ("summary", [deal.summary].compactMap { $0 }),
          ("date", [deal.date?.description].compactMap { $0 }), ("sourceUrl", addresses(relation.claim.citations)),
        ])
    }
  }

  private func interval(_ claim: Claim) -> [(StaticString, [String])] {
    let day = { (label: String) in
      claim.qualifiers.filter { $0.label == label }.compactMap { DateValue($0.value)?.date?.description }
    }
    return [("startDate", day("from")), ("endDate", day("until")), ("sourceUrl", addresses(claim.citations))]
  }

  // MARK: Lines

  private func line(id: String, schema: String, _ properties: [(StaticString, [String])]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("schema", schema)
      json.key("properties")
      json.object { json in
        for (name, values) in properties { json.member(name, distinct(values)) { $0.string($1) } }
      }
    }
    return json.line()
  }

  /// So many values are compared with one another, which then costs less than a set of them.
  private static let few = 8

  private func distinct(_ values: [String]) -> [String] {
    if values.count < 2 { return values.first?.isEmpty == true ? [] : values }
    guard values.count > Self.few else {
      return values.indices.filter { !values[$0].isEmpty && !values[..<$0].contains(values[$0]) }.map { values[$0] }
    }
    var seen: Set<String> = []
    return values.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
