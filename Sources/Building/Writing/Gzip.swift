internal import CZlib

/// The bytes of a gzip file (RFC 1952) that names no time, no file and no system: with one version of zlib the same
/// bytes give the same file everywhere.
///
/// - Returns: nil where there is no memory for it.
func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  guard
    deflateInit2_(
      &stream, compressionLevel, Z_DEFLATED, MAX_WBITS + gzipHeader, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { deflateEnd(&stream) }
  var header = gz_header()
  header.os = unknownSystem
  return withUnsafeMutablePointer(to: &header) { header in
    deflateSetHeader(&stream, header)
    return deflated(bytes, by: &stream)
  }
}

private let compressionLevel: Int32 = 6
/// What zlib's own macro takes.
private let memoryLevel: Int32 = 8
/// Added to the size of the window, it asks for a gzip file rather than zlib's own format (zlib.h).
private let gzipHeader: Int32 = 16
private let unknownSystem: Int32 = 255

private func deflated(_ bytes: [UInt8], by stream: inout z_stream) -> [UInt8]? {
  guard let count = UInt32(exactly: bytes.count) else { return nil }
  let room = Int(deflateBound(&stream, UInt(count)))
  var status = Z_MEM_ERROR
  let output = bytes.withUnsafeBufferPointer { input in
    [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
      stream.next_in = input.baseAddress
      stream.avail_in = count
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(clamping: room)
      status = deflate(&stream, Z_FINISH)
      written = Int(stream.total_out)
    }
  }
  return status == Z_STREAM_END ? output : nil
}
