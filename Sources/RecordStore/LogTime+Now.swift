public import Custody

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension LogTime {
    /// The system's clock. A clock outside the years 0000 to 9999 is taken for their nearest end.
    public static func now() -> LogTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nearest(Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The moment, or the nearest that can be written.
    static func nearest(_ milliseconds: Int64) -> LogTime {
        let clamped = min(max(milliseconds, range.lowerBound), range.upperBound)
        return LogTime(milliseconds: clamped) ?? .epoch
    }

    /// 1970-01-01T00:00:00.000Z.
    static let epoch: LogTime = {
        guard let epoch = LogTime(milliseconds: 0) else { preconditionFailure("1970 can be written") }
        return epoch
    }()
}
