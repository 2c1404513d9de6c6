internal import Articles
internal import Catalog
internal import Foundations

/// What a page is about in the terms of schema.org, as JSON-LD: where the page stands in the site, and its subject.
///
/// `JSONWriter` escapes what could end the script element around it.
struct LinkedData {
  let index: SiteIndex
  let address: SiteAddress

  /// Nil for pages of which there is nothing to say.
  func bytes(for plan: PagePlan) -> [UInt8]? {
    var json = JSONWriter()
    switch plan.subject {
    case .home: json.graph { writeSite(&$0) }
    case .kind(let kind, part: 0):
      json.graph { json in
        writeTrail([(index.kinds[kind].plural, plan.address)], &json)
        writeCollection(index.kinds[kind].plural, plan.address, &json)
      }
    case .entity(let id):
      json.graph { json in
        writeTrail(trail(of: index.catalog[id]), &json)
        EntityTerms(index: index, address: address, entity: index.catalog[id]).write(to: &json)
      }
    case .article(let id):
      let source = index.catalog[id]
      json.graph { json in
        writeTrail([(index.words[.sources], sourcesAddress), (source.shownTitle, source.address)], &json)
        writeArticle(source, &json)
      }
    case .data: json.graph { writeDataset(plan.address, &$0) }
    default: return nil
    }
    return json.bytes
  }

  private func trail(of entity: Entity) -> [(name: String, address: String)] {
    let kind = entity.kind.isListed ? [(entity.kind.plural, "\(entity.kind.folder)/index.html")] : []
    return kind + [(entity.name, entity.address)]
  }

  /// The way from the home page to this one.
  private func writeTrail(_ trail: [(name: String, address: String)], _ json: inout JSONWriter) {
    let places = [(name: index.words[.home], address: homeAddress)] + trail
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.member("itemListElement", Array(places.enumerated())) { json, place in
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", place.offset + 1)
          json.member("name", place.element.name)
          json.member("item", address.page(place.element.address))
        }
      }
    }
  }

  private func writeSite(_ json: inout JSONWriter) {
    let settings = index.site.settings
    json.object { json in
      json.member("@type", "WebSite")
      json.member("url", address.base)
      json.member("name", settings.title)
      json.member("description", settings.description)
      json.member("inLanguage", settings.language)
      json.thing("publisher", "Organization", settings.author)
    }
  }

  private func writeCollection(_ name: String, _ page: String, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "CollectionPage")
      json.member("url", address.page(page))
      json.member("name", name)
    }
  }

  /// The page is the desk's, the article its publisher's.
  private func writeArticle(_ source: CatalogArticle, _ json: inout JSONWriter) {
    let article = source.article
    json.object { json in
      json.member("@type", "WebPage")
      json.member("url", address.page(source.address))
      json.key("mainEntity")
      json.object { json in
        json.member("@type", "NewsArticle")
        json.member("headline", source.shownTitle)
        json.member("url", index.webAddresses[source.id.index]?.text)
        json.member("datePublished", article.published?.description)
        json.member("dateModified", article.updated?.description)
        json.member("inLanguage", article.language)
        json.member("author", article.authors) { json, author in
          json.object { json in
            json.member("@type", "Person")
            json.member("name", author)
          }
        }
        json.thing("publisher", "Organization", article.publisher)
      }
    }
  }

  private func writeDataset(_ page: String, _ json: inout JSONWriter) {
    let settings = index.site.settings
    json.object { json in
      json.member("@type", "Dataset")
      json.member("url", address.page(page))
      json.member("name", settings.title)
      json.member("description", settings.description ?? settings.title)
      json.member("dateModified", index.catalog.newestDate?.description)
      json.thing("creator", "Organization", settings.author)
      json.member("distribution", Exports(index: index).tables) { json, table in
        json.object { json in
          json.member("@type", "DataDownload")
          json.member("name", table.title)
          json.member("description", table.description)
          json.member("encodingFormat", "text/csv")
          json.member("contentUrl", address.file(table.address))
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func graph(_ write: (inout JSONWriter) -> Void) {
    object { json in
      json.member("@context", "https://schema.org")
      json.key("@graph")
      json.array(write)
    }
  }

  /// A member that is a thing of which only the name is known; nothing is written for nil.
  fileprivate mutating func thing(_ key: StaticString, _ type: String, _ name: String?) {
    guard let name else { return }
    self.key(key)
    object { json in
      json.member("@type", type)
      json.member("name", name)
    }
  }
}
