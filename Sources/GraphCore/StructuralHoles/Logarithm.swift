#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The natural logarithm; 0 at 0, so that *x* ln *x* is.
func logarithm(_ value: Double) -> Double { value > 0 ? log(value) : 0 }
