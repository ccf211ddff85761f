#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much is done at once.
enum Cores {
    /// Originals of more bytes are read one at a time: a text full of claims takes some 200 bytes of memory a character.
    static let longText = 1 << 20

    /// How many cores this machine has.
    static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
