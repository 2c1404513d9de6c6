// Build tool: writes the files below a folder as one Swift source file.
// Usage: embed FOLDER OUTPUT.swift
import Foundation

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed FOLDER OUTPUT.swift\n".utf8))
  exit(2)
}
let folder = URL(filePath: CommandLine.arguments[1])
let output = URL(filePath: CommandLine.arguments[2])

/// A raw string literal that no text can end early: one more `#` than any run of them in it.
func literal(_ text: String) -> String {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "#") ? run + 1 : 0
    longest = max(longest, run)
  }
  let hashes = String(repeating: "#", count: longest + 1)
  return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
  .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
  .sorted()
var source = """
  /// A file that the binary carries: its path below `Embedded` and its text.
  struct EmbeddedFile: Sendable {
    let path: StaticString
    let text: StaticString
  }

  enum EmbeddedFiles {
    static let all: [EmbeddedFile] = [

  """
for name in names {
  let url = folder.appending(path: name)
  if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
  let text = try String(contentsOf: url, encoding: .utf8)
  source += "EmbeddedFile(path: \(literal(name)), text: \(literal(text))),\n"
}
source += "  ]\n}\n"
try source.write(to: output, atomically: true, encoding: .utf8)
