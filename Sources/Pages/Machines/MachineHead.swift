internal import Catalog
internal import Mustache

extension Machines {
  /// Sets what the head of a page says to other programs: where the page is, and where its feed.
  func fillHead(of record: inout Record, for plan: PagePlan) {
    guard let address = index.address, plan.address != missingPageAddress else { return }
    record[.canonical] = .words(address.page(plan.address))
    if let feeds, let feed = feeds.feed(of: plan.subject) {
      record[.feed] = .fields([
        .name: .text(feeds.title(of: feed)), .address: .text(percentEncodedPath(feeds.atomAddress(of: feed))),
        .data: .words(feeds.jsonAddress(of: feed).map(percentEncodedPath)),
      ])
    }
  }
}
