/// The candidate that a typing error most likely meant, for *did you mean*.
///
/// Compares case-folded text by Damerau–Levenshtein distance (optimal string alignment); nothing farther than a third
/// of the longer length is offered, and nil where that is nothing. Ties go to the candidate that comes first. Of each text
/// the first hundred characters are looked at; time grows with the candidates and the product of two lengths.
package func closestMatch(to text: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(text.lowercased().unicodeScalars.prefix(100))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(100))
    let longest = max(wanted.count, other.count)
    // Of one or two characters nothing would be left that is alike, unless they changed places.
    let areSwapped = longest < 3 && wanted.sorted() == other.sorted()
    let allowed = longest < 3 && !areSwapped ? 0 : max(1, longest / 3)
    let limit = min(allowed, (best?.distance ?? .max) - 1)
    guard limit >= 0, abs(wanted.count - other.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit { best = (candidate, distance) }
    if distance == 0 { break }
  }
  return best?.candidate
}

/// How many insertions, deletions, changes and swaps of neighbours lead from one to the other.
func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for (j, b) in right.enumerated() {
      var cost = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
