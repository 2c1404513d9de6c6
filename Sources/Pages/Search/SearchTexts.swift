internal import Foundations

/// The files of summaries, facts and passages, in which a document stands by the hash of its address.
///
/// Each file reads its few documents again, so that the texts of a large site are never in memory together.
struct SearchTexts: Sendable {
  let index: SiteIndex
  /// By file: the numbers of its documents.
  private let shelves: [[Int]]

  /// About as many bytes stand in a file.
  private static let fileSize = 2_500
  /// Passages of a document beyond these bytes are not shown.
  private static let limit = 12_000

  /// - Parameter size: about how many bytes all texts have.
  init(_ index: SiteIndex, size: Int) {
    self.index = index
    let count = max(1, size / Self.fileSize)
    var shelves = [[Int]](repeating: [], count: count)
    for document in 0..<index.searchDocumentCount {
      shelves[Int(Self.hash(index.searchAddress(document)) % UInt32(count))].append(document)
    }
    self.shelves = shelves
  }

  /// About how many bytes the text of a document has.
  static func size(of document: SearchDocument) -> Int {
    let passages = document.passages.passages.reduce(0) { $0 + ($1.isShown ? $1.range.count + 16 : 0) }
    return 2 * document.address.utf8.count + (document.summary?.utf8.count ?? 0) + min(passages, limit)
  }

  var fileCount: Int { shelves.count }

  func file(_ shelf: Int) -> SearchFile {
    var json = JSONWriter()
    json.object { json in
      for number in shelves[shelf] {
        let document = index.searchDocument(number)
        json.key(document.address)
        Self.write(document, facts: index.searchFacts(number), to: &json)
      }
    }
    return SearchFile("t\(shelf)", json.bytes)
  }

  private static func write(
    _ document: SearchDocument, facts: [(label: String, words: String)], to json: inout JSONWriter
  ) {
    json.array { json in
      json.string(document.names.first ?? "")
      json.number(document.kind)
      json.string(document.summary ?? "")
      json.array { json in
        for fact in facts {
          json.string(fact.label)
          json.string(fact.words)
        }
      }
      json.array { json in
        var left = limit
        for passage in document.passages.passages where left > 0 && passage.isShown {
          left -= passage.range.count
          guard left > 0 else { break }
          json.string(passage.anchor)
          json.string(document.passages.text[passage.range])
        }
      }
    }
  }

  /// FNV-1a with 32 bits, which the site script reckons too.
  private static func hash(_ address: String) -> UInt32 {
    address.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
