/// The words of one article, measured to be held against those of another.
package struct ArticleWords: Sendable {
  private let sketch: TextSketch

  /// Linear in the text.
  package init(_ article: Article) { sketch = TextSketch(article) }

  /// Captions aside.
  package var count: Int { sketch.wordCount }

  /// Whether two texts are the same, or differ in so little that one was made from the other.
  package func areNearly(_ other: ArticleWords) -> Bool {
    if sketch.wholeText == other.sketch.wholeText { return count > 0 && count == other.count }
    return sketch.canBeNear && other.sketch.canBeNear && sketch.isNear(other.sketch)
  }
}
