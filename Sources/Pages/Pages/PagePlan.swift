internal import Catalog
internal import Foundations

/// One file of the output: where it goes, and what it shows.
package struct PagePlan: Sendable, Equatable {
  enum Subject: Sendable, Equatable {
    case home
    case kind(Int, part: Int)
    case names(part: Int)
    case sources(part: Int)
    /// A list in another order than its own: one among all orders.
    case ordered(Int, part: Int)
    case tags
    case pictures
    case map
    case network
    case tag(Int, part: Int)
    case entity(EntityID)
    case mentions(EntityID, part: Int)
    case quotations(EntityID, part: Int)
    case article(ArticleID)
    case search
    case dealsInCharts
    /// Of the year with which a reader begins, where none is given.
    case timeline(year: Int?)
    case chain
    case missing
    case asset(Int)
    /// The picture on which the maps of notes lie.
    case mapGround
    case data
    case changes
    case worklists
    case worklist(Int, part: Int)
    case export(Export)
    case printEdition
    case machine(MachineFile)
    /// A page in the place that an entity's once had: an index in its former addresses.
    case moved(EntityID, Int)
  }

  /// The path below the output folder, `companies/rarex.html`.
  package let address: String
  let subject: Subject

  /// Whether it is there to be read: not a file for programs, a picture, or the way on from a former address.
  package var isPage: Bool {
    switch subject {
    case .asset, .mapGround, .export, .machine, .moved: false
    default: true
    }
  }
}

extension PagePlan {
  /// The plans without those whose address is taken, case aside, by one before them.
  package static func distinct(_ plans: [PagePlan]) -> (kept: [PagePlan], refused: [PagePlan]) {
    var taken = Set<String>(minimumCapacity: plans.count)
    let refused = Set(plans.indices.filter { !taken.insert(inLowerCase(plans[$0].address)).inserted })
    // As a rule there is none, and a copy would stay in memory beside the plans.
    if refused.isEmpty { return (plans, []) }
    return (plans.indices.filter { !refused.contains($0) }.map { plans[$0] }, refused.sorted().map { plans[$0] })
  }
}
