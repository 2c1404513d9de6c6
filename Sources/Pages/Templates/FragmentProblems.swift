internal import Foundations
internal import Synchronization

/// What goes wrong in templates that are rendered apart from the pages on which they stand: links, live blocks, the
/// sections of the print edition.
///
/// Added to by whoever renders, from any thread; read once the pages are there. Nothing of it reaches a page.
final class FragmentProblems: Sendable {
  private let found = Mutex<Set<Diagnostic>>([])

  func add(_ problems: [Diagnostic]) {
    if !problems.isEmpty { found.withLock { $0.formUnion(problems) } }
  }

  /// In no order.
  var all: Set<Diagnostic> { found.withLock { $0 } }
}
