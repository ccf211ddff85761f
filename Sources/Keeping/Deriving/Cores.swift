#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many cores this machine has.
enum Cores {
    static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
