/// Why a file or folder could not be read, written or listed.
package struct FileProblem: Error, Sendable, Hashable {
  /// What the file system says, or what is refused before it is asked.
  package enum Kind: Sendable, Hashable {
    case missing
    case forbidden
    case isFolder
    case isNotFolder
    /// A device, pipe or socket.
    case isNotFile
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// Folders within each other beyond the limit.
    case tooDeep(limit: Int)
    case folderNotEmpty
    /// A file stands there that may not be replaced, since another made it.
    case foreignFile
    /// A symbolic link where none is followed.
    case isLink
    /// A symbolic link that leads out of the folder that is read.
    case linkOutside
    /// A symbolic link that leads nowhere, or round in a circle.
    case linkBroken
    /// A name that is not UTF-8.
    case nameNotText
    /// A name with a control character, such as the end of a line.
    case nameNotPrintable
    /// A path that would lead out of the folder it is meant for.
    case pathOutside
    /// Anything else, by its number in `errno`.
    case system(Int32)
  }

  /// What was to be done.
  package enum Action: Sendable, Hashable { case read, write, remove, list }

  package let action: Action
  package let path: String
  package let kind: Kind

  package init(_ kind: Kind, _ action: Action, _ path: String) {
    self.kind = kind
    self.action = action
    self.path = path
  }
}

extension FileProblem: CustomStringConvertible {
  /// `cannot read Content/site.yml: no such file`
  package var description: String { "cannot \(verb) \(printable(path)): \(reason)" }

  private var verb: String {
    switch action {
    case .read: "read"
    case .write: "write"
    case .remove: "remove"
    case .list: "list"
    }
  }

  /// A few words, `no such file`.
  var reason: String {
    switch kind {
    case .missing: action == .list ? "no such folder" : "no such file"
    case .forbidden: "permission denied"
    case .isFolder: "it is a folder"
    case .isNotFolder: "part of the path is not a folder"
    case .isNotFile: "it is not a regular file"
    case .tooLarge(let limit): "it is larger than \(FileProblem.sizeName(limit))"
    case .tooDeep(let limit): "it lies more than \(limit) folders deep"
    case .folderNotEmpty: "the folder is not empty"
    case .foreignFile: "a file stands there that no build made; move it away"
    case .isLink: "it is a link"
    case .linkOutside: "it is a link that leads out of the folder"
    case .linkBroken: "it is a link that leads nowhere"
    case .nameNotText: "its name is not UTF-8"
    case .nameNotPrintable: "its name holds a control character"
    case .pathOutside: "the path leads out of the folder"
    case .system(let number): POSIX.errorName(number)
    }
  }

  /// `16 MB`, `300 kB`, `12 bytes`; rounded down.
  private static func sizeName(_ bytes: Int) -> String {
    switch bytes {
    case 1_048_576...: "\(bytes / 1_048_576) MB"
    case 1024...: "\(bytes / 1024) kB"
    default: "\(bytes) bytes"
    }
  }
}

extension FileProblem {
  /// The problem as the user reads it; `shownPath` where the user would type the path otherwise.
  package func diagnostic(path shownPath: String? = nil) -> Diagnostic {
    Diagnostic(rule, path: shownPath ?? path, "cannot \(verb) it: \(reason)", fix: fix)
  }

  private var rule: DiagnosticRule {
    switch kind {
    case .missing, .isNotFolder: .fileMissing
    case .tooLarge: .fileTooLarge
    case .isLink, .linkOutside, .linkBroken, .tooDeep: .linkNotFollowed
    case .nameNotText, .nameNotPrintable, .pathOutside: .filePath
    default: action == .read || action == .list ? .fileUnreadable : .fileUnwritable
    }
  }

  private var fix: String? {
    switch kind {
    case .forbidden: "change its permissions"
    case .tooLarge: "split it, or move it out of the folder"
    case .isLink: "put what it leads to in its place"
    case .linkOutside: "copy what it leads to into the folder"
    case .linkBroken: "remove the link"
    case .nameNotText, .nameNotPrintable: "rename it"
    default: nil
    }
  }
}
