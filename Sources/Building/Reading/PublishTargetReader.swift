internal import Articles
internal import Foundations
internal import YAML

/// Reads `publish` of site.yml: a target a name.
///
/// ```yaml
/// publish:
///   host: {rsync: desk@example.org:/var/www/reports}
///   pages: {git: git@example.org:desk/reports.git, branch: gh-pages, history: single}
/// ```
struct PublishTargetReader {
  private let source: SourceText
  private(set) var targets: [PublishTarget] = []
  /// Targets that cannot be used, with why.
  private(set) var refused: [RefusedTarget] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let ways = PublishTarget.Way.allCases.map(\.rawValue)
  private static let options = ["audience", "branch", "history", "domain"]

  init(_ node: YAMLNode, in source: SourceText) {
    self.source = source
    guard let entries = node.entries else {
      report(node.position, "“publish” is \(node.shapeName), not fields", fix: "write “publish: {host: {rsync: …}}”")
      return
    }
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: YAMLEntry) {
    let fields = entry.value.entries ?? []
    let ways = fields.filter { Self.ways.contains($0.key.text) }
    guard let field = ways.first, ways.count == 1, let way = PublishTarget.Way(rawValue: field.key.text),
      let destination = field.value.scalar, !destination.text.isEmpty
    else {
      return refuse(
        entry, at: entry.key, "the target “\(entry.key.text)” does not say where to publish",
        fix: "give it one of \(Self.ways.joined(separator: ", ")), with the place after it")
    }
    guard !holdsSecret(destination.text), !destination.text.hasPrefix("-") else {
      return refuse(
        entry, at: destination, "a destination holds no password and no option",
        fix: "keep passwords in an ssh key, in rclone's own settings or in git's credential helper")
    }
    guard !destination.text.hasPrefix("~") else {
      return refuse(
        entry, at: destination, "“~” would become the name of a folder, for no shell reads it",
        fix: "write the whole path")
    }
    var target = PublishTarget(name: entry.key.text, way: way, destination: destination.text)
    for field in fields where field.key.text != way.rawValue { set(field, of: &target) }
    targets.append(target)
  }

  private mutating func refuse(_ entry: YAMLEntry, at scalar: YAMLScalar, _ summary: String, fix: String) {
    report(scalar.position, length: scalar.columns, summary, fix: fix)
    refused.append(RefusedTarget(name: entry.key.text, reason: summary, fix: fix))
  }

  private mutating func set(_ field: YAMLEntry, of target: inout PublishTarget) {
    let text = field.value.scalar?.text ?? ""
    switch (field.key.text, text) {
    case ("branch", let branch) where isRefName(branch): target.branch = branch
    case ("domain", let domain) where isDomain(domain): target.domain = domain
    case ("audience", let word):
      // An audience that cannot be read publishes as little as can be.
      target.audience = Audience(rawValue: word) ?? .public
      if Audience(rawValue: word) == nil {
        report(field.value.position, "“audience” takes \(Audience.choices), not “\(word)”")
      }
    case (let key, _) where AudienceMark.isMeant(by: key):
      target.audience = .public
      report(
        field.key.position, length: field.key.columns,
        "“\(key)” says nothing; the target is for the public until it is mended", fix: didYouMean(AudienceMark.key))
    case ("history", "append"): target.keepsHistory = true
    case ("history", "single"): target.keepsHistory = false
    case ("history", _):
      report(field.value.position, "“history” takes append or single, not “\(text)”")
    case ("branch", _), ("domain", _):
      report(field.value.position, "“\(text)” is no \(field.key.text)")
    default:
      report(
        field.key.position, length: field.key.columns, "“\(field.key.text)” is no option of a target",
        fix: didYouMean(field.key.text, among: Self.options))
    }
  }

  private mutating func report(_ position: SourcePosition, length: Int = 1, _ summary: String, fix: String? = nil) {
    diagnostics.append(source.diagnostic(.wrongSetting, at: position, length: length, summary, fix: fix))
  }
}

/// Whether a destination carries a password: `https://desk:secret@example.org`, a token where a user's name would stand,
/// or a setting of rclone's such as `:s3,secret_access_key=…:reports`. The user of an ssh address is no secret.
private func holdsSecret(_ destination: String) -> Bool {
  if destination.hasPrefix("ssh://"), let at = destination.firstIndex(of: "@") {
    return destination[..<at].dropFirst("ssh://".count).contains(":")
  }
  // Elsewhere a colon stands behind the name of a remote or of a host, which may be “key”.
  return (destination.contains("://") || destination.contains("=")) && withoutSecrets(destination) != destination
}

/// A careful part of what git allows (git-check-ref-format(1)).
private func isRefName(_ name: String) -> Bool {
  !name.isEmpty && !name.hasPrefix("-") && !name.hasPrefix("/") && !name.hasSuffix("/") && !name.contains("..")
    && !name.contains("//") && name.utf8.allSatisfy { isNameByte($0) || $0 == UInt8(ascii: "/") }
}

private func isDomain(_ name: String) -> Bool {
  !name.isEmpty && !name.hasPrefix("-") && name.utf8.allSatisfy { isNameByte($0) }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
  default: byte.isASCIILetterOrDigit
  }
}
