internal import Articles
internal import Catalog
internal import Foundations

/// `data/site.json`: the site at a glance, with the address of every entity's own file.
struct SiteData {
  let index: SiteIndex

  func bytes() -> [UInt8] {
    let settings = index.site.settings
    var json = JSONWriter()
    json.object { json in
      json.member("title", settings.title)
      json.member("description", settings.description)
      json.member("language", settings.language)
      json.member("address", WebAddress(settings.baseURL)?.text)
      json.member("asOf", index.site.asOf?.description)
      json.member("rule", index.words[.rankingRule])
      json.member("kinds", index.kinds) { json, kind in write(kind, to: &json) }
      json.member("entities", index.catalog.entities) { json, entity in
        json.object { json in
          json.identity(of: entity)
          json.member("data", entity.dataID + ".json")
        }
      }
      json.member("articles", index.catalog.articles) { json, source in write(source, to: &json) }
    }
    return json.line()
  }

  private func write(_ kind: Kind, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", kind.name)
      json.member("label", kind.label)
      json.member("plural", kind.plural)
      json.member("folder", kind.folder)
      json.member("fields", kind.fields) { json, field in
        json.object { json in
          json.member("name", field.name)
          json.member("label", field.label)
          json.member("type", field.type.rawValue)
          json.member("many", field.isMany)
          json.member("to", field.targets) { $0.string($1) }
          json.member("inverse", field.inverse)
          json.member("choices", field.choices) { $0.string($1) }
        }
      }
    }
  }

  private func write(_ source: CatalogArticle, to json: inout JSONWriter) {
    let article = source.article
    json.object { json in
      json.member("id", article.id)
      json.member("title", article.title)
      json.member("publisher", article.publisher)
      json.member("published", article.published?.description)
      json.member("tier", article.tier)
      json.member("url", index.webAddresses[source.id.index]?.text)
      json.member("page", source.address)
    }
  }
}
