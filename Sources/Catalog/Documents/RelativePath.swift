internal import Foundations

/// A link's destination split into its path and its fragment, percent signs decoded.
struct RelativePath {
  let path: String
  let fragment: String?

  init(_ destination: String) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    path = percentDecodedPath(file)
    fragment = parts.count == 2 ? percentDecodedPath(parts[1]) : nil
  }

  /// A path as it is, with nothing to decode.
  init(path: String) {
    self.path = path
    fragment = nil
  }

  /// The path below the content folder, seen from a file in it; nil where it leads out of the folder.
  func resolved(from file: String) -> String? {
    var pieces = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    for piece in path.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..":
        guard !pieces.isEmpty else { return nil }
        pieces.removeLast()
      default: pieces.append(String(piece))
      }
    }
    return pieces.joined(separator: "/")
  }

  /// Whether the destination names a scheme or a host.
  static func isExternal(_ destination: String) -> Bool {
    if destination.hasPrefix("//") { return true }
    for byte in destination.utf8 {
      if byte == UInt8(ascii: ":") { return true }
      let isScheme =
        FoldedScalar.foldedASCIIWord(byte) != nil
        || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
      if !isScheme { return false }
    }
    return false
  }
}

/// A path as part of an address: every byte that an address may not hold is percent-encoded.
package func percentEncodedPath(_ path: String) -> String {
  var path = path
  if path.withUTF8({ $0.allSatisfy(isPathByte) }) { return path }
  let digits = Array("0123456789ABCDEF".utf8)
  var result: [UInt8] = []
  for byte in path.utf8 {
    if isPathByte(byte) {
      result.append(byte)
    } else {
      result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isPathByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"): true
  default: byte.isASCIILetterOrDigit
  }
}

/// The path with escapes as the bytes that they stand for; what is no escape stays.
package func percentDecodedPath(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var bytes: [UInt8] = []
  let source = Array(text.utf8)
  var index = 0
  while index < source.count {
    if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
      let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      index += 3
    } else {
      bytes.append(source[index])
      index += 1
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
