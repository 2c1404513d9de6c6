internal import Foundations

/// The address of the article itself: in a line of its own, or behind a label that says so; nil where none is.
func findArticleAddress(_ blocks: [Block]) -> String? {
  for index in blocks.indices {
    if index > 0, blocks[index - 1].shape.ending == .colon, !isAddressLabel(blocks[index - 1].words[...]) { continue }
    if let address = articleAddress(in: blocks[index]) { return address }
  }
  return nil
}

/// `https://…`, `Source: https://…`; `Unsubscribe: https://…` leads elsewhere.
func articleAddress(in block: Block) -> String? {
  let text = block.text
  guard text.count <= 600, text.contains(UInt8(ascii: ":")),
    let start = (text.firstRange(of: "https://") ?? text.firstRange(of: "http://"))?.lowerBound
  else { return nil }
  let address = text[start...].prefix {
    $0 > 0x20 && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\"")
  }
  let isLast = text[address.endIndex...].allSatisfy { !$0.isASCIILetterOrDigit }
  guard isLast, isAddressLabel(block.words.prefix { $0.range.upperBound <= start }), !leadsElsewhere(address) else {
    return nil
  }
  return String(decoding: address, as: UTF8.self)
}

private func isAddressLabel(_ words: ArraySlice<Word>) -> Bool {
  words.isEmpty || words.count <= 4 && words.allSatisfy { addressLabels.contains($0.hash) }
}

/// To a network, a player, a list's settings: nowhere where an article stands.
private func leadsElsewhere(_ address: ArraySlice<UInt8>) -> Bool {
  let signs: [StaticString] = [
    "facebook.com", "twitter.com", "//x.com/", "linkedin.com", "//t.co/", "whatsapp", "youtube.com", "//youtu.be/",
    "vimeo.com", "instagram.com", "tiktok.com", "reddit.com", "pinterest.", "//t.me/", "unsubscribe", "/preferences",
    "//lists.", "share?", "/share/", "podcasts.apple.com", "spotify.com",
  ]
  return signs.contains { address.contains(bytes: $0) }
}

private let addressLabels = wordHashes(
  "url source link original article permalink canonical address page web webpage story the this at from full online "
    + "originally published quelle lien adresse artikel fuente enlace fonte saved retrieved clipped")
