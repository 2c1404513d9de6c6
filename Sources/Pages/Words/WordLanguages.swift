extension PageTemplates {
  /// The languages of which the files hold words, sorted: `de`, `en`.
  package static func languages(of files: [TemplateFile]) -> [String] {
    Set(files.compactMap(\.language)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Those of the languages whose words serve a tag, the more general first: `de` and `de-AT` of `de-AT-1996`.
  package static func languages(serving tag: String, among languages: [String]) -> [String] {
    let tag = tag.lowercased()
    return languages.filter { tag == $0.lowercased() || tag.hasPrefix($0.lowercased() + "-") }
      .sorted { $0.utf8.count < $1.utf8.count }
  }
}

extension TemplateFile {
  /// The language of a file of words, `de` of `words/de.yml`; nil for other files.
  package var language: String? {
    guard path.hasPrefix("words/"), path.hasSuffix(".yml") else { return nil }
    let name = path.dropFirst("words/".utf8.count).dropLast(".yml".utf8.count)
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }
}
