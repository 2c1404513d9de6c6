internal import Foundations

/// Gives every page its address, and tells of two that would be written to one.
///
/// Addresses are compared without regard to case, as some file systems and hosts do.
struct AddressBook {
  private var owners: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The address `folder/stem.html`. Where it is taken, the next free one is used and the clash reported.
  mutating func claim(folder: String, stem: String, for path: String) -> String {
    let base = folder + "/" + slug(stem)
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

  private mutating func report(_ address: String, path: String, owner: String) {
    diagnostics.append(
      Diagnostic(
        .addressTaken, path: path, "its page would be written to \(address), which is taken by \(owner)",
        fix: "rename one of the two files"))
  }
}
