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
  private static let chunkSizes = 32...512

  /// Makes each file and hands it to `keep` before the next: of a large site they are not in memory together.
  ///
  /// - Returns: what `keep` made of them, in a fixed order.
  func map<Kept: Sendable>(_ keep: @escaping @Sendable (SearchFile) -> Kept) async -> [Kept] {
    let count = index.searchDocumentCount
    guard count > 0 else { return [] }
    let size = min(max(count / 64, Self.chunkSizes.lowerBound), Self.chunkSizes.upperBound)
    let index = index
    let chunks = await parallelMap(count: (count + size - 1) / size) { chunk in
      SearchChunk(index, documents: chunk * size..<min(count, (chunk + 1) * size))
    }
    let texts = SearchTexts(index, size: chunks.reduce(0) { $0 + $1.textSize })
    let heads = Self.headFiles(chunks)
    let (wordFiles, words, reversedWords) = await wordFiles(chunks, keep)
    var files = wordFiles + heads.map { KeptFile($0, keep) }
    files += await parallelMap(count: texts.fileCount) { KeptFile(texts.file($0), keep) }
    files += RowFiles(index: index).all.map { KeptFile($0, keep) }
    let table = SearchTable(
      kinds: kinds, documents: count, headCount: Self.headCount, textFiles: texts.fileCount, words: words,
      reversedWords: reversedWords, questionWords: questionWords, version: Self.version(of: files.map(\.hash)))
    return [keep(table.file)] + files.map(\.kept)
  }

  /// What became of a file, and the hash of its bytes.
  private struct KeptFile<Kept: Sendable>: Sendable {
    let kept: Kept
    let hash: UInt64

    init(_ file: SearchFile, _ keep: (SearchFile) -> Kept) {
      kept = keep(file)
      hash = file.hash
    }
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
  private func wordFiles<Kept: Sendable>(
    _ chunks: consuming [SearchChunk], _ keep: @escaping @Sendable (SearchFile) -> Kept
  ) async -> (files: [KeptFile<Kept>], words: [String], reversedWords: [String]) {
    let (lengths, dates) = (chunks.flatMap(\.lengths), chunks.flatMap(\.dates))
    let postings = Postings(chunks)
    let shards = WordShards(postings, lengths: lengths, dates: dates, asOf: index.site.asOf)
    let files = await parallelMap(count: shards.shardCount) { shard in
      shards.files(ofShard: shard).map { KeptFile($0, keep) }
    }
    let reversed = ReversedWords(postings)
    return (
      files.flatMap { $0 } + reversed.files.map { KeptFile($0, keep) }, shards.firstWords, reversed.firstWords
    )
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

  /// Changes with any byte of the files, so that those of two builds are never mixed.
  private static func version(of files: [UInt64]) -> String {
    String(files.reduce(into: FNVHash()) { $0.add($1) }.value, radix: 36)
  }
}

extension SitePages {
  /// The folders that the files for search stand in.
  package var searchFolders: [String] { index.site.settings.hasSearch ? [SearchFile.folder] : [] }

  /// The files that search and previews load; none where the settings leave search out.
  package func searchFiles() async -> [SearchFile] { await mapSearchFiles { $0 } }

  /// The same, each handed to `keep` as soon as it is made.
  package func mapSearchFiles<Kept: Sendable>(_ keep: @escaping @Sendable (SearchFile) -> Kept) async -> [Kept] {
    index.site.settings.hasSearch ? await SearchFiles(index: index).map(keep) : []
  }
}
