/// Text as a terminal shows it that knows ASCII alone: quotes and dashes in their plain forms, `?` for
/// what has none.
package func plainCharacters(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var plain = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case _ where scalar.isASCII: plain.unicodeScalars.append(scalar)
    case "“", "”", "„", "«", "»": plain += "\""
    case "‘", "’", "‚": plain += "'"
    case "–", "—", "‑", "−": plain += "-"
    case "…": plain += "..."
    case "×": plain += "x"
    case "→": plain += "->"
    case "\u{A0}", "\u{202F}", "\u{2009}": plain += " "
    default: plain += "?"
    }
  }
  return plain
}
