package import Building

/// One publication of a site that a build wrote: first a plan, then its doing.
package struct Publication: Sendable {
  package let plan: PublishPlan
  private let target: PublishTarget
  private let change: SiteChange

  /// Asks the target what stands there and plans what is to be done.
  ///
  /// - Parameters:
  ///   - output: the folder that a build wrote.
  ///   - removesForeign: whether files go that no publication put there.
  package init(
    of output: String, to target: PublishTarget, removesForeign: Bool
  ) async throws(PublishFailure) {
    let site = try PublishedManifest.ofOutput(output)
    let place = target.place
    let published = try PublishedManifest.read(
      await place.read(PublishedManifest.path), from: target.destination)
    // Where nothing is added nothing foreign can be in the way, and listing a whole store takes its time.
    let adds = site.files.keys.contains { published?.files[$0] == nil }
    let present = removesForeign || adds ? try await place.files() : []
    self.target = target
    change = SiteChange(
      output: output, site: site, published: published, catalog: PublishedCatalog.ofOutput(output))
    plan = PublishPlan(from: published, to: site, present: present, removesForeign: removesForeign)
  }

  /// Publishes. Whatever goes wrong, running it again finishes.
  package func carryOut() async throws(PublishFailure) {
    if plan.isEmpty { return }
    try await target.place.carryOut(plan, change)
  }
}
