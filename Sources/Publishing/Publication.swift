package import Building
internal import Foundations

/// One publication of a site that a build wrote: first a plan, then its doing.
package struct Publication: Sendable {
  /// What is to be done, as it was when the target was asked.
  package let plan: PublishPlan
  private let target: PublishTarget
  private let change: SiteChange

  /// Asks the target what stands there and plans what is to be done.
  ///
  /// - Parameters:
  ///   - output: the folder that a build wrote.
  ///   - removesForeign: whether files go that no publication put there.
  ///   - bringsAll: whether files are brought that were published before.
  package init(
    of output: String, to target: PublishTarget, removesForeign: Bool, bringsAll: Bool = false
  ) async throws(PublishFailure) {
    let site = try PublishedManifest.ofOutput(output)
    let place = target.place
    let published = try PublishedManifest.read(
      await place.read(PublishedManifest.path), from: target.destination)
    // Where nothing is added nothing foreign can be in the way, and listing a whole store takes its time.
    let adds = site.files.keys.contains { published?.files[$0] == nil }
    let present = removesForeign || adds ? try await place.files() : []
    var folders: Set<String> = []
    let known = bringsAll ? published.map { Manifest($0.files.mapValues { _ in 0 }) } : published
    let obstacles = PublishPlan(from: known, to: site, present: present).obstacles
    if !obstacles.isEmpty { folders = try await place.folders(among: obstacles) }
    self.target = target
    change = SiteChange(
      output: output, site: site, published: published, catalog: PublishedCatalog.ofOutput(output))
    var plan = PublishPlan(
      from: known, to: site, present: present, folders: folders, removesForeign: removesForeign)
    if plan.isEmpty { plan.unsettled = try await place.unsettled() }
    self.plan = plan
  }

  /// Refuses a site that has no room at its target.
  package func refuseObstacles() throws(PublishFailure) {
    guard let first = plan.obstacles.first, plan.clearances.isEmpty else { return }
    let others = plan.obstacles.count > 1 ? " and \(plan.obstacles.count - 1) more" : ""
    throw PublishFailure(
      "\(printable(first))\(others) at the target, which no publication put there, is in the way of the site",
      fix: "move it away, or publish with --delete-foreign to lose it")
  }

  /// Publishes. Whatever goes wrong, running it again finishes.
  package func carryOut() async throws(PublishFailure) {
    try refuseObstacles()
    if plan.isEmpty { return }
    try await target.place.carryOut(plan, change)
  }
}
