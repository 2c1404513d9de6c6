internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Waits until the user ends the program: with Ctrl-C, by closing the terminal or by a signal to end.
func interruption() async {
  let (signals, continuation) = AsyncStream<Void>.makeStream()
  let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
    // Otherwise the signal would end the process before anything is tidied up.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { continuation.yield() }
    source.resume()
    return source
  }
  for await _ in signals { break }
  for source in sources { source.cancel() }
}
