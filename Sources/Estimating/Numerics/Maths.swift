#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The few functions of the C library that this module uses, in one place, so that no Foundation is needed.
enum Maths {
    @inline(__always) static func log(_ x: Double) -> Double { _log(x) }
    @inline(__always) static func exp(_ x: Double) -> Double { _exp(x) }
    @inline(__always) static func power(_ x: Double, _ y: Double) -> Double { _power(x, y) }
    @inline(__always) static func log1p(_ x: Double) -> Double { _log1p(x) }
    @inline(__always) static func expm1(_ x: Double) -> Double { _expm1(x) }
    @inline(__always) static func erfc(_ x: Double) -> Double { _erfc(x) }
}

@inline(__always) private func _log(_ x: Double) -> Double { log(x) }
@inline(__always) private func _exp(_ x: Double) -> Double { exp(x) }
@inline(__always) private func _power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
@inline(__always) private func _log1p(_ x: Double) -> Double { log1p(x) }
@inline(__always) private func _expm1(_ x: Double) -> Double { expm1(x) }
@inline(__always) private func _erfc(_ x: Double) -> Double { erfc(x) }
