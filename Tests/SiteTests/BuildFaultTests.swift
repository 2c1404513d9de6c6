import Foundation
import Testing

/// A build that the machine fails says so and leaves the old site whole; the next one makes the new site.
/// `Scripts/trials/faults.py` does the same on real disks of its own.
@Suite struct BuildFaultTests {
  static let cases = [
    FaultCase(
      testDescription: "a quota on files", fault: .largeFilesRefused, told: "files of this size are not allowed"),
    FaultCase(testDescription: "a disk that is read-only", fault: .readOnly("Output"), told: "the disk is read-only"),
    FaultCase(
      testDescription: "no permission", fault: .stranger, told: "permission denied",
      before: "chmod -R a+rX . && chmod 555 Output Output/.dossier", after: "chmod 755 Output Output/.dossier"),
    FaultCase(
      testDescription: "permission lost for one folder", fault: .stranger, told: "permission denied",
      before: "chmod -R a+rwX . && chmod 555 Output/companies", after: "chmod 777 Output/companies"),
  ]

  @Test(arguments: cases) func aFailedBuild_leavesTheOldSite_andTheNextMakesTheNew(_ example: FaultCase) throws {
    guard try example.fault.isPossible else { return }
    let workshop = try workshop()
    #expect(try workshop.run("build").status == 0)
    let old = try site(of: workshop)
    try change(workshop)
    #expect(try workshop.shell(example.before))
    let failed = try workshop.run("build", under: example.fault)
    #expect(failed.status == 2 && failed.problems.contains(example.told), "\(failed.problems)")
    #expect(try site(of: workshop) == old)

    #expect(try workshop.shell(example.after))
    let healed = try workshop.run("build")
    #expect(healed.status == 0, "\(healed.problems)")
    try expectWhatAFreshBuildMakes(workshop)
  }

  @Test func aFullDisk_isToldSo() throws {
    let disk = Fault.smallDisk(at: "Output")
    guard try disk.isPossible else { return }
    let workshop = try workshop()
    let failed = try workshop.run("build", under: disk)
    #expect(failed.status == 2 && failed.problems.contains("no space is left"), "\(failed.problems)")
  }

  /// Notes that bear a time before the first build, and an output from the future.
  @Test func aClockThatWasSetBack_hidesNoChange() throws {
    let workshop = try workshop()
    #expect(try workshop.run("build").status == 0)
    try change(workshop)
    #expect(
      try workshop.shell(
        """
        find Content -type f -exec touch -d 2001-01-01 {} +
        find Output .dossier-cache -exec touch -d 2096-01-01 {} +
        """))
    #expect(try workshop.run("build").status == 0)
    try expectWhatAFreshBuildMakes(workshop)
  }

  /// A site whose first page is too large for the quota of the tests once it changes.
  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    for name in ["alpha", "beta", "gamma"] {
      try workshop.write("---\nname: \(name.capitalized)\n---\nWords.\n", to: "Content/companies/\(name).md")
    }
    return workshop
  }

  private func change(_ workshop: Workshop) throws {
    let long = String(repeating: "Other words of some length. ", count: 2_000)
    try workshop.write("---\nname: Alpha\n---\n\(long)\n", to: "Content/companies/alpha.md")
    try FileManager.default.removeItem(at: workshop.folder.appending(path: "Content/companies/beta.md"))
    try workshop.write("---\nname: Hill\n---\nOf Gamma.\n", to: "Content/projects/hill.md")
  }

  private func expectWhatAFreshBuildMakes(_ workshop: Workshop) throws {
    #expect(try workshop.run("build", "--output", "Fresh").status == 0)
    #expect(try site(of: workshop) == site(of: workshop, in: "Fresh"))
  }

  private func site(of workshop: Workshop, in folder: String = "Output") throws -> [String: Data] {
    try workshop.files(below: folder).filter { !$0.key.hasPrefix(".dossier") }
  }
}
