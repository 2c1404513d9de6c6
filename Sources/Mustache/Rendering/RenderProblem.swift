/// What can go wrong when a page is rendered.
enum RenderProblem {
  /// A dynamic name that no template has.
  case missing(String, CallSite)
  /// The template expanded too deep or too much; the call at which it was stopped.
  case endless(CallSite?)
}
