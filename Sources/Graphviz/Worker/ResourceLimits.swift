#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What this process may use, so that a drawing that goes wrong takes nothing else down.
enum ResourceLimits {
  /// Limits memory to so many bytes, and forbids core dumps and files.
  static func set(memory: Int) {
    // fontconfig may want to write its cache. Let that fail and the figure succeed.
    signal(SIGXFSZ, SIG_IGN)
    lower(memoryInUse, to: rlim_t(clamping: memory))
    lower(sizeOfCore, to: 0)
    lower(sizeOfFile, to: 0)
  }

  /// Lets the process use so many more seconds of processor time; then a signal ends it.
  ///
  /// The service measures the time on the wall. This is for a worker whose service has died.
  static func allow(moreProcessorSeconds seconds: Int) {
    var usage = rusage()
    unsafe getrusage(usageOfThisProcess, &usage)
    let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    lower(processorTime, to: rlim_t(clamping: used + seconds + 1))
  }

  /// Sets the limit that a process can still raise, at most to the one it cannot.
  private static func lower(_ resource: Int32, to value: rlim_t) {
    var limit = rlimit()
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(value, limit.rlim_max)
    unsafe setrlimit(resource, &limit)
  }

  // Darwin has numbers for these, Glibc enumerations that its functions do not take.
  #if canImport(Darwin)
    private static let usageOfThisProcess = RUSAGE_SELF
    private static let memoryInUse = RLIMIT_AS
    private static let processorTime = RLIMIT_CPU
    private static let sizeOfCore = RLIMIT_CORE
    private static let sizeOfFile = RLIMIT_FSIZE
  #else
    private static let usageOfThisProcess = RUSAGE_SELF.rawValue
    private static let memoryInUse = Int32(RLIMIT_AS.rawValue)
    private static let processorTime = Int32(RLIMIT_CPU.rawValue)
    private static let sizeOfCore = Int32(RLIMIT_CORE.rawValue)
    private static let sizeOfFile = Int32(RLIMIT_FSIZE.rawValue)
  #endif
}
