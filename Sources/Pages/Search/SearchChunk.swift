internal import Foundations

/// How a word stands in a document: where at best, and how often.
struct WordUse: Sendable {
  /// Number of the word in the chunk's table.
  let word: UInt32
  /// Place of the document in the chunk.
  let document: UInt16
  /// The impact of the best name, title or heading that holds it; 0 where only prose does.
  var placed: UInt8
  /// Occurrences in prose, at most 255.
  var count: UInt8
}

/// The words of a run of documents, and their heads: made by itself, so that runs are read in parallel.
struct SearchChunk: Sendable {
  /// The place of the run's first document among all.
  let start: Int
  private(set) var words = TermTable()
  private(set) var uses: [WordUse] = []
  /// By document of the run: how many words of prose it has.
  private(set) var lengths: [Int] = []
  private(set) var dates: [CalendarDate?] = []
  /// By document of the run: its entry in a shard of heads.
  private(set) var heads = EntryTable()
  /// About how many bytes of texts results may show of the run.
  private(set) var textSize = 0

  /// Words of a document beyond these are not indexed.
  private static let wordLimit = 20_000

  /// - Parameter documents: at most 65,536.
  init(_ index: SiteIndex, documents: Range<Int>) {
    start = documents.lowerBound
    var reader = Reader()
    var json = JSONWriter()
    for (place, number) in documents.enumerated() {
      let document = index.searchDocument(number)
      lengths.append(reader.read(document, place: UInt16(truncatingIfNeeded: place), &words, &uses))
      dates.append(document.date)
      json.clear()
      Self.writeHead(of: document, to: &json)
      heads.append(json.bytes)
      textSize += SearchTexts.size(of: document)
    }
    uses = uses.exact
    heads.finish()
  }

  private static func writeHead(of document: SearchDocument, to json: inout JSONWriter) {
    json.array { json in
      json.string(document.names.first ?? "")
      json.string(document.address)
      json.number(document.kind)
      json.string(document.dateWords ?? "")
      for name in document.names.dropFirst() { json.string(name) }
    }
  }

  // MARK: Words

  /// Counts the words of one document after another.
  private struct Reader: ~Copyable {
    private var cutter = SearchWords()
    /// By word: the place of its latest use plus one.
    private var latest: [Int32] = []

    /// Adds the uses of a document's words and returns how many words of prose it has.
    mutating func read(
      _ document: SearchDocument, place number: UInt16, _ words: inout TermTable, _ uses: inout [WordUse]
    ) -> Int {
      let first = uses.count
      for name in document.names {
        let name = Array(name.utf8)[...]
        if document.isEntity {
          place(name, Impact.name, opening: Impact.opening, number, first, &words, &uses)
        } else {
          place(name, Impact.title, number, first, &words, &uses)
        }
      }
      for label in document.labels {
        place(Array(label.utf8)[...], { _ in Impact.label }, number, first, &words, &uses)
      }
      var length = 0
      for passage in document.passages.passages where length < SearchChunk.wordLimit {
        let text = document.passages.text[passage.range]
        if passage.isHeading { place(text, Impact.heading(of:), number, first, &words, &uses) }
        if let figure = passage.figure {
          place(document.passages.text[figure], { _ in Impact.figure }, number, first, &words, &uses)
        }
        length += count(text, number, first, &words, &uses)
      }
      return length
    }

    /// Notes the words of a name or heading, whose impact depends on how many there are.
    ///
    /// - Parameter opening: what the first of them counts more.
    private mutating func place(
      _ text: ArraySlice<UInt8>, _ impact: (Int) -> Int, opening: Int = 0, _ number: UInt16, _ first: Int,
      _ words: inout TermTable, _ uses: inout [WordUse]
    ) {
      var places: [Int] = []
      text.withUnsafeBufferPointer { text in
        each(in: text, number, first, &words, &uses) { _, place in places.append(place) }
      }
      let reached = impact(places.count)
      for (position, place) in places.enumerated() {
        let placed = min(Impact.highest, position == 0 ? reached + opening : reached)
        uses[place].placed = max(uses[place].placed, UInt8(clamping: placed))
      }
    }

    private mutating func count(
      _ text: ArraySlice<UInt8>, _ number: UInt16, _ first: Int, _ words: inout TermTable, _ uses: inout [WordUse]
    ) -> Int {
      var count = 0
      text.withUnsafeBufferPointer { text in
        each(in: text, number, first, &words, &uses) { uses, place in
          count += 1
          if uses[place].count < .max { uses[place].count += 1 }
        }
      }
      return count
    }

    /// Calls with the place of the use of every word of a text, made where the document had none.
    private mutating func each(
      in text: UnsafeBufferPointer<UInt8>, _ number: UInt16, _ first: Int, _ words: inout TermTable,
      _ uses: inout [WordUse], _ body: (inout [WordUse], Int) -> Void
    ) {
      var latest: [Int32] = []
      swap(&latest, &self.latest)
      cutter.forEach(in: text) { word, hash in
        let term = words.number(of: word, hash: hash)
        if term == latest.count { latest.append(0) }
        if latest[term] <= first {
          uses.append(WordUse(word: UInt32(term), document: number, placed: 0, count: 0))
          latest[term] = Int32(uses.count)
        }
        body(&uses, Int(latest[term]) - 1)
      }
      swap(&latest, &self.latest)
    }
  }
}
