// Runs libFuzzer on the target that the environment names; `make fuzz` starts it.

internal import CLibFuzzer
internal import Dispatch
internal import FuzzTargets

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

if FuzzTarget.chosen == nil {
  print("DOSSIER_FUZZ_TARGET names one of:", FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
  exit(2)
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
    // The fuzzer knows no tasks. Its thread is none of those that run them, so it may wait for one.
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await FuzzTarget.chosen?.run(bytes)
      done.signal()
    }
    done.wait()
    return 0
  })
