extension SourceText {
  /// A file of text: UTF-16 and UTF-32, told by their byte order mark, become UTF-8, and the mark is left out. A file that
  /// cannot be read so stays as it is.
  package init(path: String, file bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(path: path, bytes: Array(bytes.dropFirst(3)))
    } else if let wide = WideEncoding(markOf: bytes) {
      let text = wide.decode(bytes.dropFirst(wide.markLength))
      self.init(path: path, bytes: text.strayBytes == 0 ? text.bytes : bytes)
    } else {
      self.init(path: path, bytes: bytes)
    }
  }

  /// Tells of the first bytes in a range that are not UTF-8; nil where all are. Linear in the range.
  package func encodingProblem(in range: Range<Int>) -> Diagnostic? {
    firstOffsetOutsideUTF8(in: range).map {
      diagnostic(
        .textNotUTF8, at: position(of: $0), "bytes that are not UTF-8, so readers see � here",
        fix: "open the file in its encoding, and save it as UTF-8")
    }
  }

  /// Where the first bytes of a range stand that are not UTF-8.
  package func firstOffsetOutsideUTF8(in range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
      var offset = range.lowerBound
      while true {
        offset = bytes.place(from: offset) { $0.wideMarks }
        guard offset < bytes.count else { return nil }
        guard let length = decodeScalar(in: bytes, at: offset)?.length else { return offset }
        offset += length
      }
    }
  }
}
