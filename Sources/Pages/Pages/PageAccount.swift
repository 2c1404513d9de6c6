/// What a page is made by.
package struct PageAccount: Sendable {
  /// The name of its template, `entity`; empty for files that no template makes.
  package let template: String
  /// What it shows, in a few words.
  package let meaning: String
}

extension SitePages {
  /// The page at an address; nil where there is none.
  package func page(at address: String) -> PageAccount? {
    guard let plan = plans.first(where: { $0.address == address }) else { return nil }
    return PageAccount(template: template(of: plan), meaning: plan.subject.meaning)
  }

  /// The name of the template that makes a page; empty for files that none makes.
  package func template(of plan: PagePlan) -> String { content(of: plan.subject).template }
}

extension PagePlan.Subject {
  fileprivate var meaning: String {
    switch self {
    case .home: "what is new and what to watch"
    case .kind: "the notes of a kind"
    case .names: "all names"
    case .pictures: "the pictures of the whole site"
    case .map: "where things are"
    case .network: "who is connected with whom"
    case .sources: "all articles"
    case .ordered: "a list in another order, in groups"
    case .tags, .tag: "what bears a tag"
    case .entity: "an entity"
    case .mentions: "all mentions of an entity"
    case .quotations: "all quotations of an entity"
    case .article: "an article"
    case .search: "a field for searching the site"
    case .dealsInCharts: "the deals in charts"
    case .timeline: "what happened when"
    case .chain: "who stands where in the value chain"
    case .missing: "nothing: it is shown for addresses that are not there"
    case .asset, .mapGround: "nothing: pages load it"
    case .data: "the data files"
    case .changes: "what changed since the publication before"
    case .worklists: "the desk's worklists"
    case .worklist: "a worklist of the desk"
    case .printEdition: "the report as one document"
    case .moved: "nothing: it leads from a former address to the page of today"
    case .machine: "the site to other programs: feeds, the sitemap and the like, without a template"
    case .export: "data: it is written without a template"
    }
  }
}
