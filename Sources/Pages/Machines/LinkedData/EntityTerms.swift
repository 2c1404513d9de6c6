internal import Catalog
internal import Foundations

/// An entity in the terms of schema.org, as the type that its kind names.
struct EntityTerms {
  let index: SiteIndex
  let address: SiteAddress
  let entity: Entity

  private var page: String { address.page(entity.address) }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("@type", entity.kind.schema ?? "Thing")
      json.member("@id", page + "#subject")
      json.member("name", entity.name)
      json.member("alternateName", entity.names.map(\.text).filter { $0 != entity.name }) { $0.string($1) }
      json.member("description", entity.summary)
      json.member("mainEntityOfPage", page)
      json.member("url", website ?? page)
      if entity.kind.names == .none { json.member("datePublished", entity.date?.description) }
      if let place { write(place, to: &json) }
    }
  }

  /// The first current web address among its fields: its own site.
  private var website: String? {
    entity.fields.lazy.filter { $0.field.type == .url }.flatMap(\.claims).filter(\.isCurrent)
      .compactMap { WebAddress($0.display)?.text }.first
  }

  private var place: Coordinates? {
    entity.fields.lazy.filter { $0.field.type == .coordinates }.flatMap(\.claims).filter(\.isCurrent)
      .compactMap { claim -> Coordinates? in
        if case .coordinates(let place) = claim.value { place } else { nil }
      }.first
  }

  private func write(_ place: Coordinates, to json: inout JSONWriter) {
    json.key("geo")
    json.object { json in
      json.member("@type", "GeoCoordinates")
      json.member("latitude", Self.degrees(place.latitudeMicrodegrees))
      json.member("longitude", Self.degrees(place.longitudeMicrodegrees))
    }
  }

  /// Millionths of a degree as schema.org takes degrees: decimal, as text.
  private static func degrees(_ millionths: Int) -> String {
    let digits = String(millionths.magnitude % 1_000_000)
    let fraction = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(fraction)"
  }
}
