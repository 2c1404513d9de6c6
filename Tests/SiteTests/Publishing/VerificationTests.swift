import Testing

/// `dossier publish --verify`, where there is nothing to compare with.
@Suite struct VerificationTests {
  @Test(arguments: ["http://127.0.0.1:1/", "http://nowhere.invalid/"])
  func hostThatDoesNotAnswer_isNothingToPublishTo(_ address: String) throws {
    let result = try HostedDesk.workshop().run("publish", "--verify", address)
    #expect(result.status == 2)
    #expect(result.problems.contains("see whether the host"), "\(result.problems)")
    #expect(!result.problems.contains("publish again"), "\(result.problems)")
  }
}
