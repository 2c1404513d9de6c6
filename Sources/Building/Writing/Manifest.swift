internal import Foundations

/// The files of an output folder that a build made, each with a hash of its bytes: a line `hash path` each, sorted.
///
/// It is part of the output, so that a later build knows what it may replace and remove.
package struct Manifest: Sendable {
  /// Where it lies in the output folder.
  package static let path = ".dossier/manifest"
  private static let header = "dossier manifest 1"

  /// Hash by path.
  package private(set) var files: [String: UInt64] = [:]

  /// - Parameter files: the hash of each by its path below the output folder.
  package init(_ files: [String: UInt64] = [:]) { self.files = files }

  /// Nil where the bytes are no manifest.
  package init?(_ bytes: [UInt8]) {
    // By bytes: as characters a line's end or a space may be one with what follows.
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.first?.elementsEqual(Self.header.utf8) == true else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, let hash = UInt64(parts[0], radix: 16), Path.inside(parts[1]) != nil else { return nil }
      files[parts[1]] = hash
    }
  }

  /// The file's text: after the header a line each, hash and path, in the order of the paths.
  package var bytes: [UInt8] {
    var output = Array((Self.header + "\n").utf8)
    output.reserveCapacity(output.count + files.count * 64)
    for (path, hash) in files.sorted(by: { isBeforeInBytes($0.key, $1.key) }) {
      output.appendHexadecimal(hash)
      output.append(UInt8(ascii: " "))
      output.append(path)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}

extension [UInt8] {
  /// Appends sixteen digits.
  fileprivate mutating func appendHexadecimal(_ number: UInt64) {
    for shift in stride(from: UInt64(60), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
