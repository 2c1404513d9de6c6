extension Block {
  /// Who signs words without quotation marks: `We are building again. — Jane Doe, head of works`, `… — Jane Doe (@jane)`.
  var signer: String? {
    for index in words.indices.dropFirst(3).suffix(14).reversed() where isBehindDash(index) {
      guard let name = SpeakerPhrase(block: self).person(at: index), (2...4).contains(name.words.count) else {
        return nil
      }
      let rest = text[name.bytes.upperBound...].drop { $0 == 0x20 }
      let isHandle = rest.starts(with: "(@") || rest.starts(with: "@")
      guard isHandle || endsSentence(beforeDash: index) && (rest.isEmpty || rest.starts(with: ",")) else { return nil }
      return string(name.bytes)
    }
    return nil
  }

  private func isBehindDash(_ index: Int) -> Bool {
    let gap = gap(after: index - 1)
    return gap.contains(bytes: "—") || gap.contains(bytes: "–") || gap.contains(bytes: " - ")
      || gap.contains(bytes: " ~ ")
  }

  private func endsSentence(beforeDash index: Int) -> Bool {
    gap(after: index - 1).contains { [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains($0) }
  }
}
