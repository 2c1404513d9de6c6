/// A name for sorting: accents and case aside, letters after digits and signs.
package func sortKey(_ name: String) -> String {
  if name.isASCII { return inLowerCase(name) }
  var key = ""
  for scalar in name.unicodeScalars {
    if scalar.isASCII {
      key += scalar.properties.lowercaseMapping
    } else {
      key += latinBase(scalar) ?? scalar.properties.lowercaseMapping
    }
  }
  return key
}
