internal import Foundations

/// A file that the site script loads when a reader searches or points at a link.
package struct SearchFile: Sendable {
  /// `search/w12.js`
  package let address: String
  package let bytes: [UInt8]
  let hash: UInt64

  /// In which all of them stand.
  package static let folder = "search/"

  /// A file that calls the site script with its own name and its content, which is an expression of JavaScript.
  init(_ name: String, _ content: [UInt8]) {
    address = "\(Self.folder)\(name).js"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + name.utf8.count + 16)
    bytes.append("dossier(\"\(name)\",")
    bytes += content
    bytes.append(");\n")
    self.bytes = bytes
    hash = contentHash(bytes)
  }
}
