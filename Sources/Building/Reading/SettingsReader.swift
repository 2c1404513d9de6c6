internal import Articles
package import Catalog
package import Foundations
internal import Pages
internal import YAML

/// Reads site.yml.
package struct SettingsReader {
  private let source: SourceText
  private let languages: [String]
  /// What was read; the default of each setting that is not given or could not be used.
  package private(set) var settings = SiteSettings()
  private(set) var severities = SeverityOverrides()
  private(set) var targets: [PublishTarget] = []
  private(set) var refusedTargets: [RefusedTarget] = []
  /// In the order in which they were found, with secrets of addresses left out.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Whether something is wrong that may have kept from readers what bears no mark.
  private var hidesUnmarked = false

  private enum Setting: String, CaseIterable {
    case title, description, language, author, intro, text, audience, data, search, pictures, worklists, changes
    case compress, feeds, print, diagnostics, publish
    case baseURL = "base-url"
    case smartPunctuation = "smart-punctuation"
    case unmarkedAudience = "audience-default"
    case hostFiles = "host-files"
    case activeDrawings = "active-drawings"
  }

  /// - Parameter languages: in which there are words for pages.
  package init(_ source: SourceText, languages: [String]) {
    self.source = source
    self.languages = languages
    read()
    if hidesUnmarked { settings.readership.unmarked = .internal }
    diagnostics = diagnostics.map(\.withoutSecrets)
  }

  private mutating func read() {
    let (node, problems) = parseYAML(source, range: 0..<source.bytes.count, firstLine: 1)
    diagnostics = problems
    hidesUnmarked = !problems.isEmpty && AudienceMark.mayStand(in: source.bytes)
    guard let node else { return }
    if case .scalar(let scalar) = node, scalar.isNull { return }
    guard let entries = node.entries else {
      hidesUnmarked = AudienceMark.mayStand(in: source.bytes)
      report(.wrongSetting, at: node.position, "settings are \(node.shapeName), not fields", fix: "write “title: …”")
      return
    }
    for entry in entries { read(entry) }
    if settings.baseURL == nil, !diagnostics.contains(where: { $0.severity == .error }) { reportNoAddress() }
  }

  private mutating func read(_ entry: YAMLEntry) {
    guard let setting = Setting(rawValue: entry.key.text) else {
      return reportUnknown(entry.key)
    }
    if let scalar = entry.value.scalar {
      if !scalar.isNull || setting == .diagnostics || setting == .publish { set(setting, scalar) }
    } else {
      set(setting, entry.value)
    }
  }

  private mutating func reportUnknown(_ key: YAMLScalar) {
    let meant = closestMatch(to: key.text, among: Setting.allCases.lazy.map(\.rawValue))
    let isOfReaders = key.text.lowercased().contains(AudienceMark.key) || AudienceMark.isMeant(by: key.text)
    guard isOfReaders || meant == Setting.audience.rawValue || meant == Setting.unmarkedAudience.rawValue else {
      return report(
        .unknownSetting, at: key.position, length: key.columns, "“\(key.text)” is no setting",
        fix: meant.map { didYouMean($0) })
    }
    hidesUnmarked = true
    report(
      .unreadSettings, at: key.position, length: key.columns,
      "“\(key.text)” is no setting; what bears no mark is for the desk alone until it is mended",
      fix: didYouMean(meant ?? Setting.unmarkedAudience.rawValue))
  }

  /// Settings that are more than one text.
  private mutating func set(_ setting: Setting, _ node: YAMLNode) {
    switch setting {
    case .diagnostics: readSeverities(node)
    case .publish:
      let reader = PublishTargetReader(node, in: source)
      targets = reader.targets
      refusedTargets = reader.refused
      diagnostics += reader.diagnostics
    default:
      if setting == .unmarkedAudience { hidesUnmarked = true }
      report(.wrongSetting, at: node.position, "“\(setting.rawValue)” takes text, not \(node.shapeName)")
    }
  }

  private mutating func set(_ setting: Setting, _ scalar: YAMLScalar) {
    switch setting {
    case .title: settings.title = words(scalar) ?? settings.title
    case .description: settings.description = words(scalar)
    case .language: setLanguage(scalar)
    case .author: settings.author = words(scalar)
    case .intro: (settings.intro, settings.introSource) = (words(scalar), (source, scalar.position))
    case .baseURL: setBaseURL(scalar)
    case .text: setTextPolicy(scalar)
    case .audience: settings.readership.readers = audience(scalar, otherwise: .public)
    case .unmarkedAudience: settings.readership.unmarked = audience(scalar, otherwise: .internal)
    case .data: setFlag(\.hasData, setting, scalar)
    case .search: setFlag(\.hasSearch, setting, scalar)
    case .pictures: setFlag(\.hasPictures, setting, scalar)
    case .activeDrawings: setFlag(\.allowsActiveDrawings, setting, scalar)
    case .feeds: setFeeds(scalar)
    case .print: setPrintLimit(scalar)
    case .hostFiles: setFlag(\.hasHostFiles, setting, scalar)
    case .compress: setFlag(\.hasCompressedCopies, setting, scalar)
    case .changes: setFlag(\.showsChanges, setting, scalar)
    case .worklists: setFlag(\.showsWorklists, setting, scalar)
    case .smartPunctuation: setFlag(\.smartPunctuation, setting, scalar)
    case .diagnostics, .publish: set(setting, .scalar(scalar))
    }
  }

  /// What pages say of the site; nil, and reported, where it holds a mark, for none is read there.
  private mutating func words(_ scalar: YAMLScalar) -> String? {
    guard holdsMark(scalar.text) else { return scalar.text }
    report(
      .misplacedAudience, at: scalar.position, length: scalar.columns,
      "a mark within a setting says nothing, so this text is left out",
      fix: "write what is not for every reader in a note")
    return nil
  }

  private mutating func setFlag(_ flag: WritableKeyPath<SiteSettings, Bool>, _ setting: Setting, _ scalar: YAMLScalar) {
    if let isOn = scalar.flag {
      settings[keyPath: flag] = isOn
    } else {
      report(
        .wrongSetting, at: scalar.position, length: scalar.columns,
        "“\(setting.rawValue)” takes true or false, not “\(scalar.text)”")
    }
  }

  /// `diagnostics: {DOS-342: error, DOS-347: off}`
  private mutating func readSeverities(_ node: YAMLNode) {
    guard let entries = node.entries else {
      report(
        .wrongSetting, at: node.position, "“diagnostics” is \(node.shapeName), not fields",
        fix: "write “diagnostics: {DOS-347: off}”")
      return
    }
    for entry in entries {
      let code = entry.key.text
      guard DiagnosticRule.all.contains(where: { $0.code == code }) else {
        report(
          .unknownSetting, at: entry.key.position, length: entry.key.columns, "no rule has the code “\(code)”",
          fix: didYouMean(code, among: DiagnosticRule.all.lazy.map(\.code)))
        continue
      }
      let word = entry.value.scalar?.text ?? ""
      if !severities.set(code, to: word) {
        report(
          .wrongSetting, at: entry.value.position, length: max(1, word.unicodeScalars.count),
          "“\(code)” takes error, warning, note or off, not “\(word)”")
      }
    }
  }

  private mutating func setBaseURL(_ scalar: YAMLScalar) {
    guard isWebAddress(scalar.text), withoutSecrets(scalar.text) == scalar.text else {
      let isOther = isWebAddress(scalar.text)
      report(
        .wrongSetting, at: scalar.position, length: scalar.columns,
        isOther ? "the address of a site holds no password" : "“\(scalar.text)” is no web address",
        fix: "write it like https://reports.example.org/")
      return
    }
    settings.baseURL = scalar.text.hasSuffix("/") ? scalar.text : scalar.text + "/"
  }

  /// A language without words is set all the same: the notes may well be written in it.
  private mutating func setLanguage(_ scalar: YAMLScalar) {
    guard isLanguageTag(scalar.text) else {
      report(
        .wrongSetting, at: scalar.position, length: scalar.columns, "“\(scalar.text)” is no language",
        fix: "write it like en, de or pt-BR")
      return
    }
    settings.language = scalar.text
    guard PageTemplates.languages(serving: scalar.text, among: languages).isEmpty else { return }
    report(
      .languageWithoutWords, at: scalar.position, length: scalar.columns,
      "there are no words in the language “\(scalar.text)”, so what pages say themselves is in English",
      fix: didYouMean(scalar.text, among: languages)
        ?? "add words/\(scalar.text).yml to your templates; there are \(languages.joined(separator: ", "))")
  }

  private mutating func setTextPolicy(_ scalar: YAMLScalar) {
    if let policy = TextPolicy(rawValue: scalar.text) {
      settings.textPolicy = policy
    } else {
      report(
        .wrongSetting, at: scalar.position, length: scalar.columns,
        "“text” takes full, excerpt or none, not “\(scalar.text)”")
    }
  }

  /// Where the word is none, as little is published as can be.
  private mutating func audience(_ scalar: YAMLScalar, otherwise narrowest: Audience) -> Audience {
    if let audience = Audience(rawValue: scalar.text) { return audience }
    report(
      .wrongSetting, at: scalar.position, length: scalar.columns,
      "this takes \(Audience.choices), not “\(scalar.text)”")
    return narrowest
  }

  /// What other programs read goes by whole addresses, which cannot be guessed.
  private mutating func reportNoAddress() {
    report(
      .siteWithoutAddress, at: .start,
      "there is no base-url, so the site has no feeds, no sitemap, no canonical links and no data for search engines",
      fix: "write “base-url: https://reports.example.org/” once you know where the site will stand")
  }

  private mutating func setPrintLimit(_ scalar: YAMLScalar) {
    if let limit = Int(scalar.text), 0...10_000 ~= limit {
      settings.printLimit = limit
    } else if scalar.text == "false" {
      settings.printLimit = 0
    } else {
      report(
        .wrongSetting, at: scalar.position, length: scalar.columns,
        "“print” takes the number of notes in the print edition, up to 10,000, or false, not “\(scalar.text)”")
    }
  }

  private mutating func setFeeds(_ scalar: YAMLScalar) {
    if let feeds = FeedScope(rawValue: scalar.text) {
      settings.feeds = feeds
    } else {
      report(
        .wrongSetting, at: scalar.position, length: scalar.columns,
        "“feeds” takes none, site, kinds or all, not “\(scalar.text)”")
    }
  }

  private mutating func report(
    _ rule: DiagnosticRule, at position: SourcePosition, length: Int = 1, _ summary: String, fix: String? = nil
  ) {
    diagnostics.append(source.diagnostic(rule, at: position, length: length, summary, fix: fix))
  }
}

extension Diagnostic {
  /// Without what looks like a password, for what a run prints may be kept: the line itself is not shown then.
  fileprivate var withoutSecrets: Diagnostic {
    var diagnostic = self
    diagnostic.summary = Foundations.withoutSecrets(summary)
    diagnostic.sourceLine = sourceLine.flatMap { Foundations.withoutSecrets($0) == $0 ? $0 : nil }
    return diagnostic
  }
}

/// Whether a text has the form of a language tag (BCP 47): letters first, then parts of letters and digits after hyphens.
private func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let language = parts.first, 2...8 ~= language.count, language.allSatisfy(\.isASCIILetter) else { return false }
  return parts.dropFirst().allSatisfy { part in
    1...8 ~= part.count && part.allSatisfy(\.isASCIILetterOrDigit)
  }
}
