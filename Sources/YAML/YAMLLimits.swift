/// How much YAML is read from one file before it is refused.
enum YAMLLimits {
  /// Bytes of one document.
  static let size = 256 * 1024
  /// Lists and mappings within each other.
  static let depth = 16
  /// Scalars, lists and mappings together.
  static let nodes = 20_000
}
