internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Opens what a program reads as its input: a file without a name, for a pipe ends a process that writes to it once the
/// program at its other end has gone.
func openInput(_ bytes: [UInt8]) throws -> FileDescriptor {
  if bytes.isEmpty { return try FileDescriptor.open("/dev/null", .readOnly) }
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var name = Array((parent + "/dossier-input-XXXXXX").utf8CString)
  let number = mkstemp(&name)
  guard number >= 0, fcntl(number, F_SETFD, FD_CLOEXEC) == 0 else { throw Errno(rawValue: errno) }
  unlink(name)
  let file = FileDescriptor(rawValue: number)
  do {
    try file.writeAll(bytes)
    try file.seek(offset: 0, from: .start)
  } catch {
    try? file.close()
    throw error
  }
  return file
}
