internal import Building
internal import Foundations

/// What a publication does at its target, in order: what pages need comes before them, what leads to them after.
package struct PublishPlan: Sendable, Hashable {
  /// Files of the site, by their paths below its root, as in all lists here.
  package let added: [String]
  /// Files that were published with other bytes.
  package let changed: [String]
  /// Files that were published earlier and are no longer part of the site.
  package let removed: [String]
  /// Files at the target that no publication put there.
  package let foreign: [String]
  /// Files of the site in whose place there is one at the target that no publication put there.
  package let replaced: [String]
  /// Foreign files that stand where the site needs a folder, or in a folder where the site needs a file. The site has
  /// no room until they are gone.
  package let obstacles: [String]
  let removesForeign: Bool
  /// Options of the target that nothing shows there yet, though the files are the same: `domain reports.example.org`.
  var unsettled: [String] = []

  /// Whether there is nothing to do. Foreign files that are left alone are nothing to do.
  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removals.isEmpty && unsettled.isEmpty }

  /// The files to carry, a stage each: assets, images and data; pages; indexes, feeds and what else leads to pages.
  var stages: [[String]] {
    let files = (added + changed).sorted()
    return Stage.allCases.map { stage in files.filter { Stage(of: $0) == stage } }.filter { !$0.isEmpty }
  }

  var removals: [String] { (removed + (removesForeign ? foreign : [])).sorted() }

  /// Foreign files that have to go before any file can be carried.
  var clearances: [String] { removesForeign ? obstacles : [] }

  /// - Parameters:
  ///   - published: what the target's manifest lists; nil where nothing was published there.
  ///   - present: all files at the target, links among them, where they were asked for.
  ///   - folders: those of them that lead to folders, into which files can be put as they stand.
  init(
    from published: Manifest?, to site: Manifest, present: [String] = [], folders: Set<String> = [],
    removesForeign: Bool = false
  ) {
    let old = published?.files ?? [:]
    added = site.files.keys.filter { old[$0] == nil }.sorted()
    changed = site.files.filter { file in old[file.key].map { $0 != file.value } ?? false }.keys.sorted()
    removed = old.keys.filter { site.files[$0] == nil }.sorted()
    let siteFolders = Path.folders(of: site.files.keys)
    foreign =
      present.filter { path in
        old[path] == nil && site.files[path] == nil && !publishedRecords.contains(path)
          && !(folders.contains(path) && siteFolders.contains(path))
      }.sorted()
    obstacles = foreign.filter { path in
      siteFolders.contains(path) || Path.folders(of: [path]).contains { site.files[$0] != nil }
    }
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
