/// A part of a build's work, in the order of the parts.
package enum BuildStage: Sendable, Hashable {
  case readingNotes, readingArticles, resolving, linkingNotes, linkingArticles, planning, indexing, rendering, copying,
    committing

  /// As it is shown: `rendering pages`.
  var name: String {
    switch self {
    case .readingNotes: "reading notes"
    case .readingArticles: "reading articles"
    case .resolving: "resolving names and claims"
    case .linkingNotes: "linking notes"
    case .linkingArticles: "linking articles"
    case .planning: "planning pages"
    case .indexing: "indexing words"
    case .rendering: "rendering pages"
    case .copying: "copying files"
    case .committing: "moving into place"
    }
  }
}
