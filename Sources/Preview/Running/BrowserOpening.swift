#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Shows an address in the user's browser; false where the program that would do so cannot be started.
package func openInBrowser(_ address: String) -> Bool {
  #if os(macOS)
    let program = "open"
  #else
    let program = "xdg-open"
  #endif
  let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  return posix_spawnp(&process, program, nil, nil, arguments, environ) == 0
}
