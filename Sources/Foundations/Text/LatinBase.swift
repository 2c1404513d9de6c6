/// The base letters of an accented Latin letter, `é` → `e`, `ß` → `ss`; nil for any other scalar.
///
/// Covers Latin-1, Latin Extended-A and -B's common letters and Latin Extended Additional (Vietnamese), read off the
/// canonical decomposition, with the letters that have none listed by hand.
package func latinBase(_ scalar: Unicode.Scalar) -> String? {
  guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) else { return nil }
  switch scalar {
  case "ß", "ẞ": return "ss"
  case "Æ", "æ": return "ae"
  case "Œ", "œ": return "oe"
  case "Ø", "ø": return "o"
  case "Đ", "đ", "Ð", "ð": return "d"
  case "Ł", "ł": return "l"
  case "Þ", "þ": return "th"
  case "ı": return "i"
  case "Ħ", "ħ": return "h"
  case "Ŧ", "ŧ": return "t"
  case "Ŋ", "ŋ": return "ng"
  case "×", "÷": return nil
  default: break
  }
  // Canonical decomposition without Foundation: a letter equals its base plus marks.
  return decomposedBases[scalar.value]
}

/// Base letter by scalar value, found once by comparing canonically equivalent strings.
private let decomposedBases: [UInt32: String] = {
  let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{309}", "\u{30A}",
    "\u{30B}", "\u{30C}", "\u{30F}", "\u{311}", "\u{31B}", "\u{323}", "\u{324}", "\u{325}", "\u{326}", "\u{327}",
    "\u{328}", "\u{32D}", "\u{32E}", "\u{330}", "\u{331}",
  ]
  var bases: [UInt32: String] = [:]
  var known: [Character: String] = [:]
  var level = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map { (String($0), String($0)) }
  for _ in 0..<2 {
    var next: [(String, String)] = []
    for (text, base) in level {
      for mark in marks {
        let combined = text + String(mark)
        guard let character = combined.first, combined.count == 1 else { continue }
        known[character] = base
        next.append((combined, base))
      }
    }
    level = next
  }
  for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
    guard let scalar = Unicode.Scalar(value), let base = known[Character(scalar)] else { continue }
    bases[value] = base
  }
  return bases
}()
