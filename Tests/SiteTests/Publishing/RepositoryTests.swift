import Foundation
import Testing

/// git, where it fails: what is told, and what stands there afterwards.
@Suite(.enabled("git is installed") { FileManager.default.isExecutableFile(atPath: "/usr/bin/git") })
struct RepositoryTests {
  private static let secret = "geheim-und-lang-51ab"

  @Test func aPushThatTheRepositoryRefuses_changesNothing_andIsToldSo() throws {
    let workshop = try desk("repository.git")
    try git(workshop, "init", "--quiet", "--bare", "repository.git")
    #expect(try workshop.run("publish").status == 0)
    let before = try git(workshop, "--git-dir", "repository.git", "rev-parse", "gh-pages")
    try workshop.write(
      "#!/bin/sh\necho 'this branch is protected' >&2\nexit 1\n", to: "repository.git/hooks/pre-receive")
    let hook = workshop.folder.appending(path: "repository.git/hooks/pre-receive").path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)

    try workshop.write("---\nname: New\n---\nOther words.\n", to: "Content/companies/new.md")
    let refused = try workshop.run("publish")
    #expect(refused.status == 2)
    #expect(refused.problems.contains("which branches may be pushed to"), "\(refused.problems)")
    #expect(try git(workshop, "--git-dir", "repository.git", "rev-parse", "gh-pages") == before)

    try FileManager.default.removeItem(atPath: hook)
    #expect(try workshop.run("publish").status == 0)
    let page = try git(workshop, "--git-dir", "repository.git", "show", "gh-pages:companies/new.html")
    #expect(page.contains("Other words."))
  }

  /// As a hook of git's runs what it calls: with variables that name the repository whose hook it is.
  @Test func publishedByAHook_theDesksOwnRepository_isLeftAlone() throws {
    let workshop = try desk("repository.git")
    try git(workshop, "init", "--quiet", "--bare", "repository.git")
    try git(workshop, "init", "--quiet", "own")
    try workshop.write("not to be published", to: "own/private.txt")
    try git(workshop, "-C", "own", "add", "private.txt")
    let before = try workshop.files(below: "own")
    let own = workshop.folder.appending(path: "own/.git").path(percentEncoded: false)
    let result = try workshop.run(
      "publish",
      environment: [
        "GIT_DIR": own, "GIT_INDEX_FILE": own + "/index", "GIT_OBJECT_DIRECTORY": own + "/objects",
        "GIT_QUARANTINE_PATH": own + "/objects/incoming", "GIT_NAMESPACE": "theirs", "GIT_LITERAL_PATHSPECS": "1",
        "GIT_SHALLOW_FILE": own + "/shallow",
      ])
    #expect(result.status == 0, "\(result.problems)")
    #expect(try workshop.files(below: "own") == before)
    let files = try git(workshop, "--git-dir", "repository.git", "ls-tree", "-r", "--name-only", "gh-pages")
    #expect(files.contains("index.html") && !files.contains("private.txt"), "\(files)")
  }

  @Test func aRepositoryThatIsNotThere_isToldSo() throws {
    let workshop = try desk("nowhere.git")
    let result = try workshop.run("publish")
    #expect(result.status == 2)
    #expect(result.problems.contains("check the repository's address in site.yml"), "\(result.problems)")
  }

  @Test(
    .enabled("nginx is installed") { WebServer.nginx.program != nil },
    arguments: [("", "a credential helper keeps it"), (secret, "renew the password in git's credential helper")])
  func aPasswordThatIsMissingOrWrong_isToldSo_andNeverRepeated(_ password: String, _ advice: String) throws {
    let workshop = try desk("site.git")
    let server = try WebServer(
      WebServer.nginx, "location / { add_header WWW-Authenticate 'Basic realm=\"x\"' always; return 401; }",
      in: workshop)
    try workshop.write(
      HostedDesk.settings + "publish: {pages: {git: \"\(server.address("/desk/site.git"))\"}}\n", to: "Content/site.yml"
    )
    let helper = password.isEmpty ? "" : "!f() { echo username=desk; echo password=\(password); }; f"
    let result = try workshop.run(
      "publish",
      environment: [
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "credential.helper", "GIT_CONFIG_VALUE_0": helper,
      ])
    #expect(result.status == 2)
    #expect(result.problems.contains(advice), "\(result.problems)")
    #expect(!(result.output + result.problems).contains(Self.secret))
  }

  private func desk(_ repository: String) throws -> Workshop {
    let workshop = try HostedDesk.workshop()
    let place = workshop.folder.appending(path: repository).path(percentEncoded: false)
    try workshop.write(HostedDesk.settings + "publish: {pages: {git: \"\(place)\"}}\n", to: "Content/site.yml")
    return workshop
  }

  @discardableResult
  private func git(_ workshop: Workshop, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = arguments
    process.currentDirectoryURL = workshop.folder
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
