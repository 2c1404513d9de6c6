internal import Foundations

/// Copies of a site's text files, `x.html.gz` beside `x.html`, which hosts send as they are instead of compressing a
/// page at every request.
package enum CompressedCopies {
  /// What the name of a file's copy ends with.
  package static let ending = ".gz"
  /// Below it a file fills one packet of the network, compressed or not.
  private static let smallestFile = 1_024
  /// Bytes of a name that disks take.
  private static let longestName = 255

  /// Where the copy of a file stands; nil where the file is better sent as it is.
  static func address(besides address: String, size: Int) -> String? {
    guard size >= smallestFile, isText(webType(of: address)),
      Path.name(of: address).utf8.count + ending.utf8.count <= longestName
    else { return nil }
    return address + ending
  }
}

/// Whether files of a media type are text; images, sounds and archives are compressed in themselves.
private func isText(_ type: String) -> Bool {
  type.hasPrefix("text/")
    || ["/xml", "+xml", "/json", "+json", "/x-ndjson", "/x-research-info-systems"].contains { type.hasSuffix($0) }
}
