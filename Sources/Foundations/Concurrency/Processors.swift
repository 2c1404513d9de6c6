#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How many processors may run this process's threads.
package let processorCount: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
