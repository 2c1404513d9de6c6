#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What work takes of the processor on this thread: what else the machine does meanwhile does not count.
package func processorTime(_ work: () throws -> Void) rethrows -> Duration {
  let start = threadTime()
  try work()
  return threadTime() - start
}

private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
