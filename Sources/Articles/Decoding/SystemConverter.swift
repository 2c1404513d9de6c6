#if canImport(Glibc)
  import Glibc

  /// One of the C library's converters to UTF-8 (POSIX `iconv`), for encodings whose tables are too large to carry.
  struct SystemConverter: ~Copyable {
    private let handle: iconv_t

    /// Nil where the system does not know the encoding.
    init?(from name: String) {
      guard let opened = iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
      handle = opened
    }

    deinit { iconv_close(handle) }

    /// The text, without bytes that are none of the encoding, and how many those were. Linear.
    func convert(_ bytes: [UInt8]) -> (text: [UInt8], strayBytes: Int) {
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count * 2)
      var strayBytes = 0
      var source = bytes.map { CChar(bitPattern: $0) }
      var chunk = [CChar](repeating: 0, count: 1 << 14)
      source.withUnsafeMutableBufferPointer { source in
        chunk.withUnsafeMutableBufferPointer { chunk in
          var next = source.baseAddress
          var left = source.count
          while left > 0 {
            let before = left
            let problem = step(&next, &left, into: chunk, &text)
            if problem == EILSEQ {
              strayBytes += 1
              left -= 1
              next = next.map { $0 + 1 }
            } else if problem == EINVAL || problem != E2BIG && left == before {
              // A character that the text's end cuts.
              strayBytes += left
              left = 0
            }
          }
        }
      }
      return (text, strayBytes)
    }

    /// Converts as much as fits and appends it; why it stopped, 0 where all is done.
    private func step(
      _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into chunk: UnsafeMutableBufferPointer<CChar>,
      _ text: inout [UInt8]
    ) -> Int32 {
      var output = chunk.baseAddress
      var room = chunk.count
      let result = iconv(handle, &next, &left, &output, &room)
      let problem = result == -1 ? errno : 0
      text.append(contentsOf: chunk.prefix(chunk.count - room).lazy.map { UInt8(bitPattern: $0) })
      return problem
    }
  }
#else
  /// The C library here has no converters: only encodings with a table of ours are read.
  struct SystemConverter {
    init?(from name: String) { return nil }

    func convert(_ bytes: [UInt8]) -> (text: [UInt8], strayBytes: Int) { (bytes, 0) }
  }
#endif
