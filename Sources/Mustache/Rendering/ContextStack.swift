/// What the page holds and the values of the sections that are open.
struct ContextStack {
  private var contexts: [Context] = []

  init() { contexts.reserveCapacity(16) }

  var innermost: UnsafePointer<Value>? { contexts.last?.value }

  mutating func push(_ context: Context) { contexts.append(context) }

  mutating func pop() { contexts.removeLast() }

  /// The value of a name in the innermost context that holds it; nil where none does.
  func find(_ id: Int) -> UnsafePointer<Value>? {
    var index = contexts.count
    while index > 0 {
      index -= 1
      if let value = contexts[index].find(id) { return value }
    }
    return nil
  }
}
