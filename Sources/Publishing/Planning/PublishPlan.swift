internal import Building

/// What a publication does at its target, in order: what pages need comes before them, what leads to them after.
package struct PublishPlan: Sendable, Hashable {
  package let added: [String]
  package let changed: [String]
  /// Files that were published earlier and are no longer part of the site.
  package let removed: [String]
  /// Files at the target that no publication put there.
  package let foreign: [String]
  /// Files of the site in whose place there is one at the target that no publication put there.
  package let replaced: [String]
  let removesForeign: Bool

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removals.isEmpty }

  /// The files to carry, a stage each: assets, images and data; pages; indexes, feeds and what else leads to pages.
  var stages: [[String]] {
    let files = (added + changed).sorted()
    return Stage.allCases.map { stage in files.filter { Stage(of: $0) == stage } }.filter { !$0.isEmpty }
  }

  var removals: [String] { (removed + (removesForeign ? foreign : [])).sorted() }

  /// - Parameters:
  ///   - published: what the target's manifest lists; nil where nothing was published there.
  ///   - present: all files at the target, where they were asked for.
  init(from published: Manifest?, to site: Manifest, present: [String] = [], removesForeign: Bool = false) {
    let old = published?.files ?? [:]
    added = site.files.keys.filter { old[$0] == nil }.sorted()
    changed = site.files.filter { file in old[file.key].map { $0 != file.value } ?? false }.keys.sorted()
    removed = old.keys.filter { site.files[$0] == nil }.sorted()
    foreign = present.filter { old[$0] == nil && site.files[$0] == nil && !publishedRecords.contains($0) }.sorted()
    replaced = present.filter { old[$0] == nil && site.files[$0] != nil }.sorted()
    self.removesForeign = removesForeign
  }

  private enum Stage: CaseIterable {
    case resources, pages, guides

    init(of file: String) {
      // A compressed copy goes with the file that it is a copy of.
      let path = file.hasSuffix(CompressedCopies.ending) ? file.dropLast(CompressedCopies.ending.count) : file[...]
      let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
      let guiding = [".xml", ".txt", ".json", ".js"].contains { name.hasSuffix($0) } && !path.hasPrefix("assets/")
      if name == "index.html" || guiding {
        self = .guides
      } else {
        self = name.hasSuffix(".html") ? .pages : .resources
      }
    }
  }
}

extension Manifest {
  /// A manifest of all that may stand at a target while it changes from one site to another: with no hash that any
  /// file has, so that a publication after one that was cut off carries these files again and forgets none.
  func pending(to site: Manifest) -> Manifest {
    var files = files
    for (path, hash) in site.files where files[path] != hash { files[path] = 0 }
    for path in files.keys where site.files[path] == nil { files[path] = 0 }
    return Manifest(files)
  }
}
