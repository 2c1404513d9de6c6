import Foundations

/// The lines of an e-mail before its text (RFC 5322, 3.6): saved as they are, or as a program quotes them that forwards.
struct MailHead {
  /// Without `Re:` and `Fwd:`.
  var subject = ""
  /// The sender's name, else the address.
  var sender = ""
  var sent: CalendarDate?
  /// Where the text begins, in bytes and in lines.
  var end = 0
  var lineCount = 0
  /// The text is in parts or in an encoding for transport (RFC 2045), as in archives of web pages.
  var isEncoded = false

  private static let limit = 200

  /// Nil where the text does not begin with such lines, a subject among them.
  init?(_ text: [UInt8]) {
    let lines = splitLines(Array(text.prefix(1 << 15)))
    var fields: [(name: [UInt8], value: [UInt8])] = []
    for (index, line) in lines.prefix(Self.limit).enumerated() {
      let bytes = text[line.range]
      (end, lineCount) = (line.range.upperBound, index + 1)
      if bytes.allSatisfy({ $0 <= 0x20 }) || fields.isEmpty && announcesMail(bytes) {
        if fields.isEmpty { continue }
        break
      }
      if !fields.isEmpty, bytes.first == 0x20 || bytes.first == 0x09 {
        fields[fields.count - 1].value += bytes
        continue
      }
      let name = bytes.prefix { $0.isASCIILetter || $0 >= 0x80 && $0 != 0xC2 || $0 == UInt8(ascii: "-") }
      let rest = bytes.dropFirst(name.count).drop(while: isSpaceBeforeColon)
      guard (2...40).contains(name.count), rest.first == UInt8(ascii: ":") else { return nil }
      fields.append((name.map { $0.inASCIILowerCase }, Array(rest.dropFirst())))
    }
    guard !fields.isEmpty else { return nil }
    for field in fields { take(field.name, InlineCleaner.cleaned(field.value[...])) }
    let names = fields.map { String(decoding: $0.name, as: UTF8.self) }
    let isMail =
      names.contains(where: Self.subjects.contains)
      && names.contains { Self.senders.contains($0) || Self.days.contains($0) }
    guard isMail || isEncoded && names.contains("mime-version") else { return nil }
  }

  // The labels of mail programs in English, German, French, Spanish, Italian, Portuguese and Dutch.
  private static let subjects: Set = ["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp"]
  private static let senders: Set = ["from", "von", "de", "da", "van"]
  private static let days: Set = [
    "date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "inviato", "verzonden",
  ]

  /// `From: …`, with which nearly all programs begin a head.
  static func namesSender(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { $0.isASCIILetter }
    return line.dropFirst(name.count).drop(while: isSpaceBeforeColon).first == UInt8(ascii: ":")
      && senders.contains(String(decoding: name.map { $0.inASCIILowerCase }, as: UTF8.self))
  }

  private mutating func take(_ name: [UInt8], _ value: [UInt8]) {
    switch String(decoding: name, as: UTF8.self) {
    case let name where Self.subjects.contains(name):
      subject = Self.withoutReply(value)
      if value.contains(bytes: "=?") { isEncoded = true }
    case let name where Self.senders.contains(name):
      let name = value.prefix { $0 != UInt8(ascii: "<") }.filter { $0 != UInt8(ascii: "\"") }
      sender = String(decoding: InlineCleaner.cleaned(name[...]), as: UTF8.self)
    case let name where Self.days.contains(name):
      sent = findDates(in: Block(value, line: 1)).first { $0.alternative == nil }?.date
    case "content-type": isEncoded = isEncoded || value.map { $0.inASCIILowerCase }.contains(bytes: "multipart/")
    case "content-transfer-encoding":
      let encoding = value.map { $0.inASCIILowerCase }
      isEncoded = isEncoded || encoding.contains(bytes: "quoted-printable") || encoding.contains(bytes: "base64")
    default: break
    }
  }

  private static func withoutReply(_ subject: [UInt8]) -> String {
    var rest = subject[...]
    while let colon = rest.prefix(5).firstIndex(of: UInt8(ascii: ":")),
      replies.contains(wordHash(rest[..<colon]))
    {
      rest = rest[(colon + 1)...].drop { $0 == 0x20 }
    }
    return String(decoding: rest, as: UTF8.self)
  }

  private static let replies = wordHashes("re fwd fw aw wg tr rv")
}

/// A space before a colon, as French has it, often one that does not break.
private func isSpaceBeforeColon(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xC2 || byte == 0xA0 }

extension Article {
  /// Takes what an e-mail's head says wherever nothing else does, and lists its lines among the cuts.
  mutating func takeMail(_ mail: MailHead, of text: [UInt8], firstLine: Int) -> [Removal] {
    if title.isEmpty, !mail.subject.isEmpty { (title, origins[.title]) = (mail.subject, .marked) }
    if published == nil, let sent = mail.sent { (published, origins[.published]) = (sent, .marked) }
    if !mail.sender.isEmpty {
      let name = Block(Array(mail.sender.utf8), line: 1)
      let isPerson =
        UnsignedNames(name, around: 0..<0).map { $0.areOfPeople && $0.words == name.words.indices } ?? false
      if isPerson, authors.isEmpty { (authors, origins[.authors]) = ([mail.sender], .guessed) }
      if !isPerson, publisher == nil { (publisher, origins[.publisher]) = (mail.sender, .guessed) }
    }
    return splitLines(Array(text[..<mail.end])).compactMap { line in
      let words = InlineCleaner.cleaned(text[line.range])
      guard !words.isEmpty else { return nil }
      return Removal(
        text: String(decoding: words, as: UTF8.self), reason: .metadata, line: line.number + firstLine - 1)
    }
  }
}
