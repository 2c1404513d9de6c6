/// Whether a text comes before another in the order of their UTF-8 bytes, which no locale changes.
package func isBeforeInBytes(_ left: String, _ right: String) -> Bool {
  let inPlace = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { left.lexicographicallyPrecedes($0) }
  }
  return inPlace.flatMap(\.self) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}
