import Foundation
import Testing

/// A password in site.yml is refused, and nothing that is printed repeats it.
@Suite struct SecretTests {
  private static let secret = "geheim-und-lang-77d0"

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Lines of site.yml.
    let settings: String
    var status: Int32 = 1
  }

  static let cases = [
    Case(
      testDescription: "password of an address", settings: "publish: {x: {git: \"https://desk:\(secret)@h.org/x\"}}"),
    Case(testDescription: "token as a user", settings: "publish: {x: {git: \"https://\(secret)@h.org/x.git\"}}"),
    Case(testDescription: "password over ssh", settings: "publish: {x: {git: \"ssh://desk:\(secret)@h.org/x\"}}"),
    Case(
      testDescription: "setting of rclone",
      settings: "publish: {x: {rclone: \":s3,secret_access_key=\(secret):reports\"}}"),
    Case(testDescription: "an option for it", settings: "publish: {x: {rclone: \"s:x\", password: \(secret)}}"),
    Case(
      testDescription: "beside another mistake",
      settings: "publish: {x: {git: \"https://a:\(secret)@h.org\", brnch: y}}"),
    Case(testDescription: "YAML that cannot be read", settings: "publish: {x: {git: \"https://a:\(secret)@h.org/x\"}"),
    Case(testDescription: "address of the site", settings: "base-url: https://desk:\(secret)@h.org/"),
    Case(testDescription: "a setting by that name", settings: "token: \(secret)", status: 0),
  ]

  @Test(arguments: cases) func aSecret_isRefused_andNowhereRepeated(_ example: Case) throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\nFine.\n", to: "Content/companies/sound.md")
    try workshop.write("title: Desk\n\(example.settings)\n", to: "Content/site.yml")
    for arguments in [["build"], ["publish"], ["check", "--report", "json"], ["check", "--report", "sarif"]] {
      let result = try Tool.run(arguments, in: workshop.folder)
      if arguments == ["build"] { #expect(result.status == example.status, "\(result.problems)") }
      #expect(!(result.output + result.problems).contains(Self.secret), "\(arguments): \(result.problems)")
    }
    for (path, bytes) in try workshop.files(below: "Output") {
      #expect(bytes.firstRange(of: Data(Self.secret.utf8)) == nil, "\(path)")
    }
  }

  @Test func aPasswordInTheAddressToVerify_isNotRepeated() throws {
    let workshop = try HostedDesk.workshop()
    let result = try workshop.run("publish", "--verify", "http://desk:\(Self.secret)@127.0.0.1:1/reports/")
    #expect(result.status == 2)
    #expect(!(result.output + result.problems).contains(Self.secret), "\(result.problems)")
  }

  @Test(arguments: ["rsync: \"desk@key:/var/www\"", "rclone: \"token:reports\"", "git: \"ssh://git@h.org/x.git\""])
  func whatOnlyLooksLikeASecret_isNone(_ destination: String) throws {
    let workshop = try HostedDesk.workshop("publish: {x: {\(destination)}}\n")
    let result = try workshop.run("build")
    #expect(result.status == 0, "\(result.problems)")
  }
}
