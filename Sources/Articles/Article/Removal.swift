/// A line that was cut from a clipping, kept so that the reader can see it and the desk can undo it.
package struct Removal: Sendable, Hashable {
  /// What the line is, as readers are told it.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    case navigation, cookies, newsletter, sharing, related, comments
    case author = "author box"
    case disclaimer, copyright, advertising, subscription
    case debris = "page debris"
    case imageText = "image text"
    case metadata
    case duplicate
    case struck = "struck out"
    case asked = "front matter asks for it"
  }

  /// All of it as plain text, markup and entities resolved.
  package var text: String
  package var reason: Reason
  /// The line of the file where it starts, from 1.
  package var line: Int

  package init(text: String, reason: Reason, line: Int) {
    self.text = text
    self.reason = reason
    self.line = line
  }
}
