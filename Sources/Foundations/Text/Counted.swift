/// `1 passage`, `2 passages`, for messages.
///
/// - Parameter thing: a word whose plural ends in an `s` alone.
package func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
