internal import Foundations

/// Names that one of two lists of entities bears and the other does not, or otherwise.
struct ChangedNames: Sendable {
  private var asked: Set<AskedName> = []
  /// The words of each name, as texts are searched for them.
  private var words: [[UInt64]] = []
  /// Who bears other names.
  private(set) var renamed: [Renaming.Entry] = []
  /// Whether other phrases are shielded.
  private(set) var hasOtherShields = false

  /// - Parameters: of the same notes in the same order.
  init(_ before: [Entity], _ now: [Entity]) {
    for (before, now) in zip(before, now) where before !== now {
      let entry = Renaming.Entry(entity: now.id, old: before.names, new: now.names)
      if !entry.isNone {
        renamed.append(entry)
        add(entry.gainedOrLost.map(\.text))
      }
      if before.shields != now.shields {
        hasOtherShields = true
        add(Set(before.shields).symmetricDifference(now.shields))
      }
    }
  }

  var isEmpty: Bool { asked.isEmpty }

  /// Whether a document may come out otherwise for one of the names.
  func concern(_ reads: DocumentReads) -> Bool {
    guard !isEmpty else { return reads.words == nil }
    guard let filter = reads.words else { return true }
    return words.contains { filter.mayHold($0) } || reads.names.contains(where: asked.contains)
  }

  private mutating func add(_ names: some Sequence<String>) {
    for name in names {
      asked.insert(AskedName(foldedName(name)))
      var name = name
      words.append(name.withUTF8 { TokenScanner.words(of: $0) })
    }
  }
}

extension EntityName {
  /// The name without where it stands in its file.
  var meaning: EntityName {
    var name = self
    name.position = .start
    return name
  }
}

extension TokenScanner {
  /// The hashes of a text's words.
  fileprivate static func words(of text: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var scanner = TokenScanner(text)
    var hashes: [UInt64] = []
    while let word = scanner.nextWord() { hashes.append(word.hash) }
    return hashes
  }
}
