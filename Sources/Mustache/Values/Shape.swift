/// What a value may hold: declared once for each kind of page, so that templates are checked before anything is rendered.
///
/// Any value may also be absent. `text` covers `Value.text` and `Value.bytes`, and `Value.html` that holds escaped text.
package indirect enum Shape: Sendable {
  case text
  case html
  case flag
  case lambda
  case list(of: Shape)
  /// The name identifies the record: two records of one name are taken to be the same.
  case record(name: String, fields: [Int: Shape])
  /// A record that is declared elsewhere under this name; makes trees possible.
  case reference(to: String)
}
