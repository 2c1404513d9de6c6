internal import Catalog
internal import Foundations
internal import Mustache

/// A sentence of a document with the names in it that were looked for.
///
/// Points into the document, which whoever makes it keeps.
struct MarkedSentence {
  let range: Range<Int>
  /// The mentions that the sentence holds, in order: never empty.
  let mentions: Slice<UnsafeBufferPointer<Int>>
  /// All mentions of the document.
  let known: UnsafeBufferPointer<Mention>

  /// The sentences of a document that hold these of its mentions, in order; several names of one sentence share it.
  ///
  /// - Parameters:
  ///   - prose: of the document; `known` all of its mentions.
  ///   - place: the address of the passage in which a mention stands; nil where it has none, or is not published.
  ///   - limit: so many sentences at most.
  static func values(
    of mentions: ArraySlice<Int>, in prose: [UInt8], _ known: [Mention], limit: Int = .max,
    place: (Mention) -> String?
  ) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(min(mentions.count, limit))
    prose.withUnsafeBufferPointer { prose in
      known.withUnsafeBufferPointer { known in
        mentions.withUnsafeBufferPointer { mentions in
          var rest = mentions[...]
          while let first = rest.first, values.count < limit {
            let range = known[first].sentence
            let shared = rest.prefix { known[$0].sentence == range }
            let sentence = MarkedSentence(range: range, mentions: shared, known: known)
            values.append(
              .record(
                Record([
                  .init(.html, .html(sentence.html(in: prose))),
                  .init(.address, .words(place(known[first]))),
                ])))
            rest = rest.dropFirst(shared.count)
          }
        }
      }
    }
    return values
  }

  /// A longer sentence is cut around its first name.
  private static let limit = 700

  /// The sentence as safe HTML, its names in `mark`.
  func html(in prose: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let shown = window(in: prose)
    var html: [UInt8] = []
    html.reserveCapacity(shown.count + mentions.count * 13 + 8)
    if shown.lowerBound > range.lowerBound { html.append(literal: "… ") }
    var position = shown.lowerBound
    for name in mentions.lazy.map({ known[$0].name })
    where name.lowerBound >= position && name.upperBound <= shown.upperBound {
      html.appendEscaped(UnsafeBufferPointer(rebasing: prose[position..<name.lowerBound]))
      html.append(literal: "<mark>")
      html.appendEscaped(UnsafeBufferPointer(rebasing: prose[name]))
      html.append(literal: "</mark>")
      position = name.upperBound
    }
    html.appendEscaped(UnsafeBufferPointer(rebasing: prose[position..<shown.upperBound]))
    if shown.upperBound < range.upperBound { html.append(literal: " …") }
    return html
  }

  private var firstName: Range<Int>? { mentions.first.map { known[$0].name } }

  private func window(in prose: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let whole = range.clamped(to: 0..<prose.count)
    guard whole.count > Self.limit, let name = firstName else { return whole }
    let start = max(whole.lowerBound, name.lowerBound - Self.limit / 2)
    let end = max(min(whole.upperBound, start + Self.limit), min(name.upperBound, whole.upperBound))
    return wordStart(from: start, in: prose, within: whole)..<wordEnd(before: end, in: prose, after: name.upperBound)
  }

  /// The next start of a word, so that no letter is cut in two.
  private func wordStart(from start: Int, in prose: UnsafeBufferPointer<UInt8>, within whole: Range<Int>) -> Int {
    guard start > whole.lowerBound, let name = firstName, start < name.lowerBound else { return start }
    let space = prose[start..<name.lowerBound].firstIndex(of: UInt8(ascii: " "))
    return space.map { $0 + 1 } ?? name.lowerBound
  }

  private func wordEnd(before end: Int, in prose: UnsafeBufferPointer<UInt8>, after name: Int) -> Int {
    guard end < min(range.upperBound, prose.count), end > name else { return end }
    return prose[name..<end].lastIndex(of: UInt8(ascii: " ")) ?? name
  }
}
