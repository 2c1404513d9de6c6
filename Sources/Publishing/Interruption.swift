internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Tidies up where the user ends a publication: with Ctrl-C, by closing the terminal or by a signal to end. The process
/// then ends by that signal, as it would have without.
package final class InterruptionGuard {
  private let sources: [any DispatchSourceSignal]

  /// Listens from now until it is freed. A signal that is ignored already, as under `nohup`, stays so.
  package init() {
    sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      // Otherwise the signal would end the process before anything is tidied up.
      let before = signal(number, SIG_IGN)
      // Whoever starts it with nohup wants it to go on.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        TemporaryFolder.removeAll()
        signal(number, SIG_DFL)
        // Not to this thread, which hears no signals.
        kill(getpid(), number)
        sleep(1)
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
