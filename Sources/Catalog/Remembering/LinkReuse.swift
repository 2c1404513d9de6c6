internal import Foundations

/// Which documents of an earlier build would come out the same in this one.
///
/// Links rest on the frame of a site: which notes there are, in which order, at which addresses, and which articles and
/// files. Where any of this differs, or something is kept from readers, nothing is taken over. Else a document is as it
/// was unless its own note changed, one that stands in it did, it asks the whole catalog, or it may hold a name that means
/// something else now.
struct LinkReuse: Sendable {
  private let memory: LinkMemory?
  /// By entity: whether its note says the same as before.
  private let isSame: [Bool]
  private let names: ChangedNames

  init(_ memory: LinkMemory?, catalog: Catalog, files: FileTable) {
    guard let memory, memory.files == files, memory.linker.catalog.withheld.isEmpty, catalog.withheld.isEmpty,
      haveSameFrame(memory.entities, catalog.entities)
    else {
      self.memory = nil
      isSame = []
      names = ChangedNames([], [])
      return
    }
    self.memory = memory
    isSame = zip(memory.entities, catalog.entities).map {
      $0 === $1 || ($0.note.isSame(as: $1.note) && $0.date == $1.date)
    }
    names = ChangedNames(memory.entities, catalog.entities)
  }

  /// Whether the frame of the site is that of the earlier build.
  var hasFrame: Bool { memory != nil }

  /// A linker of the same frame; nil where there is none.
  var linker: DocumentLinker? { memory?.linker }

  /// What finds the names of now; nil where it has to be made anew.
  var index: NameIndex? {
    guard let index = memory?.linker.index, !names.hasOtherShields else { return nil }
    return names.isEmpty ? index : index.renaming(names.renamed)
  }

  /// By entity: documents that would come out the same; nil where there are none.
  var notes: [DocumentText?]? {
    memory.map { memory in zip(memory.notes, isSame).map { $1 && isSame($0) ? $0 : nil } }
  }

  /// By article: the same.
  var articles: [DocumentText?]? {
    memory.map { $0.articles.map { isSame($0) ? $0 : nil } }
  }

  private func isSame(_ document: DocumentText) -> Bool {
    !document.reads.asksCatalog && document.reads.embedded.allSatisfy { isSame[$0.index] }
      && !names.concern(document.reads)
  }
}

/// Whether the same notes stand in the same order at the same addresses, under the same names.
private func haveSameFrame(_ before: [Entity], _ now: [Entity]) -> Bool {
  before.count == now.count
    && zip(before, now).allSatisfy { before, now in
      before === now
        || before.relativePath == now.relativePath && before.address == now.address && before.name == now.name
          && before.kind.name == now.kind.name
    }
}

extension NoteText {
  /// Whether it is the same text, with its body at the same place.
  fileprivate func isSame(as other: NoteText) -> Bool {
    body == other.body && firstLine == other.firstLine && source.path == other.source.path
      && source.bytes == other.source.bytes
  }
}
