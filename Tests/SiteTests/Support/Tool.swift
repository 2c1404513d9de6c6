import Foundation
import Testing

/// The built tool, run as a user runs it.
struct Tool {
  struct Result {
    let status: Int32
    let output: String
    let problems: String
  }

  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder in which the tests themselves were built.
  static var binary: URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "dossier")
    if FileManager.default.isExecutableFile(atPath: beside.path(percentEncoded: false)) { return beside }
    return packageRoot.appending(path: ".build/debug/dossier")
  }

  /// Starts the tool in a folder; what it prints is lost.
  static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the tool in a folder and waits for its end.
  ///
  /// - Parameters:
  ///   - processorSeconds: what it may take of the processor; more than that ends it, with a status of its own.
  ///   - fault: under which it runs; nil for none.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], processorSeconds: Int = 120,
    under fault: Fault? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "ulimit -t \(processorSeconds); \(fault?.start ?? Fault.plainStart)", binary.path(percentEncoded: false)]
      + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = folder.appending(path: ".tool-output-\(UUID().uuidString)")
    let problems = folder.appending(path: ".tool-problems-\(UUID().uuidString)")
    for file in [output, problems] {
      _ = FileManager.default.createFile(atPath: file.path(percentEncoded: false), contents: nil)
    }
    defer { for file in [output, problems] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: problems)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      problems: try String(contentsOf: problems, encoding: .utf8))
  }
}

/// A folder of its own for one test; removed when the test is done with it.
final class Workshop {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Moves a file, making the folder that it needs.
  func move(_ path: String, to newPath: String) throws {
    let new = folder.appending(path: newPath)
    try FileManager.default.createDirectory(at: new.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: folder.appending(path: path), to: new)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
  }

  /// Every file below a folder with its bytes.
  func files(below path: String) throws -> [String: Data] {
    let root = folder.appending(path: path)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false)) {
      var isFolder: ObjCBool = false
      let file = root.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }

  /// Copies a folder of the tests' fixtures, or any other, into the workshop.
  func copy(_ source: URL, to path: String) throws {
    try FileManager.default.copyItem(at: source, to: folder.appending(path: path))
  }

  func run(
    _ arguments: String..., environment: [String: String] = [:], processorSeconds: Int = 120, under fault: Fault? = nil
  ) throws -> Tool.Result {
    try Tool.run(
      arguments, in: folder, environment: environment, processorSeconds: processorSeconds, under: fault)
  }

  /// Runs a line of the shell in the folder.
  @discardableResult
  func shell(_ script: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
