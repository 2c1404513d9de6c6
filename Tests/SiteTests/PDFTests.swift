import BrowserSupport
import Foundation
import Testing

/// The report as PDF, through the browser that is installed.
@Suite struct PDFTests {
  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\n\n## Plans\n\nDrill.\n", to: "Content/companies/sound.md")
    return workshop
  }

  @Test(.enabled(if: Browser.program != nil)) func pdf_isMadeOfThePrintEdition_andLaterBuildsLeaveIt() throws {
    let workshop = try workshop()
    let result = try workshop.run("build", "--pdf")
    #expect(result.status == 0, "\(result.problems)")
    #expect(try workshop.files(below: "Output")["report.pdf"]?.starts(with: Data("%PDF-".utf8)) == true)
    let pdf = try #require(workshop.files(below: "Output")["report.pdf"])
    #expect(pdf.range(of: Data("/Outlines".utf8)) != nil, "bookmarks")
    #expect(!workshop.exists("Output/.dossier/report.pdf"))
    #expect(!workshop.exists("Output/.dossier/browser"))
    #expect(try workshop.run("build").status == 0)
    #expect(workshop.exists("Output/report.pdf"))
  }

  @Test func noBrowser_isSaidSo_andTheSiteIsBuilt() throws {
    let workshop = try workshop()
    let result = try workshop.run("build", "--pdf", environment: ["PATH": "/nonexistent"])
    #expect(result.status == 2)
    #expect(result.problems.contains("no Chromium was found"), "\(result.problems)")
    #expect(workshop.exists("Output/print.html") && !workshop.exists("Output/report.pdf"))
  }

  /// What is no browser, or fails, leaves the report that was there.
  @Test func failingBrowser_leavesTheReportThatWasThere() throws {
    let workshop = try workshop()
    try workshop.write("#!/bin/sh\nexit 3\n", to: "bin/chromium")
    let program = workshop.folder.appending(path: "bin/chromium").path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    #expect(try workshop.run("build").status == 0)
    try workshop.write("%PDF-old", to: "Output/report.pdf")
    let path = workshop.folder.appending(path: "bin").path(percentEncoded: false) + ":/usr/bin:/bin"
    let result = try workshop.run("build", "--pdf", environment: ["PATH": path])
    #expect(result.status == 2)
    #expect(result.problems.contains("made no PDF"), "\(result.problems)")
    #expect(try workshop.read("Output/report.pdf") == "%PDF-old")
  }
}
