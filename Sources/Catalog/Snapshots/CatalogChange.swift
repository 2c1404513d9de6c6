package import Foundations

/// One thing that a site says and the one before it did not.
package struct CatalogChange: Sendable, Hashable {
  /// In the order in which changes are told.
  package enum Sort: String, Sendable, CaseIterable {
    case entity, value, promised, met, missed, postponed, renamed, article, moved, gone
  }

  package let sort: Sort
  /// The page that tells of it; empty for what is gone.
  package let address: String
  /// Of the entity or article.
  package let name: String
  /// The label of the kind, the field, or what was promised.
  package let subject: String
  /// The words that stood there before, where some did.
  package let before: String
  /// The words that stand there now; empty where there are none.
  package let after: String

  package init(
    _ sort: Sort, address: String = "", name: String, subject: String = "", before: String = "", after: String = ""
  ) {
    self.sort = sort
    self.address = address
    self.name = name
    self.subject = subject
    self.before = before
    self.after = after
  }

  /// Whether a page may tell of it: what was taken away is not told once more.
  var isForReaders: Bool { sort != .gone && sort != .moved && (sort != .value || !after.isEmpty) }

  /// As the desk is told of it.
  package var text: String {
    switch sort {
    case .entity: "new \(subject.lowercased()): \(name)"
    case .article: "new article: \(name)"
    case .value where before.isEmpty: "\(name): \(subject) is \(after)"
    case .value where after.isEmpty: "\(name): \(subject) is no longer \(before)"
    case .value: "\(name): \(subject) is \(after), was \(before)"
    case .promised: "\(name): “\(subject)” is promised"
    case .met: "\(name): “\(subject)” is met"
    case .missed: "\(name): “\(subject)” is missed"
    case .postponed: "\(name): “\(subject)” is moved to another time"
    case .renamed: "renamed: \(before) is now \(name)"
    case .moved: "moved: \(name) from \(before) to \(after); former-addresses: [\(before)] would lead readers on"
    case .gone: "gone: \(name)"
    }
  }
}

/// The changes between two sites, and the day of the later one.
package struct CatalogChanges: Sendable, Hashable {
  /// Nil where nothing in the content bears a date.
  package let day: CalendarDate?
  package let changes: [CatalogChange]

  package init(day: CalendarDate? = nil, changes: [CatalogChange] = []) {
    self.day = day
    self.changes = changes
  }
}
