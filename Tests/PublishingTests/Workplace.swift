import Building
import Foundation
import Foundations
import Programs

@testable import Publishing

/// Writes what a build would have written to the folder `Output`.
func writeSite(_ files: [String: String], at root: URL) throws {
  let output = root.appending(path: "Output")
  try? FileManager.default.removeItem(at: output)
  for (path, text) in files {
    let file = output.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let manifest = Manifest(files.mapValues { contentHash(Array($0.utf8)) })
  try FileManager.default.createDirectory(at: output.appending(path: ".dossier"), withIntermediateDirectories: true)
  try Data(manifest.bytes).write(to: output.appending(path: Manifest.path))
}

func publish(
  _ root: URL, to target: PublishTarget, removesForeign: Bool = false, bringsAll: Bool = false
) async throws -> PublishPlan {
  let publication = try await Publication(
    of: path(root, "Output"), to: target, removesForeign: removesForeign, bringsAll: bringsAll)
  try await publication.carryOut()
  return publication.plan
}

func path(_ root: URL, _ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

/// What a folder holds, without what publications keep for themselves.
func files(in folder: URL) throws -> [String: String] {
  let own = publishedRecords.union([".nojekyll"])
  var found: [String: String] = [:]
  let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
  for file in all where !own.contains(file) && !file.hasPrefix(".git") {
    let place = folder.appending(path: file)
    if try place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
    found[file] = try String(contentsOf: place, encoding: .utf8)
  }
  return found
}

func isInstalled(_ program: String) -> Bool {
  ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}

/// Runs a program and gives what it printed.
@discardableResult
func shell(_ program: String, _ arguments: [String]) async throws -> String {
  try await ExternalProgram(name: program).runToSuccess(arguments).text
    .trimmingCharacters(in: .whitespacesAndNewlines)
}
