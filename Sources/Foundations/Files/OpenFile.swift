#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open file; closed when it goes.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens for reading, without waiting where the path is a pipe.
  init(reading path: String, followsLink: Bool = true) throws(POSIX.Failure) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW)
    descriptor = try POSIX.check { open(path, flags) }
  }

  /// Opens for writing an empty file; never through a link.
  init(writing path: String, mustBeNew: Bool = false) throws(POSIX.Failure) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (mustBeNew ? O_EXCL : 0)
    descriptor = try POSIX.check { open(path, flags, 0o666) }
  }

  deinit { close(descriptor) }

  func status() throws(POSIX.Failure) -> FileStatus {
    var buffer = stat()
    _ = try POSIX.check { fstat(descriptor, &buffer) }
    return FileStatus(buffer)
  }

  /// Reads on to the end of the file, or until there are more bytes than `limit`; `sizeHint` spares a second buffer.
  func read(limit: Int, sizeHint: Int) throws(POSIX.Failure) -> [UInt8] {
    var bytes = try readChunk(max(1, min(sizeHint, limit) + 1))
    guard bytes.count > sizeHint else { return bytes }
    while bytes.count <= limit {
      let chunk = try readChunk(65_536)
      if chunk.isEmpty { break }
      bytes.append(contentsOf: chunk)
    }
    return bytes
  }

  /// Reads until the buffer is full or the file ends.
  private func readChunk(_ capacity: Int) throws(POSIX.Failure) -> [UInt8] {
    var failure: POSIX.Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity, let start = buffer.baseAddress {
        let result = POSIX.readSome(descriptor, start + count, capacity - count)
        if result < 0 { failure = POSIX.Failure(number: errno) }
        if result <= 0 { break }
        count += result
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(POSIX.Failure) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { POSIX.writeSome(descriptor, $0[written...]) }
      if result < 0 { throw POSIX.Failure(number: errno) }
      written += result
    }
  }
}
