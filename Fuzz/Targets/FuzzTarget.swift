#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What one run of the fuzzer tries.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case clippings
  case markdown
  case templates
  case values
  case citations
  case settings

  package static let chosen = getenv("DOSSIER_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

  /// Takes any bytes; a trap is a finding, and so is a broken promise.
  package func run(_ bytes: [UInt8]) async {
    switch self {
    case .frontMatter: fuzzFrontMatter(bytes)
    case .clippings: fuzzClipping(bytes)
    case .markdown: fuzzMarkdown(bytes)
    case .templates: fuzzTemplates(bytes)
    case .values: fuzzValues(bytes)
    case .citations: await fuzzCitations(bytes)
    case .settings: fuzzSettings(bytes)
    }
  }
}
