import Foundations
import Testing

@testable import Articles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A messy clipping whose every line is marked with what should become of it.
///
/// A head of expected metadata, `---`, then the lines: a letter, a tab, the text as it was saved. T title, J cut, P
/// paragraph, H heading, Q quotation with its speaker stated, I implied, L list item, K highlight, C caption, D deck;
/// `R` is a paragraph that reads differently after repair (`saved|read`), and G a byline stuck to a paragraph (`cut|kept`).
struct ClippingFixture: CustomTestStringConvertible, Sendable {
  struct Line: Sendable {
    var mark: Character
    var text: String
  }

  var name: String
  var expected: [String: String] = [:]
  var source = ""
  var lines: [Line] = []

  var testDescription: String { name }

  static let all: [ClippingFixture] = fixtureNames("clippings").map { ClippingFixture(name: $0) }

  init(name: String) {
    self.name = name
    let text = String(decoding: fixtureBytes("clippings/\(name)"), as: UTF8.self)
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let rule = rows.firstIndex(of: "---") else { return }
    for row in rows[..<rule] {
      let parts = row.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      expected[String(parts[0])] = parts[1].drop { $0 == " " }.description
    }
    for row in rows[(rule + 1)...] { add(String(row)) }
  }

  private mutating func add(_ row: String) {
    guard let mark = row.first else {
      source += lineEnd
      return
    }
    let text = String(row.dropFirst(2))
    let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
    switch mark {
    case "G" where parts.count == 2:
      source += parts[0] + parts[1] + lineEnd
      lines += [Line(mark: "J", text: parts[0]), Line(mark: "P", text: parts[1])]
    case "R" where parts.count == 2:
      source += parts[0] + lineEnd
      lines.append(Line(mark: "P", text: parts[1]))
    default:
      source += text + lineEnd
      lines.append(Line(mark: mark, text: text))
    }
  }

  private var lineEnd: String { name.hasSuffix("-and-cr.txt") ? "\r" : "\n" }

  var isWrapped: Bool { expected["wrapped"] == "yes" }

  func read() -> Article {
    readArticle(SourceText(path: name, bytes: Array(source.utf8)), options: ArticleOptions(hashesSource: true))
  }
}

/// The bytes of a file under Fixtures.
func fixtureBytes(_ path: String) -> [UInt8] { fileBytes(fixtureFolder + path) }

func fixtureNames(_ folder: String) -> [String] {
  guard let stream = opendir(fixtureFolder + folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
      String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

func fileBytes(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}

private let fixtureFolder = "\(#filePath)".split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures/"

/// The folder of public texts and suites beside the package, or the one that `DOSSIER_SHARED` names.
let sharedFolder: String = {
  if let named = getenv("DOSSIER_SHARED") { return String(cString: named) }
  return "\(#filePath)".split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared"
}()
