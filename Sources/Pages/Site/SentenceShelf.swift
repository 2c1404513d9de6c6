internal import Catalog
internal import Foundations
internal import Mustache

/// The sentences with mentions of a few documents, marked up and laid out one behind the other.
final class SentenceShelf: Sendable {
  private struct Sentence {
    /// In the markup.
    let range: Range<Int>
    /// Where the document's page has it; nil where that is the page itself.
    let address: String?
  }

  private let markup: Markup
  /// By document: the place of its first mention in `sentences`.
  private let starts: [Int]
  /// By mention: the sentence that it begins for its entity; nil where one before it did, and where no more are lent.
  private let sentences: [Sentence?]

  init(_ documents: some Sequence<MentioningDocument>) {
    var starts: [Int] = []
    var sentences: [Sentence?] = []
    var html: [UInt8] = []
    var groups = SentenceGroups()
    for document in documents {
      starts.append(sentences.count)
      let mentions = document.text.mentions
      groups.gather(mentions, limit: document.sentencesLent)
      document.text.prose.withUnsafeBufferPointer { prose in
        for number in mentions.indices {
          guard groups.begins(at: number) else {
            sentences.append(nil)
            continue
          }
          let start = html.count
          MarkedSentence(range: mentions[number].sentence, names: groups.names(from: number, of: mentions))
            .append(to: &html, from: prose)
          sentences.append(Sentence(range: start..<html.count, address: document.place(of: mentions[number])))
        }
      }
    }
    self.starts = starts
    self.sentences = sentences
    markup = Markup(html)
  }

  /// - Parameter document: its number on the shelf.
  func values(of mentions: ArraySlice<Int>, in document: Int) -> [Value] {
    let start = starts[document]
    return mentions.compactMap { mention in
      guard let sentence = sentences[start + mention] else { return nil }
      return .record(
        Record([.init(.html, markup.part(sentence.range)), .init(.address, .words(sentence.address))]))
    }
  }
}

/// Which mentions of a document mean the same entity in the same sentence, and so share it.
struct SentenceGroups {
  /// The group of an entity that was met last.
  private struct Latest {
    var member = -1
    /// How many groups the entity has so far.
    var count = 0
  }

  private var latest: [Int: Latest] = [:]
  /// By mention: the next of its group; nil for the last.
  private var next: [Int?] = []
  private var isFirst: [Bool] = []

  /// Takes the mentions of another document in place of those before.
  ///
  /// - Parameters:
  ///   - mentions: in the order of the text.
  ///   - limit: so many groups an entity has at most.
  mutating func gather(_ mentions: [Mention], limit: Int) {
    latest.removeAll(keepingCapacity: true)
    next = Array(repeating: nil, count: mentions.count)
    isFirst = Array(repeating: false, count: mentions.count)
    for index in mentions.indices {
      var group = latest[mentions[index].target.index] ?? Latest()
      if group.member >= 0, mentions[group.member].sentence == mentions[index].sentence {
        next[group.member] = index
      } else {
        group.count += 1
        isFirst[index] = group.count <= limit
      }
      group.member = index
      latest[mentions[index].target.index] = group
    }
  }

  /// Whether a mention is the first of a group that counts.
  func begins(at mention: Int) -> Bool { isFirst[mention] }

  /// The names of a group, by its first mention.
  func names(from first: Int, of mentions: [Mention]) -> [Range<Int>] {
    var names = [mentions[first].name]
    var member = first
    while let following = next[member] {
      names.append(mentions[following].name)
      member = following
    }
    return names
  }
}
