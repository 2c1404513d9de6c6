internal import Articles

/// A key that front matter of a note may have whatever its kind is.
package enum NoteKey: String, CaseIterable, Sendable {
  case name, title
  case alias, aliases
  case formerly
  case formerNames = "former-names"
  case formerAddresses = "former-addresses"
  case summary, description
  case tag, tags
  case draft, publish, audience, weight, date, not
  // What other tools write for themselves.
  case kind, type, id, slug
  case cssClass = "cssclass"
  case cssClasses = "cssclasses"

  /// Those by which a note gives itself further names.
  package static let furtherNames: [NoteKey] = [.alias, .aliases, .formerly, .formerNames]

  /// Those that say nothing to a reader, and are passed over.
  static let passedOver: [NoteKey] = [.kind, .type, .id, .slug, .cssClass, .cssClasses]

  /// Those that a note may mean to write.
  static let read = allCases.filter { !passedOver.contains($0) }

  /// Whether a field of this name would never get its values, since they are read as something else.
  static func isReserved(_ name: String) -> Bool {
    if AudienceMark.isMeant(by: name) { return true }
    guard let key = NoteKey(rawValue: name) else { return false }
    return key != .date && !passedOver.contains(key)
  }
}
