internal import Foundations

/// How far the rendering of a page has come, and what went wrong.
struct RenderProgress {
  /// The innermost call, for messages.
  var site: CallSite
  var depth = 0
  var expansions = 0
  var isStopped = false
  var problems: [Diagnostic] = []
}
