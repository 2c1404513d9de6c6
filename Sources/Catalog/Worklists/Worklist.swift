package import Foundations

/// A list for the desk: what its notes lack, what they contradict, what has grown old.
package struct Worklist: Sendable {
  package let topic: Topic
  package let items: [Item]

  init(topic: Topic, items: [Item]) {
    self.topic = topic
    self.items = items
  }

  /// What the desk is asked to look at; the name is that of the list's page.
  package enum Topic: String, Sendable, CaseIterable {
    case unsourcedClaims = "unsourced-claims"
    case singleSourceClaims = "single-source-claims"
    case disputedValues = "disputed-values"
    case figuresNotQuoted = "figures-not-quoted"
    case citationsWithoutWords = "citations-without-words"
    case staleValues = "stale-values"
    case dealsWithoutStatus = "deals-without-status"
    case amountsWithoutStep = "amounts-without-step"
    case silentMilestones = "silent-milestones"
    case missedMilestones = "missed-milestones"
    case ambiguousNames = "ambiguous-names"
    case likelyDuplicates = "likely-duplicates"
    case repeatedStories = "repeated-stories"
    case namesWithoutNote = "names-without-note"
    case imagesWithoutText = "images-without-text"
    case skippedHeadings = "skipped-headings"
  }

  /// One thing to look at.
  package struct Item: Sendable {
    /// Whose page it concerns; nil where it concerns none.
    package let document: DocumentID?
    /// What it is about: a field's label, a name, a heading.
    package let subject: String
    /// The values or words concerned, as they stand in the content.
    package let words: [String]
    package let diagnostic: Diagnostic

    init(document: DocumentID?, subject: String, words: [String], diagnostic: Diagnostic) {
      self.document = document
      self.subject = subject
      self.words = words
      self.diagnostic = diagnostic
    }
  }
}

extension Worklist.Topic {
  /// Whether a build reports its items itself, so that a check need not say them again.
  package var isReportedByBuild: Bool {
    switch self {
    case .figuresNotQuoted, .ambiguousNames, .imagesWithoutText: true
    default: false
    }
  }
}

extension Entity {
  /// A value of a field as a worklist has it.
  func item(
    _ rule: DiagnosticRule, _ claim: Claim, of field: Field, words: [String]? = nil, _ summary: String,
    fix: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Worklist.Item {
    Worklist.Item(
      document: .note(id), subject: field.label, words: words ?? [claim.display],
      diagnostic: note.source.diagnostic(
        rule, at: claim.position, length: max(1, claim.display.unicodeScalars.count), summary, fix: fix, notes: notes))
  }

  /// Whether the fields of its kind are claims: those of briefings and plain pages describe the text itself.
  var makesClaims: Bool { kind.names != .none }
}
