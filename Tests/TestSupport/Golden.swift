import Foundation
package import Testing

/// Compares text with the file that holds what it should be.
///
/// `UPDATE_GOLDENS=1` writes the files anew instead; the change is then read in the version control's diff.
package func expectGolden(
  _ actual: String, _ path: String, below folder: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: folder).deletingLastPathComponent().appending(path: path)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    return
  }
  let expected = try? String(contentsOf: file, encoding: .utf8)
  guard expected != actual else { return }
  let comment = expected.map { firstDifference(actual, $0) } ?? "no such file; record it with UPDATE_GOLDENS=1"
  Issue.record("\(path): \(comment)", sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, as both have it.
private func firstDifference(_ actual: String, _ expected: String) -> String {
  let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(actual, expected).prefix { $0 == $1 }.count
  let was = line < expected.count ? "“\(expected[line])”" : "the end"
  let now = line < actual.count ? "“\(actual[line])”" : "the end"
  return "line \(line + 1) is \(now), should be \(was); record it with UPDATE_GOLDENS=1 if that is right"
}
