/// What stands in the place of `![[Name]]`.
package enum EmbedTarget: Sendable {
  /// Finished, balanced HTML of flow content.
  case html([UInt8])
  /// A picture; the label is its alternative text, its size, or both: `A banner|300x200`.
  case image(ImageTarget)
  case missing
}
