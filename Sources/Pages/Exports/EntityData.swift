internal import Articles
internal import Catalog
internal import Foundations

/// An entity as JSON, beside its page: all that is claimed of it, with sources.
struct EntityData {
  let index: SiteIndex
  let entity: Entity

  func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.identity(of: entity)
      json.member("date", entity.date?.description)
      json.member("names", entity.names) { json, name in
        json.object { json in
          json.member("text", name.text)
          json.member("role", name.role.word)
          json.member("from", name.from?.description)
          json.member("until", name.until?.description)
        }
      }
      json.member("tags", entity.tags) { $0.string($1) }
      json.member("fields", entity.fields) { json, entry in write(entry, to: &json) }
      json.member("milestones", entity.milestones) { json, milestone in write(milestone, to: &json) }
      json.member("relations", incoming) { json, relation in write(relation, to: &json) }
      json.member("mentions", mentions) { json, mention in
        json.object { json in
          json.member("document", mention.document)
          json.member("count", mention.count)
        }
      }
    }
    return json.line()
  }

  private func write(_ entry: FieldClaims, to json: inout JSONWriter) {
    var ids = ClaimIDs(entry, of: index.dataIDs[entity.id.index])
    let states = index.ranking.states(of: entry.claims)
    json.object { json in
      json.member("name", entry.field.name)
      json.member("label", entry.field.label)
      json.member("type", entry.field.type.rawValue)
      json.key("claims")
      json.array { json in
        for position in entry.claims.indices {
          json.object { json in
            json.key("id")
            json.string(ids(position)[...])
            json.member("state", states[position].rawValue)
            write(entry.claims[position], to: &json)
          }
        }
      }
    }
  }

  private func write(_ claim: Claim, to json: inout JSONWriter) {
    json.member("value", claim.display)
    json.member("target", claim.linked.map { index.dataIDs[$0.index] })
    if let numbers = ClaimNumbers(claim) { write(numbers, to: &json) }
    if !claim.isPlain { writeDetails(of: claim, to: &json) }
    writeSources(claim.citations, under: "sources", to: &json)
  }

  private func write(_ numbers: ClaimNumbers, to json: inout JSONWriter) {
    if let low = numbers.low {
      json.key("low")
      json.number(low)
    }
    if let high = numbers.high {
      json.key("high")
      json.number(high)
    }
    json.member("unit", numbers.unit)
    json.member("currency", numbers.currency)
    json.member("earliest", numbers.earliest?.description)
    json.member("latest", numbers.latest?.description)
  }

  private func writeDetails(of claim: Claim, to json: inout JSONWriter) {
    json.member("hedge", claim.hedge)
    json.member("basis", claim.basis)
    json.member("step", claim.step)
    json.member("asOf", claim.asOf?.words)
    for qualifier in claim.qualifiers { json.member(qualifier.label, qualifier.value) }
    json.member("note", claim.note)
    json.member("withdrawn", claim.withdrawn)
  }

  private func writeSources(_ citations: [Citation], under key: StaticString, to json: inout JSONWriter) {
    if citations.isEmpty { return }
    json.key(key)
    json.array { json in
      for place in citations.indices { write(citations[place], to: &json) }
    }
  }

  private func write(_ citation: Citation, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", citation.article.map { index.catalog[$0].article.id } ?? citation.source)
      json.member("quote", citation.quote)
      if citation.quote != nil { json.member("isFound", citation.passage != nil) }
    }
  }

  private func write(_ milestone: Milestone, to json: inout JSONWriter) {
    json.object { json in
      json.member("what", milestone.what)
      json.member("state", MilestoneValue(milestone, on: index.site.asOf).state.rawValue)
      json.member("due", milestone.dueWords)
      json.member("hedge", milestone.hedge)
      json.member("met", milestone.met?.words)
      json.member("missed", milestone.missed?.words)
      json.member("changedTo", milestone.changedTo?.words)
      json.member("note", milestone.note)
      writeSources(milestone.citations, under: "sources", to: &json)
      writeSources(milestone.outcomeCitations, under: "outcomeSources", to: &json)
    }
  }

  /// What other notes state of the entity.
  private var incoming: [Relation] {
    index.catalog.inverseRelations[entity.id.index].filter(\.claim.isCurrent)
  }

  private func write(_ relation: Relation, to json: inout JSONWriter) {
    let other = index.catalog[relation.from]
    json.object { json in
      json.member("label", relation.field.inverse)
      json.member("from", index.dataIDs[relation.from.index])
      json.member("name", other.name)
      json.member("field", relation.field.name)
    }
  }

  private var mentions: [(document: String, count: Int)] {
    index.site.backlinks[entity.id.index].entries.map { entry in
      switch entry.document {
      case .note(let id): (index.dataIDs[id.index], entry.mentions.count)
      case .article(let id): (index.articleDataIDs[id.index], entry.mentions.count)
      }
    }
  }
}

extension JSONWriter {
  /// What every listing says of an entity.
  mutating func identity(of entity: Entity) {
    member("id", entity.dataID)
    member("kind", entity.kind.name)
    member("name", entity.name)
    member("page", entity.address)
    member("summary", entity.summary)
  }
}

extension EntityName.Role {
  fileprivate var word: String {
    switch self {
    case .name: "name"
    case .alias: "alias"
    case .former: "former"
    }
  }
}
