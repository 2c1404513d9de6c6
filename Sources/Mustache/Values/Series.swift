/// A list whose items are made one at a time, when a section comes to them, and let go before the next.
///
/// For long lists of which each item has many parts: these take the memory of one item, again and again.
package final class Series: Sendable {
  let count: Int
  let item: @Sendable (Int) -> Value

  /// - Parameter item: makes the item at an index; the same index gives the same item.
  package init(count: Int, _ item: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.item = item
  }
}
