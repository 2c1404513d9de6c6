internal import Foundations

extension Block {
  /// A quotation with the line below it that names its speaker, `“…” — Jane Doe`.
  func signed(_ signature: Block) -> Block {
    let isMarked =
      signature.text.starts(with: "—") || signature.text.starts(with: "–") || signature.text.starts(with: "-")
    let joint = Array((isMarked ? " " : " — ").utf8)
    let shift = text.count + joint.count
    let moved = signature.marks.map {
      InlineMark($0.kind, $0.range.lowerBound + shift..<$0.range.upperBound + shift)
    }
    return Block(text + joint + signature.text, marks: marks + moved, line: line, startsGroup: startsGroup, hint: hint)
  }
}
