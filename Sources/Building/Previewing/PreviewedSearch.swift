internal import Pages

/// The search index of a snapshot, made when it is first asked for: most edits are looked at without a search.
actor PreviewedSearch {
  private let pages: SitePages
  private var making: Task<[String: SearchFile], Never>?

  init(_ pages: SitePages) { self.pages = pages }

  /// The bytes of a file that search loads; nil where there is none at the address.
  func bytes(at address: String) async -> [UInt8]? {
    guard address.hasPrefix(SearchFile.folder) else { return nil }
    return await files()[address]?.bytes
  }

  /// All of them, by address.
  func files() async -> [String: SearchFile] {
    let task =
      making
      ?? Task { [pages] in
        Dictionary(await pages.searchFiles().map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
      }
    making = task
    return await task.value
  }
}
