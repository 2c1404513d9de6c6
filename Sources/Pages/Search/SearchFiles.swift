internal import Catalog
internal import Foundations

/// The search index of a site, as files: `index.js` says how it is cut, and is all that the first query needs to know.
///
/// - `w…`: words in order with the documents that have them, and `p…` for the documents of a word that many have.
/// - `r…`: words spelt from their end.
/// - `h…`: what documents are called, so many to a file, in their order.
/// - `rows-…`: the rows of an index that comes in several pages.
/// - `t…`: summary, facts and passages of documents, by the hash of their address, so that a link alone leads there.
struct SearchFiles: Sendable {
  let index: SiteIndex

  /// How many documents one file of heads holds.
  private static let headCount = 12
  /// About as many bytes stand in a file of texts.
  private static let textSize = 2_500
  private static let chunkSizes = 32...512

  func all() async -> [SearchFile] {
    let count = index.searchDocumentCount
    guard count > 0 else { return [] }
    let size = min(max(count / 64, Self.chunkSizes.lowerBound), Self.chunkSizes.upperBound)
    let index = index
    var chunks = await parallelMap(count: (count + size - 1) / size) { chunk in
      SearchChunk(index, documents: chunk * size..<min(count, (chunk + 1) * size))
    }
    let (wordFiles, words, reversedWords) = await wordFiles(chunks)
    // The memory of the words serves the texts.
    for chunk in chunks.indices { chunks[chunk].dropWords() }
    let texts = await Self.textFiles(chunks)
    let files = wordFiles + Self.headFiles(chunks) + texts + RowFiles(index: index).all
    let table = SearchTable(
      kinds: kinds, documents: count, headCount: Self.headCount, textFiles: texts.count, words: words,
      reversedWords: reversedWords, questionWords: questionWords, version: Self.version(of: files))
    return [table.file] + files
  }

  private var questionWords: [String] {
    var cutter = SearchWords()
    var words: [String] = []
    Array(index.words[.questionWords].utf8).withUnsafeBufferPointer { text in
      cutter.forEach(in: text) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }

  /// The files of words and of words spelt from their end, with the first word of each.
  private func wordFiles(
    _ chunks: [SearchChunk]
  ) async -> (files: [SearchFile], words: [String], reversedWords: [String]) {
    let postings = Postings(chunks)
    let shards = WordShards(
      postings, lengths: chunks.flatMap(\.lengths), dates: chunks.flatMap(\.dates), asOf: index.site.asOf)
    let files = await parallelMap(count: shards.shardCount) { shards.files(ofShard: $0) }
    let reversed = ReversedWords(postings)
    return (files.flatMap { $0 } + reversed.files, shards.firstWords, reversed.firstWords)
  }

  /// Label and shape of each kind; articles stand behind the kinds.
  private var kinds: [(label: String, shape: String)] {
    index.kinds.enumerated().map { ($1.label, kindShape($1, at: $0)) } + [(index.words[.source], "kind-article")]
  }

  private static func headFiles(_ chunks: [SearchChunk]) -> [SearchFile] {
    let heads = chunks.flatMap { chunk in (0..<chunk.heads.count).map { chunk.heads[$0] } }
    return stride(from: 0, to: heads.count, by: headCount).map { start in
      let entries = heads[start..<min(heads.count, start + headCount)]
      return SearchFile("h\(start / headCount)", list(entries, from: "[", to: "]"))
    }
  }

  /// Documents by the file that their address leads to.
  private static func textFiles(_ chunks: [SearchChunk]) async -> [SearchFile] {
    let count = max(1, chunks.reduce(0) { $0 + $1.texts.size } / textSize)
    var shelves = [[(chunk: Int, place: Int)]](repeating: [], count: count)
    for (chunk, run) in chunks.enumerated() {
      for (place, address) in run.addresses.enumerated() {
        shelves[Int(addressHash(address) % UInt32(count))].append((chunk, place))
      }
    }
    let filled = shelves
    return await parallelMap(count: count) { file in
      var key = JSONWriter()
      let entries = filled[file].map { chunk, place in
        key.clear()
        key.string(chunks[chunk].addresses[place])
        return (key.bytes + [UInt8(ascii: ":")] + chunks[chunk].texts[place])[...]
      }
      return SearchFile("t\(file)", list(entries[...], from: "{", to: "}"))
    }
  }

  private static func list(
    _ entries: ArraySlice<ArraySlice<UInt8>>, from start: StaticString, to end: StaticString
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(2) { $0 + $1.count + 1 })
    bytes.append(start)
    for (place, entry) in entries.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += entry
    }
    bytes.append(end)
    return bytes
  }

  /// FNV-1a with 32 bits, which the site script reckons too.
  private static func addressHash(_ address: String) -> UInt32 {
    address.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// Changes with any byte of the files, so that those of two builds are never mixed.
  private static func version(of files: [SearchFile]) -> String {
    String(files.reduce(into: FNVHash()) { $0.add($1.hash) }.value, radix: 36)
  }
}

extension SitePages {
  /// The files that search and previews load; none where the settings leave search out.
  package func searchFiles() async -> [SearchFile] {
    index.site.settings.hasSearch ? await SearchFiles(index: index).all() : []
  }
}
