internal import Foundations

/// `search/index.js`: how the search index is cut, which is all that must be known to find the right files of it.
struct SearchTable {
  let kinds: [(label: String, shape: String)]
  let documents: Int
  let headCount: Int
  let textFiles: Int
  /// The first word of each file of words, and of each of words spelt from their end.
  let words: [String]
  let reversedWords: [String]
  /// Words that make a question of a query, and say nothing of what is looked for.
  let questionWords: [String]
  let version: String

  var file: SearchFile {
    var json = JSONWriter()
    json.object { json in
      json.member("version", version)
      json.member("documents", documents)
      json.member("headCount", headCount)
      json.member("textFiles", textFiles)
      json.member("words", words) { $0.string($1) }
      json.member("reversed", reversedWords) { $0.string($1) }
      json.member("asking", questionWords) { $0.string($1) }
      json.member("kinds", kinds) { json, kind in
        json.array { json in
          json.string(kind.label)
          json.string(kind.shape)
        }
      }
    }
    return SearchFile("index", json.bytes)
  }
}
