/// Whether an acronym is made of a name's initials, or of the letters with which it begins: `QUAD` of `Quadrilateral …`.
func isShort(_ acronym: String, for name: String) -> Bool {
  let wanted = letters(of: acronym)
  if initialForms(of: name).contains(wanted) { return true }
  guard wanted.count > 2, let first = name.split(separator: " ").first, name.contains(" ") else { return false }
  return first.lowercased().hasPrefix(wanted)
}

/// The initials of a name of several words, with and without its small words and its legal form; `U.S.` gives both its
/// letters.
func initialForms(of name: String) -> [String] {
  let words = name.split(whereSeparator: { $0 == " " || $0 == "–" || $0 == "-" })
  var own = words[...]
  while let last = own.last, LegalForms.all.contains(letters(of: last)) { own.removeLast() }
  return initialForms(of: words[...]) + (own.count < words.count ? initialForms(of: own) : [])
}

private func initialForms(of words: ArraySlice<Substring>) -> [String] {
  guard words.count > 1 else { return [] }
  let initials = words.map { $0.contains(".") ? letters(of: $0) : String($0.prefix(1)).lowercased() }
  let named = zip(words, initials).filter { !["of", "the", "and", "for"].contains($0.0) }.map(\.1)
  return [initials.joined(), named.joined()]
}

/// The letters of a word, small.
func letters(of word: some StringProtocol) -> String {
  String(word.filter(\.isLetter)).lowercased()
}
