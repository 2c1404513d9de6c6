import Building
import Testing

@testable import Publishing

@Suite struct PlanTests {
  private static let site = Manifest([
    "index.html": 1, "404.html": 2, "assets/site-1.css": 3, "companies/rarex.html": 4, "companies/index.html": 5,
    "feed.xml": 6, "images/map.png": 7, "data/claims.csv": 8, "search/a.js": 9,
  ])

  @Test func firstPublication_carriesResources_thenPages_thenWhatLeadsToThem() {
    let plan = PublishPlan(from: nil, to: Self.site)
    #expect(plan.added.count == 9 && plan.changed.isEmpty && plan.removals.isEmpty)
    #expect(
      plan.stages == [
        ["assets/site-1.css", "data/claims.csv", "images/map.png"], ["404.html", "companies/rarex.html"],
        ["companies/index.html", "feed.xml", "index.html", "search/a.js"],
      ])
  }

  @Test func compressedCopies_goWithTheirFiles() {
    let site = Manifest(["index.html": 1, "index.html.gz": 2, "a.html.gz": 3, "assets/s.css.gz": 4, "b.gz": 5])
    #expect(
      PublishPlan(from: nil, to: site).stages == [
        ["assets/s.css.gz", "b.gz"], ["a.html.gz"], ["index.html", "index.html.gz"],
      ])
  }

  @Test func laterPublication_carriesOnlyWhatDiffers_andRemovesWhatIsGone() {
    let old = Manifest(["index.html": 1, "feed.xml": 60, "companies/gone.html": 10])
    let plan = PublishPlan(from: old, to: Self.site)
    #expect(plan.changed == ["feed.xml"])
    #expect(plan.removed == ["companies/gone.html"])
    #expect(!plan.added.contains("index.html") && plan.added.count == 7)
  }

  @Test(arguments: [false, true])
  func foreignFiles_goOnlyWhereThatIsAskedFor(removes: Bool) {
    let plan = PublishPlan(
      from: Self.site, to: Self.site, present: ["index.html", "robots.txt", PublishedManifest.path],
      removesForeign: removes)
    #expect(plan.foreign == ["robots.txt"])
    #expect(plan.removals == (removes ? ["robots.txt"] : []))
    #expect(plan.isEmpty == !removes)
  }

  @Test func foreignFileInThePlaceOfOneOfOurs_isShown() {
    let plan = PublishPlan(
      from: Manifest(["feed.xml": 6]), to: Manifest(["feed.xml": 6, "robots.txt": 1, "a.html": 2]),
      present: ["feed.xml", "robots.txt", "theirs\n+ a.txt"])
    #expect(plan.replaced == ["robots.txt"])
    #expect(plan.listing == "+ a.html\n! robots.txt\n? theirs␊+ a.txt\n2 files added, 0 changed, 0 removed")
  }

  @Test(arguments: [false, true])
  func foreignFilesWhereTheSiteHasNoRoom_areObstacles_untilTheyMayGo(removes: Bool) {
    let plan = PublishPlan(
      from: nil, to: Manifest(["companies/a/b.html": 1, "about.html": 2, "data/x.csv": 3]),
      present: ["companies", "about.html/theirs/x", "data", "data.txt"], folders: ["data"], removesForeign: removes)
    #expect(plan.obstacles == ["about.html/theirs/x", "companies"])
    #expect(plan.clearances == (removes ? plan.obstacles : []))
    #expect(plan.removals == (removes ? ["about.html/theirs/x", "companies", "data.txt"] : []))
    let marked =
      removes ? "- about.html/theirs/x\n- companies\n- data.txt\n" : "! about.html/theirs/x\n! companies\n? data.txt\n"
    #expect(plan.listing.contains("+ data/x.csv\n" + marked))
  }

  @Test func anInterruptedPublication_isCarriedAgain_andForgetsNoFile() {
    let old = Manifest(["index.html": 1, "feed.xml": 60, "companies/gone.html": 10])
    let pending = old.pending(to: Self.site)
    let next = PublishPlan(from: pending, to: Manifest(["index.html": 1, "feed.xml": 60]))
    #expect(next.changed == ["feed.xml"])
    #expect(next.removed.contains("companies/gone.html") && next.removed.contains("companies/rarex.html"))
  }
}
