import Foundation
import Testing

/// rclone and a store that speaks S3.
@Suite(.enabled("rclone is installed, and moto was fetched by Scripts/fetch-checkers") { Store.isInstalled })
struct StoreTests {
  @Test func aSite_isPublished_changed_andCleared() throws {
    let workshop = try desk()
    let store = try Store(in: workshop)
    // The bucket is not there yet: rclone makes it.
    let first = try publish(workshop, store)
    #expect(first.status == 0, "\(first.problems)")
    #expect(try store.files(in: "reports") == site(of: workshop))
    #expect(try store.content("reports/companies/alpha.html") == workshop.read("Output/companies/alpha.html"))

    try store.put("theirs", at: "reports/theirs.txt")
    let again = try store.carried(to: "reports") { try publish(workshop, store) }
    #expect(again.paths == [] && again.result.output.contains("nothing to publish"))

    try workshop.write("---\nname: Alpha\n---\nOther words.\n", to: "Content/companies/alpha.md")
    try FileManager.default.removeItem(at: workshop.folder.appending(path: "Content/companies/beta.md"))
    let planned = try publish(workshop, store, "--dry-run").output
    let (carried, second) = try store.carried(to: "reports") { try publish(workshop, store) }
    #expect(second.status == 0, "\(second.problems)")
    let differing = planned.split(separator: "\n").filter { $0.hasPrefix("+ ") || $0.hasPrefix("~ ") }
    let records = ["dossier-catalog.txt", "dossier-manifest.txt", "dossier-manifest.txt"]
    #expect(carried.sorted() == (differing.map { String($0.dropFirst(2)) } + records).sorted())
    #expect(carried.contains("companies/alpha.html") && !carried.contains { $0.hasPrefix("assets/site-") })
    #expect(try store.files(in: "reports") == (site(of: workshop) + ["theirs.txt"]).sorted())

    let cleared = try publish(workshop, store, "--delete-foreign")
    #expect(cleared.status == 0 && cleared.output.contains("1 removed"), "\(cleared.output)")
    #expect(try store.files(in: "reports") == site(of: workshop))
  }

  @Test func keysThatAreWrong_areToldWithWhereToMendThem() throws {
    let workshop = try desk()
    let store = try Store(in: workshop, asksForKeys: true)
    let result = try publish(workshop, store)
    #expect(result.status == 2)
    #expect(result.problems.contains("check the keys in rclone's settings"), "\(result.problems)")
  }

  @Test func aRemoteThatWasNeverSetUp_isToldSo() throws {
    let workshop = try desk()
    try workshop.write(
      HostedDesk.settings + "publish: {store: {rclone: \"nowhere:reports\"}}\n", to: "Content/site.yml")
    let result = try workshop.run("publish", environment: ["RCLONE_CONFIG": "/dev/null"])
    #expect(result.status == 2)
    #expect(result.problems.contains("set the store up first"), "\(result.problems)")
  }

  private func desk() throws -> Workshop {
    let workshop = try HostedDesk.workshop("publish: {store: {rclone: \"store:reports\"}}\n")
    for name in ["Alpha", "Beta"] {
      try workshop.write("---\nname: \(name)\n---\nWords.\n", to: "Content/companies/\(name.lowercased()).md")
    }
    return workshop
  }

  /// Publishes, and looks that nothing said or written holds the secret.
  private func publish(_ workshop: Workshop, _ store: Store, _ options: String...) throws -> Tool.Result {
    let result = try Tool.run(["publish"] + options, in: workshop.folder, environment: store.environment)
    #expect(!(result.output + result.problems).contains(Store.secret))
    for (path, bytes) in workshop.exists("Output") ? try workshop.files(below: "Output") : [:] {
      #expect(bytes.firstRange(of: Data(Store.secret.utf8)) == nil, "\(path)")
    }
    return result
  }

  /// What a target holds once a site is published: its files, and what publications keep.
  private func site(of workshop: Workshop) throws -> [String] {
    let files = try workshop.files(below: "Output").keys.filter { !$0.hasPrefix(".dossier/") }
    return (files + ["dossier-catalog.txt", "dossier-manifest.txt"]).sorted()
  }
}
