internal import Foundations

/// Who may read something; each case may also read all that is meant for those before it.
package enum Audience: String, Sendable, Hashable, CaseIterable, Comparable {
  case `public`, client, `internal`

  /// The wider audience is the lesser: `public` before `client`, `client` before `internal`.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// `public, client or internal`
  package static let choices = "public, client or internal"
}

/// Whom a site is made for, and whom that is meant for which does not say.
package struct Readership: Sendable, Hashable {
  /// For whom the site is made.
  package var readers: Audience
  /// For whom a note or article is that names nobody.
  package var unmarked: Audience

  package init(_ readers: Audience, unmarked: Audience = .public) {
    self.readers = readers
    self.unmarked = unmarked
  }

  /// Everything: what the desk itself sees.
  package static let desk = Readership(.internal)

  /// Whether these readers may see a note or an article.
  package func admits(document audience: Audience?) -> Bool { (audience ?? unmarked) <= readers }

  /// Whether these readers may see a part of a document that they may see.
  package func admits(part audience: Audience) -> Bool { audience <= readers }
}

/// An audience as a file states it.
package struct AudienceMark: Sendable {
  /// The field of front matter that names an audience.
  package static let key = "audience"

  /// What cannot be read is for nobody but the desk.
  package let audience: Audience
  /// Nil where the word is one of those that may stand there.
  package let problem: (summary: String, fix: String)?

  /// Reads a word in any case. Nil, where a list or a group of fields stands, and an empty word are problems too.
  package init(_ word: String?) {
    let word = word ?? ""
    if let known = Audience(rawValue: word.lowercased()) {
      self.init(audience: known, problem: nil)
    } else {
      self.init(
        audience: .internal,
        problem: (
          "“audience” takes \(Audience.choices), not “\(word)”; nobody but the desk sees this until it is mended",
          didYouMean(word, among: Audience.allCases.map(\.rawValue)) ?? "write “audience: internal”"
        ))
    }
  }

  /// What a file says under a key that says who may read something, or seems to be meant to.
  package init(_ word: String?, under key: String) {
    if Self.isKey(key) {
      self.init(word)
    } else {
      self.init(
        audience: .internal,
        problem: ("“\(key)” says nothing; nobody but the desk sees this until it is mended", didYouMean(Self.key)))
    }
  }

  private init(audience: Audience, problem: (summary: String, fix: String)?) {
    self.audience = audience
    self.problem = problem
  }

  /// In any case, and in the plural too, since a mark that is overlooked would be one too few.
  package static func isKey(_ key: String) -> Bool {
    guard Self.key.utf8.count...Self.key.utf8.count + 1 ~= key.utf8.count else { return false }
    let key = key.lowercased()
    return key == Self.key || key == Self.key + "s"
  }

  /// Whether a key is that of a mark, or so nearly that a mark must be meant: `audiance`.
  package static func isMeant(by key: String) -> Bool {
    let key = undisguised(key)
    guard key.utf8.count - 2...key.utf8.count + 2 ~= Self.key.utf8.count else { return false }
    // Most keys share too few letters with it for a look at their order.
    guard key.utf8.count(where: { ownLetters.contains($0 | 0x20) }) >= ownLetters.count - 1 else { return false }
    return isKey(key) || closestMatch(to: key, among: [Self.key]) != nil
  }

  private static let ownLetters = Array("audienc".utf8)

  /// Whether bytes that could not be read as front matter may have held a mark.
  package static func mayStand(in bytes: some Collection<UInt8>) -> Bool {
    undisguised(String(decoding: bytes, as: UTF8.self)).lowercased().contains(key)
  }
}
