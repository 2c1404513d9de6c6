package import Foundations

/// The problems that a desk has accepted for now: a check with a baseline reports only what is new.
///
/// A line a problem, `code path summary` parted by tabs, sorted, without its line number, so that the file changes only
/// when a problem comes or goes. Paths are those below the content folder.
package struct Baseline: Sendable, Hashable {
  private static let header = "# Problems that were there when this baseline was written; see Documentation/desk.md"
  /// How often each line stands in the file.
  private var lines: [String: Int] = [:]
  private let content: String

  /// All of these problems, accepted.
  ///
  /// - Parameter content: the content folder, as the paths of the problems begin.
  package init(_ diagnostics: [Diagnostic], content: String) {
    self.content = content
    for diagnostic in diagnostics { lines[line(of: diagnostic), default: 0] += 1 }
  }

  private init(bytes: [UInt8], content: String) {
    self.content = content
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      lines[String(line), default: 0] += 1
    }
  }

  /// Reads a baseline of up to 64 MB; a file that cannot be read is a `BuildFailure`.
  package static func read(_ path: String, content: String) throws(BuildFailure) -> Baseline {
    do throws(FileProblem) {
      return Baseline(bytes: try readFile(path, limit: 64 << 20), content: content)
    } catch {
      throw BuildFailure("\(error)", fix: "write one with --write-baseline")
    }
  }

  /// Writes it whole or not at all.
  ///
  /// A file that is there already and is no baseline is a `BuildFailure`, and stays.
  package func write(to path: String) throws(BuildFailure) {
    let folder = Path.parent(of: path)
    if let there = try? readFile(path, limit: 64 << 20), !there.isEmpty, !there.starts(with: Self.header.utf8) {
      throw BuildFailure("\(printable(path)) is no baseline", fix: "name another file, or remove this one")
    }
    do throws(FileProblem) {
      try Folder(folder.isEmpty ? "." : folder).write(bytes, to: Path.name(of: path), atomically: true)
    } catch {
      throw BuildFailure("\(error)")
    }
  }

  /// The report without what the baseline holds.
  package func applied(to report: CheckReport) -> CheckReport {
    var remaining = lines
    var result = report
    result.diagnostics = report.diagnostics.filter { diagnostic in
      let line = line(of: diagnostic)
      guard let count = remaining[line], count > 0 else { return true }
      remaining[line] = count - 1
      return false
    }
    result.accepted = report.diagnostics.count - result.diagnostics.count
    result.settled = remaining.values.reduce(0, +)
    return result
  }

  var bytes: [UInt8] {
    var text = Self.header + "\n"
    for (line, count) in lines.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      for _ in 0..<count { text += line + "\n" }
    }
    return Array(text.utf8)
  }

  private func line(of diagnostic: Diagnostic) -> String {
    let folder = content.hasSuffix("/") ? content : content + "/"
    let path = diagnostic.path.hasPrefix(folder) ? String(diagnostic.path.dropFirst(folder.count)) : diagnostic.path
    return [diagnostic.rule.code, path, diagnostic.message].map(Self.oneLine).joined(separator: "\t")
  }

  /// Text without what would end a line or a column of the file.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
