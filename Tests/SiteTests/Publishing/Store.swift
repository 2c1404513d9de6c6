import Foundation
import Testing

/// A store that speaks S3 on this machine, for as long as a test holds it: moto's, which `make test` fetches.
final class Store {
  static let program = Tool.packageRoot.appending(path: ".build/checkers/bin/moto_server")
  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false))
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/rclone")
  }

  /// What opens the store; no message may repeat it.
  static let secret = "geheim-und-lang-9f2c"

  private let process = Process()
  private let workshop: Workshop
  private let port = Int.random(in: 20_000...40_000)

  /// - Parameter asksForKeys: whether it lets in only whom it knows, and it knows nobody.
  init(in workshop: Workshop, asksForKeys: Bool = false) throws {
    self.workshop = workshop
    try workshop.write("", to: "rclone.conf")
    try workshop.write("", to: "requests")
    process.executableURL = Self.program
    process.arguments = ["-H", "127.0.0.1", "-p", String(port)]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: workshop.folder.appending(path: "requests"))
    if asksForKeys {
      process.environment = ProcessInfo.processInfo.environment.merging(["INITIAL_NO_AUTH_ACTION_COUNT": "0"]) { $1 }
    }
    try process.run()
    try waitUntilReady()
  }

  deinit {
    // One that never started has the number 0, which means the tests themselves.
    guard process.isRunning else { return }
    // What a thread of the tests starts does not always hear a request to end.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A remote “store” of rclone's, as somebody has set it up.
  var environment: [String: String] {
    [
      "RCLONE_CONFIG": workshop.folder.appending(path: "rclone.conf").path(percentEncoded: false),
      "RCLONE_CONFIG_STORE_TYPE": "s3", "RCLONE_CONFIG_STORE_PROVIDER": "Other",
      "RCLONE_CONFIG_STORE_ENDPOINT": "http://127.0.0.1:\(port)", "RCLONE_CONFIG_STORE_REGION": "us-east-1",
      "RCLONE_CONFIG_STORE_ACCESS_KEY_ID": "desk", "RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY": Self.secret,
      // With a list of authorities in the environment rclone opens no store at all.
      "AWS_CA_BUNDLE": "",
    ]
  }

  /// The paths of all files in a bucket.
  func files(in bucket: String) throws -> [String] {
    try rclone("lsf", "--recursive", "--files-only", "store:" + bucket).split(separator: "\n").map(String.init).sorted()
  }

  func content(_ path: String) throws -> String { try rclone("cat", "store:" + path) }

  func put(_ text: String, at path: String) throws {
    try workshop.write(text, to: "put")
    _ = try rclone("copyto", workshop.folder.appending(path: "put").path(percentEncoded: false), "store:" + path)
  }

  /// Runs something and gives the paths of the files that were carried to a bucket meanwhile.
  func carried<Result>(
    to bucket: String, during work: () throws -> Result
  ) throws -> (paths: [String], result: Result) {
    let before = try workshop.read("requests").count
    let result = try work()
    let paths = try workshop.read("requests").dropFirst(before).split(separator: "\n").compactMap { line in
      guard let start = line.firstRange(of: "PUT /\(bucket)/"), let end = line.firstRange(of: " HTTP/") else {
        return String?.none
      }
      return String(line[start.upperBound..<end.lowerBound]).removingPercentEncoding
    }
    return (paths, result)
  }

  private func rclone(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/rclone")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func waitUntilReady() throws {
    for _ in 0..<300 where process.isRunning {
      if try workshop.read("requests").contains("Running on") { return }
      usleep(100_000)
    }
    throw NotReady()
  }

  private struct NotReady: Error {}
}
