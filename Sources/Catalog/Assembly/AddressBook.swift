internal import Foundations

/// Gives every page its address, and tells of two that would be written to one.
///
/// Addresses are compared without regard to case, as some file systems and hosts do.
struct AddressBook {
  private var owners: [String: String] = [:]
  private var lists: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The address `folder/stem.html`. Where it is taken, the next free one is used and the clash reported.
  mutating func claim(folder: String, stem: String, for path: String) -> String {
    var base = folder + "/" + slug(stem)
    if let owner = owner(ofList: base) {
      report(base + ".html", path: path, owner: owner)
      base += "-note"
    }
    var address = base + ".html"
    var number = 2
    var key = inLowerCase(address)
    while let owner = owners[key] {
      if number == 2 { report(address, path: path, owner: owner) }
      address = "\(base)-\(number).html"
      key = inLowerCase(address)
      number += 1
    }
    owners[key] = path
    return address
  }

  /// Keeps an address for a page that no note makes.
  mutating func reserve(_ address: String, for owner: String) { owners[inLowerCase(address)] = owner }

  /// Keeps the addresses of a list in a folder, which may come in pages: `by-country.html`, `by-country-2.html` …
  mutating func reserve(list stem: String, in folder: String, for owner: String) { lists["\(folder)/\(stem)"] = owner }

  private func owner(ofList base: String) -> String? {
    if let owner = lists[base] { return owner }
    let digits = base.utf8.reversed().prefix(while: \.isASCIIDigit).count
    return digits > 0 && base.dropLast(digits).hasSuffix("-") ? lists[String(base.dropLast(digits + 1))] : nil
  }

  private mutating func report(_ address: String, path: String, owner: String) {
    diagnostics.append(
      Diagnostic(
        .addressTaken, path: path, "its page would be written to \(address), which is taken by \(owner)",
        fix: ownName(of: path, besides: owner).map { "rename this file, to “\($0)” for instance" }
          ?? "rename one of the two files"))
  }

  /// A file's name with its subfolder before it, where that tells it from the other: `south-hill.md`.
  private func ownName(of path: String, besides other: String) -> String? {
    let folders = Path.parent(of: path).split(separator: "/")
    let others = Path.parent(of: other).split(separator: "/")
    guard folders.count >= others.count, folders != others, let folder = folders.last else { return nil }
    return "\(slug(String(folder)))-\(slug(Path.stem(of: path))).\(Path.fileExtension(of: path))"
  }
}
