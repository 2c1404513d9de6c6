internal import Catalog
internal import Foundations

/// `data/worklists.json`: every worklist with its items.
struct WorklistData {
  let index: SiteIndex

  func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("asOf", index.site.asOf?.description)
      json.member("worklists", index.site.worklists) { json, list in
        json.object { json in
          json.member("topic", list.topic.rawValue)
          json.member("title", index.words[list.topic.title])
          json.member("count", list.items.count)
          json.member("items", list.items) { json, item in write(item, to: &json) }
        }
      }
    }
    return json.line()
  }

  private func write(_ item: Worklist.Item, to json: inout JSONWriter) {
    json.object { json in
      json.member("code", item.diagnostic.rule.code)
      switch item.document {
      case .note(let id): json.member("document", index.dataIDs[id.index])
      case .article(let id): json.member("document", index.articleDataIDs[id.index])
      case nil: break
      }
      json.member("about", item.subject)
      json.member("words", item.words) { $0.string($1) }
      json.member("where", index.whereabouts(of: item))
      json.member("summary", item.diagnostic.summary)
      json.member("fix", item.diagnostic.fix)
    }
  }
}
