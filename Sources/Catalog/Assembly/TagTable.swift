internal import Articles
internal import Foundations

/// Gathers tags: those that fold to one name are one tag, spelled as the first note spells it. What bears
/// `mining/rare-earths` bears `mining` too.
struct TagTable {
  private(set) var tags: [Tag] = []

  init(_ entities: [Entity], _ articles: [CatalogArticle]) {
    struct Bearers {
      var name: String
      var entities: [EntityID] = []
      var articles: [ArticleID] = []
    }
    var bearers: [String: Bearers] = [:]
    for entity in entities {
      for (key, name) in Self.distinct(entity.tags) {
        bearers[key, default: Bearers(name: name)].entities.append(entity.id)
      }
    }
    for article in articles {
      for (key, name) in Self.distinct(article.article.tags) {
        bearers[key, default: Bearers(name: name)].articles.append(article.id)
      }
    }
    var taken: Set<String> = []
    tags = bearers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { _, tag in
      Tag(name: tag.name, address: Self.address(tag.name, &taken), entities: tag.entities, articles: tag.articles)
    }
  }

  private static func distinct(_ tags: [String]) -> [(key: String, name: String)] {
    var seen: Set<String> = []
    return tags.flatMap(withWider).compactMap { tag in
      let key = foldedName(tag)
      return !key.isEmpty && seen.insert(key).inserted ? (key, tag) : nil
    }
  }

  /// A tag and those that it is nested in, the widest last.
  private static func withWider(_ tag: String) -> [String] {
    var tags = [tag]
    while tags.count < deepest, let slash = tags[tags.count - 1].lastIndex(of: "/") {
      tags.append(trimmed(tags[tags.count - 1][..<slash]))
    }
    return tags
  }

  private static let deepest = 16

  /// Tags that differ only in punctuation share a slug: the later ones get a number.
  private static func address(_ name: String, _ taken: inout Set<String>) -> String {
    let base = slug(name)
    var piece = base == "index" ? "index-tag" : base
    var number = 2
    while !taken.insert(piece).inserted {
      piece = "\(base)-\(number)"
      number += 1
    }
    return "tags/\(piece).html"
  }
}
