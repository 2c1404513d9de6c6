/// The mend for a name that was mistyped: the question whether another was meant.
package func didYouMean(_ name: String) -> String { "did you mean “\(name)”?" }

/// The same with the nearest of the candidates; nil where none comes near.
package func didYouMean(_ text: String, among candidates: some Sequence<String>) -> String? {
  closestMatch(to: text, among: candidates).map { didYouMean($0) }
}
