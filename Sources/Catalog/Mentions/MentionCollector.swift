internal import Markdown

/// Gathers the mentions of one document and decides which of them become links.
///
/// The first mention of an entity in each section links; all are recorded with their sentence. A name never links to
/// the document's own entity, nor where its bearer is not certain.
struct MentionCollector {
  struct Found {
    let target: EntityID
    /// The name's bytes in the block.
    let range: Range<Int>
  }

  private var resolver: MentionResolver
  private let language: SentenceLanguage
  /// The entities that the section links to already: few, so that a list is faster than a set.
  private var linked: [EntityID] = []
  private var section = 0
  private(set) var prose: [UInt8] = []
  private(set) var mentions: [Mention] = []
  /// The table whose rows come, until something else does.
  private var table: MentionTable?
  /// The words in which names were looked for; nil unless they are to be remembered.
  private(set) var words: WordFilter?

  init(_ resolver: MentionResolver, language: SentenceLanguage, remembersWords: Bool = false) {
    self.resolver = resolver
    self.language = language
    if remembersWords { words = WordFilter() }
  }

  /// The names to link in a block of prose; all names in it are recorded.
  ///
  /// - Parameters:
  ///   - passage: that of the article which the block is; nil in a note.
  ///   - cell: of a block that is a cell of a table: which. Its mentions come with the whole row, once that has ended.
  ///   - stated: entities that the block links to by hand, with the words that do.
  ///   - notLinkable: bytes of the block that are links already; sorted.
  ///   - struck: what names and sentences leave out.
  mutating func collect(
    _ text: UnsafeBufferPointer<UInt8>, section: Int, passage: Int?, cell: TableCell? = nil,
    stated: [Found] = [], notLinkable: [Range<Int>] = [], struck: StruckWords = StruckWords([])
  ) -> [Found] {
    if section != self.section {
      linked.removeAll(keepingCapacity: true)
      self.section = section
    }
    if table != nil || cell != nil { turn(to: cell) }
    words?.insert(wordsOf: text)
    let matches = resolver.index.matches(in: text)
    guard cell != nil || !matches.isEmpty || !stated.isEmpty else { return [] }
    var found = struck.isEmpty ? stated : stated.filter { !struck.overlaps($0.range) }
    var links: [Found] = []
    found.reserveCapacity(stated.count + matches.count)
    links.reserveCapacity(matches.count)
    for link in stated { _ = isFirst(link.target) }
    for match in matches {
      guard !struck.overlaps(match.range), !notLinkable.contains(where: { $0.overlaps(match.range) }),
        let target = resolver.target(of: match)
      else { continue }
      let name = Found(target: target, range: match.range)
      found.append(name)
      if isFirst(target) { links.append(name) }
    }
    if !stated.isEmpty { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
    if let cell {
      table?.add(struck.standing(in: text), struck.moved(found, in: text), column: cell.column)
    } else {
      record(found, in: text, without: struck, of: passage)
    }
    return links
  }

  /// Keeps the head of a column for the rows below; names in it are none of them.
  mutating func addHead(_ text: UnsafeBufferPointer<UInt8>, of cell: TableCell, struck: StruckWords) {
    turn(to: cell)
    table?.addHead(struck.standing(in: text), column: cell.column)
  }

  /// Ends what is open of a table.
  mutating func finish() { turn(to: nil) }

  /// Records the row that is open unless a cell stands in it, and opens the table of the cell.
  private mutating func turn(to cell: TableCell?) {
    if let table, table.number != cell?.table || table.row != cell?.row {
      for sentence in table.sentences() {
        record(sentence)
      }
    }
    guard let cell else { return table = nil }
    if table?.number != cell.table { table = MentionTable(number: cell.table) }
    if table?.row != cell.row { table?.begin(row: cell.row) }
  }

  private mutating func record(_ sentence: MentionTable.Sentence) {
    sentence.text.withUnsafeBufferPointer { text in
      if sentence.isWhole {
        keep(CollectionOfOne(text.indices), with: sentence.names[...], in: text, of: nil)
      } else {
        record(sentence.names, in: text, without: StruckWords([]), of: nil, behind: sentence.lead)
      }
    }
  }

  /// Whether the section did not link to the entity yet; it counts as linked from now on.
  private mutating func isFirst(_ target: EntityID) -> Bool {
    if linked.contains(target) { return false }
    linked.append(target)
    return true
  }

  /// - Parameters:
  ///   - found: in the order of the text.
  ///   - lead: stands before each sentence.
  private mutating func record(
    _ found: [Found], in text: UnsafeBufferPointer<UInt8>, without struck: StruckWords, of passage: Int?,
    behind lead: [UInt8] = []
  ) {
    var scanner = SentenceScanner(text: text, language: language)
    guard !found.isEmpty, var sentence = scanner.next() else { return }
    var rest = found[...]
    while let first = rest.first {
      while sentence.upperBound <= first.range.lowerBound, let next = scanner.next() { sentence = next }
      var count = 0
      for name in rest {
        guard count == 0 || name.range.lowerBound < sentence.upperBound else { break }
        // A name with a full stop in it joins what looks like two sentences.
        while sentence.upperBound < name.range.upperBound, let next = scanner.next() {
          sentence = sentence.lowerBound..<next.upperBound
        }
        count += 1
      }
      sentence = min(sentence.lowerBound, first.range.lowerBound)..<max(sentence.upperBound, first.range.upperBound)
      if struck.isEmpty {
        keep(CollectionOfOne(sentence), with: rest.prefix(count), in: text, of: passage, behind: lead)
      } else {
        keep(struck.standing(in: sentence, of: text), with: rest.prefix(count), in: text, of: passage)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// - Parameters:
  ///   - pieces: the stretches of the sentence that are kept, in order.
  ///   - names: each in one of the pieces, in order.
  private mutating func keep(
    _ pieces: some Collection<Range<Int>>, with names: ArraySlice<Found>, in text: UnsafeBufferPointer<UInt8>,
    of passage: Int?, behind lead: [UInt8] = []
  ) {
    let start = prose.count
    lead.withUnsafeBufferPointer { store($0) }
    let end = prose.count + pieces.reduce(0) { $0 + $1.count }
    var rest = names
    for piece in pieces {
      while let name = rest.first, name.range.lowerBound < piece.upperBound {
        let nameStart = prose.count + name.range.lowerBound - piece.lowerBound
        mentions.append(
          Mention(
            target: name.target, sentence: start..<end, name: nameStart..<nameStart + name.range.count, passage: passage
          ))
        rest = rest.dropFirst()
      }
      store(UnsafeBufferPointer(rebasing: text[piece]))
    }
  }

  /// Keeps part of a sentence. What stands for code or an image (U+FFFC) becomes an ellipsis, which takes as many bytes.
  private mutating func store(_ sentence: UnsafeBufferPointer<UInt8>) {
    let start = prose.count
    prose.append(contentsOf: sentence)
    guard sentence.contains(0xEF) else { return }
    for index in start..<max(start, prose.count - 2)
    where prose[index] == 0xEF && prose[index + 1] == 0xBF && prose[index + 2] == 0xBC {
      prose.replaceSubrange(index...index + 2, with: [0xE2, 0x80, 0xA6])
    }
  }
}
