internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

extension Machines {
  /// Sets what the head of a page says to other programs: where the page and its feed are, how it shows where it is
  /// shared, what it is about. A page of a site that does not know its address says nothing of this.
  func fillHead(of record: inout Record, for plan: PagePlan, orders: ListOrders) {
    guard let address = index.address, plan.address != missingPageAddress else { return }
    if case .printEdition = plan.subject { return }
    if case .moved(let id, _) = plan.subject {
      record[.canonical] = .text(address.page(index.catalog[id].address))
      return
    }
    if case .ordered(let number, _) = plan.subject {
      let list = orders.all[number].list
      record[.canonical] = .text(address.page(ListPages(index: index).head(of: list).address))
      return
    }
    record[.canonical] = .words(address.page(plan.address))
    if let feeds, let feed = feeds.feed(of: plan.subject) {
      record[.feed] = .fields([
        .name: .text(feeds.title(of: feed)), .address: .text(percentEncodedPath(feeds.atomAddress(of: feed))),
        .data: .words(feeds.jsonAddress(of: feed).map(percentEncodedPath)),
      ])
    }
    record[.share] = .fields([
      .type: .text(sharedType(of: plan.subject)), .published: .words(published(plan.subject)),
      .image: .text(address.file(SharingImage.address(of: mark(of: plan.subject)))),
    ])
    if let data = LinkedData(index: index, address: address).bytes(for: plan) { record[.linkedData] = .html(data) }
  }

  /// The mark of what a page shows.
  private func mark(of subject: PagePlan.Subject) -> KindMark {
    switch subject {
    case .kind(let kind, _): KindMark.find(kindShape(index.kinds[kind], at: kind)) ?? .site
    case .entity(let id), .mentions(let id, _): KindMark.find(index.links[id.index].shape) ?? .site
    case .article, .sources: KindMark.find("kind-article") ?? .site
    default: .site
    }
  }

  /// The marks of all pages, each once, in a fixed order.
  func marks(of pages: [PagePlan]) -> [KindMark] {
    let used = Set(pages.lazy.filter { $0.isForCrawlers }.map { mark(of: $0.subject).name })
    return (KindMark.all + [.site]).filter { used.contains($0.name) }
  }

  /// The type by the Open Graph protocol (ogp.me).
  private func sharedType(of subject: PagePlan.Subject) -> String {
    switch subject {
    case .article: "article"
    case .entity(let id): index.catalog[id].kind.schema == "Person" ? "profile" : "article"
    default: "website"
    }
  }

  private func published(_ subject: PagePlan.Subject) -> String? {
    switch subject {
    case .article(let id): index.catalog[id].article.published?.rfc3339
    case .entity(let id): index.catalog[id].date?.rfc3339
    default: nil
    }
  }
}
