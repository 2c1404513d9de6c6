internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// What made the page of an article: its file, where its metadata comes from, what was cleaned, what rests on it.
struct ArticleWording {
  let loaded: LoadedSite
  let pages: SitePages
  let options: BuildOptions

  private var catalog: Catalog { loaded.site.catalog }

  func lines(on source: CatalogArticle) -> [String] {
    let article = source.article
    var lines = ["\(source.address) is the page of the article “\(article.shownTitle)”"]
    lines.append("made from \(article.path), read as \(article.encoding)")
    lines += article.takenClippings.map { "with the text of the clipping \($0.path)" }
    if let page = pages.page(at: source.address) { lines.append(templateLine(page.template, options)) }
    lines.append("id for citations: \(article.id)")
    lines += article.origins.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      "\($0.key.rawValue): \($0.value.rawValue)"
    }
    lines.append(textLine(article))
    lines.append(
      "\(counted(article.passages.count, "passage")); \(counted(article.removed.count, "line")) removed, "
        + "\(counted(article.repairs.count, "sort")) of repair"
    )
    return lines + reliances(on: source.id) + names(in: source.id)
  }

  private func textLine(_ article: Article) -> String {
    let settings = loaded.site.settings
    let policy = settings.policy(for: article)
    let reason =
      article.text != nil
      ? "as its front matter says"
      : policy == settings.textPolicy
        ? "as the site has it" : "since another publisher's text needs “text: full” of its own"
    return "text: \(policy.rawValue), \(reason)"
  }

  private func reliances(on id: ArticleID) -> [String] {
    catalog.entities.flatMap { entity -> [String] in
      let claims = entity.fields.flatMap { entry in
        entry.claims.filter { $0.citations.contains { $0.article == id } }.map { claim in
          "“\(entry.field.name): \(claim.display)” of “\(entity.name)” rests on it, at "
            + DiagnosticText.place(entity.note.source.path, claim.position)
        }
      }
      let cites = loaded.site.notes[entity.id.index].sources.contains { $0.article == id }
      return claims + (cites ? ["the text of “\(entity.name)” cites it"] : [])
    }
  }

  private func names(in id: ArticleID) -> [String] {
    let targets = Set(loaded.site.articles[id.index].mentions.map(\.target)).sorted()
    return targets.isEmpty ? [] : ["it names: \(targets.map { catalog[$0].name }.joined(separator: ", "))"]
  }
}
