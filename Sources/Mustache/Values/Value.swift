/// What a name in a template stands for.
///
/// Falsy, so that a section is skipped and an inverted one shown: `absent`, `flag(false)`, an empty list, and empty
/// text, bytes or markup. A record is truthy even when it holds nothing, and so is a lambda.
package enum Value: Sendable {
  case absent
  case text(String)
  /// UTF-8 text, escaped like `text`.
  case bytes([UInt8])
  /// Markup that is already safe: no tag escapes it.
  case html([UInt8])
  case flag(Bool)
  case list([Value])
  /// A list that is made while it is gone through.
  case series(Series)
  case record(Record)
  case lambda(Lambda)
}
