import Foundation
import Testing

/// A folder target on a machine that fails: what stood there stays, and publishing again finishes.
@Suite struct FolderTargetTests {
  static let cases = [
    FaultCase(
      testDescription: "a quota on files", fault: .largeFilesRefused, told: "files of this size are not allowed"),
    FaultCase(testDescription: "a disk that is read-only", fault: .readOnly("www"), told: "the disk is read-only"),
    FaultCase(
      testDescription: "no permission", fault: .stranger, told: "permission denied",
      before: "chmod -R a+rwX . && chmod 555 www", after: "chmod 755 www"),
  ]

  @Test(arguments: cases) func aPublicationThatFails_leavesWhatStoodThere(_ example: FaultCase) throws {
    guard try example.fault.isPossible else { return }
    let workshop = try HostedDesk.workshop("publish: {folder: {folder: www/live}}\n")
    #expect(try workshop.shell("mkdir www"))
    #expect(try workshop.run("publish").status == 0)
    let old = try workshop.files(below: "www")
    try workshop.write("---\nname: New\n---\nOther words.\n", to: "Content/companies/new.md")
    // Built already, so that it is the publication that fails.
    #expect(try workshop.run("build").status == 0)

    #expect(try workshop.shell(example.before))
    let failed = try workshop.run("publish", under: example.fault)
    #expect(failed.status == 2 && failed.problems.contains(example.told), "\(failed.problems)")
    #expect(try workshop.files(below: "www") == old)

    #expect(try workshop.shell(example.after))
    #expect(try workshop.run("publish").status == 0)
    #expect(try workshop.read("www/live/companies/new.html").contains("Other words."))
  }

  @Test func aFullDisk_isToldSo() throws {
    let disk = Fault.smallDisk(at: "www")
    guard try disk.isPossible else { return }
    let workshop = try HostedDesk.workshop("publish: {folder: {folder: www/live}}\n")
    let failed = try workshop.run("publish", under: disk)
    #expect(failed.status == 2 && failed.problems.contains("no space is left"), "\(failed.problems)")
  }
}
