internal import Foundations

extension MailHead {
  /// Words that somebody who forwards a mail writes above it; a longer text is what was to be read itself.
  private static let mostWordsAbove = 80
  /// How often one mail is forwarded before it is no longer looked into.
  private static let mostForwards = 8

  /// The head of the mail that a text holds or, where that forwards another with a few words above it, of the other,
  /// however often it was forwarded.
  ///
  /// - Returns: a head whose end and lines count from the text's beginning; nil where the text does not begin so.
  static func innermost(of text: [UInt8]) -> MailHead? {
    var found = MailHead(text)
    for _ in 1...mostForwards {
      let end = found?.end ?? 0
      guard var inner = forwarded(in: Array(text[end...].prefix(1 << 15))) else { break }
      inner.end += end
      inner.lineCount += max((found?.lineCount ?? 1) - 1, 0)
      found = inner
    }
    return found
  }

  /// The head of another mail near a text's beginning: below a line that announces one, or by itself.
  private static func forwarded(in text: [UInt8]) -> MailHead? {
    var words = 0
    for (index, line) in splitLines(Array(text.prefix(1 << 13))).enumerated() where words <= mostWordsAbove {
      let bytes = text[line.range]
      if announcesMail(bytes) || namesSender(bytes), var head = MailHead(Array(text[line.range.lowerBound...])) {
        head.end += line.range.lowerBound
        head.lineCount += index
        return head
      }
      words += bytes.split { $0 <= 0x20 }.count
    }
    return nil
  }
}

/// `---------- Forwarded message ---------`, `Begin forwarded message:`, a rule as Outlook draws it: what a mail program
/// writes above a mail's head.
func announcesMail(_ line: ArraySlice<UInt8>) -> Bool {
  let words = line.drop { isRule($0) || $0 <= 0x20 }
  if words.isEmpty { return line.count(where: isRule) >= 10 }
  guard words.count <= 80 else { return false }
  let text = String(decoding: words.map { $0.inASCIILowerCase }, as: UTF8.self)
  return announcements.contains { text.hasPrefix($0) }
}

private func isRule(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }

private let announcements = [
  "forwarded message", "original message", "begin forwarded message", "weitergeleitete nachricht",
  "ursprüngliche nachricht", "anfang der weitergeleiteten nachricht", "message transféré", "message d'origine",
  "message d’origine", "mensaje reenviado", "mensaje original", "messaggio inoltrato", "messaggio originale",
  "mensagem encaminhada", "mensagem original", "doorgestuurd bericht", "oorspronkelijk bericht",
]
