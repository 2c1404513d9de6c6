/// The base letters of an accented Latin letter in lower case, `É` → `e`, `ß` → `ss`; nil for any other scalar.
///
/// Covers Latin-1, Latin Extended-A and -B and Latin Extended Additional (Vietnamese): the first scalar of the canonical
/// decomposition (Unicode Character Database, field 5), and letters with a stroke or of two letters by custom.
package func latinBase(_ scalar: Unicode.Scalar) -> String? {
  if let letters = basesOfTwoLetters(scalar) { return letters }
  let letter: UInt8
  switch scalar.value {
  case 0xC0...0x24F: letter = latinLetters.withUTF8Buffer { $0[Int(scalar.value - 0xC0)] }
  case 0x1E00...0x1EFF: letter = latinAdditionalLetters.withUTF8Buffer { $0[Int(scalar.value - 0x1E00)] }
  default: return nil
  }
  return letter == UInt8(ascii: ".") ? nil : String(Unicode.Scalar(letter))
}

private func basesOfTwoLetters(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "ß", "ẞ": "ss"
  case "Æ", "æ", "Ǣ", "ǣ", "Ǽ", "ǽ": "ae"
  case "Œ", "œ": "oe"
  case "Þ", "þ": "th"
  case "Ŋ", "ŋ": "ng"
  case "Ĳ", "ĳ": "ij"
  default: nil
  }
}

/// The base letter of each scalar from U+00C0 to U+024F; a full stop where there is none.
private let latinLetters: StaticString = """
  aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllll\
  l.nnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
  ................................oo.............uu...............\
  .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo\
  aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
  ................
  """

/// The base letter of each scalar from U+1E00 to U+1EFF; a full stop where there is none.
private let latinAdditionalLetters: StaticString = """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
  mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
  wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
  eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
  """
