import Foundation
import Testing

/// Compressed copies of text files, which site.yml asks for.
@Suite struct CompressionTests {
  @Test func copies_comeAndGoWithTheSetting() throws {
    let workshop = try HostedDesk.workshop()
    #expect(try workshop.run("build").status == 0)
    let plain = try site(of: workshop)
    #expect(!plain.keys.contains { $0.hasSuffix(".gz") })

    try workshop.write(HostedDesk.settings + "compress: true\n", to: "Content/site.yml")
    #expect(try workshop.run("build").status == 0)
    let both = try site(of: workshop)
    let copies = both.filter { $0.key.hasSuffix(".gz") }
    #expect(copies["index.html.gz"] != nil && copies.keys.contains { $0.hasPrefix("assets/site-") })
    #expect(both.filter { !$0.key.hasSuffix(".gz") } == plain)
    #expect(copies.values.allSatisfy { $0.prefix(10).suffix(6) == Data([0, 0, 0, 0, 0, 0xFF]) })
    #expect(try workshop.read("Output/sitemap.xml").contains(".gz") == false)

    try workshop.write(HostedDesk.settings, to: "Content/site.yml")
    #expect(try workshop.run("build").status == 0)
    #expect(try site(of: workshop) == plain)
  }

  @Test func laterBuilds_compressOnlyWhatChanged_andMendWhatWasTouched() throws {
    let workshop = try HostedDesk.workshop("compress: true\n")
    try workshop.write("---\nname: Other\n---\nWords.\n", to: "Content/companies/other.md")
    #expect(try workshop.run("build", "--no-cache").status == 0)
    let first = try site(of: workshop)
    #expect(try workshop.run("build", "--no-cache").output.contains("; 0 files written"))

    try workshop.write("Touched.", to: "Output/companies/new.html.gz")
    try workshop.write("---\nname: Other\n---\nOther words.\n", to: "Content/companies/other.md")
    #expect(try workshop.run("build").status == 0)
    let second = try site(of: workshop)
    #expect(second["companies/new.html.gz"] == first["companies/new.html.gz"])
    #expect(second["companies/other.html.gz"] != first["companies/other.html.gz"])

    let fresh = try workshop.run("build", "--output", "Fresh")
    #expect(fresh.status == 0)
    #expect(try workshop.files(below: "Fresh").filter { !$0.key.hasPrefix(".dossier") } == second)
  }

  private func site(of workshop: Workshop) throws -> [String: Data] {
    try workshop.files(below: "Output").filter { !$0.key.hasPrefix(".dossier") }
  }
}
