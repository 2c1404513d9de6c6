import Foundations

/// A date written in a block.
struct FoundDate: Equatable {
  var date: CalendarDate
  /// The other reading of a date such as 04/05/2025.
  var alternative: CalendarDate?
  /// Bytes of the block's text.
  var range: Range<Int>
  /// Words of the block.
  var words: Range<Int>
  var role: Role = .bare

  enum Role {
    case published, updated, bare
    /// When somebody saved or read the text.
    case kept
    /// Of something that the text tells.
    case event
  }

  /// Whether it may be the day of the article.
  var isOfArticle: Bool { role != .kept && role != .event }
}

/// How the numbers of a date may be ordered where the text settles it.
enum DayMonthOrder { case dayFirst, monthFirst, unknown }

/// The dates that a block holds, in order, with the role that the words before each give it.
func findDates(in block: Block) -> [FoundDate] {
  var dates: [FoundDate] = []
  var index = 0
  var roleStart = 0
  while index < block.words.count {
    guard var found = DatePattern.match(block, at: index) else {
      index += 1
      continue
    }
    found.role = role(of: block, roleStart..<found.words.lowerBound)
    dates.append(found)
    index = found.words.upperBound
    roleStart = index
  }
  return dates
}

/// The role given by the nearest telling word among the six before a date.
private func role(of block: Block, _ words: Range<Int>) -> FoundDate.Role {
  if isEventLabel(block, words) { return .event }
  for index in words.suffix(6).reversed() {
    let hash = block.words[index].hash
    if keptWords.contains(hash), index <= words.lowerBound + 1 { return .kept }
    if updatedWords.contains(hash) { return .updated }
    if publishedWords.contains(hash) { return .published }
  }
  return .bare
}

/// `Record date:` and `Published accounts:`, but not `Release date:` or `Published online:`.
private func isEventLabel(_ block: Block, _ words: Range<Int>) -> Bool {
  guard words.lowerBound == 0, (2...5).contains(words.count),
    block.gap(after: words.upperBound - 1).first == UInt8(ascii: ":")
  else { return false }
  let label = block.words[words].map(\.hash)
  let isOfRole = { (word: UInt64) in publishedWords.contains(word) || updatedWords.contains(word) }
  guard let first = label.first, let last = label.last else { return false }
  if last == wordDate { return !label.dropLast().contains { publicationWords.contains($0) || isOfRole($0) } }
  return publishedWords.contains(first) && !label.dropFirst().contains { labelEnds.contains($0) || isOfRole($0) }
}

/// The role that a block of a few words alone gives to a date in the block after it.
func roleWord(of block: Block) -> FoundDate.Role {
  block.words.count <= 3 ? role(of: block, 0..<block.words.count) : .bare
}

private let publishedWords = wordHashes(
  "published publish posted publication date dated issued released created veröffentlicht erschienen publié publiée "
    + "publicado publicada pubblicato gepubliceerd publicerad publiceret publisert опубликовано opublikowano publikováno"
)

private let keptWords = wordHashes(
  "saved accessed retrieved printed downloaded captured clipped abgerufen gespeichert gedruckt consulté consultée "
    + "consultado consultato")
private let wordDate = wordHash("date".utf8)
private let publicationWords = wordHashes("release publishing posting issue press article news story online print web")
private let labelEnds = wordHashes("online print web by on at in utc gmt time am um le")

private let updatedWords = wordHashes(
  "updated update modified edited revised aktualisiert actualisé actualizado actualizada atualizado atualizada "
    + "aggiornato bijgewerkt uppdaterad opdateret oppdatert обновлено aktualizacja jour")
