/// What the values of the open sections may be, innermost last.
///
/// Kept in a form in which only what a lookup can find remains, so that the contexts of a tree of records, however deep,
/// are the same: of equal records the innermost, and of anything else only the innermost value of all.
struct ContextShapes: Hashable {
  private(set) var shapes: [Int]

  init(root: Int) {
    shapes = [root]
  }

  func adding(_ shape: Int, in table: ShapeTable) -> ContextShapes {
    var next = self
    if let last = next.shapes.last, !table.isRecord(last) { next.shapes.removeLast() }
    next.shapes.removeAll { $0 == shape }
    next.shapes.append(shape)
    return next
  }

  /// The shape that a name has in the innermost record that may hold it.
  func field(_ id: Int, in table: ShapeTable) -> Int? {
    for shape in shapes.reversed() {
      if case .record(_, let fields) = table.forms[shape], let field = fields[id] { return field }
    }
    return nil
  }
}
