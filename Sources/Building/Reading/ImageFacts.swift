internal import Foundations

/// What is to be known of an image before pages show it.
struct ImageFacts: Sendable, Hashable {
  /// Nil where its header cannot be read.
  let size: ImageSize?
  /// What in a drawing runs or loads something.
  let activity: String?

  init(_ bytes: [UInt8], at path: String) {
    size = imageSize(of: bytes)
    activity = Path.fileExtension(of: path).lowercased().hasSuffix("svg") ? svgActivity(of: bytes) : nil
  }
}
