/// Bytes of a model outside the program's image, at a place where tables can be read: for training and tests.
public final class ModelMemory: @unchecked Sendable {
    // @unchecked: the memory is never written after init
    private let memory: UnsafeMutableRawBufferPointer

    /// A copy of the bytes at an address that is a multiple of 64.
    public init(_ bytes: [UInt8]) {
        memory = .allocate(byteCount: max(bytes.count, 1), alignment: 64)
        memory.copyBytes(from: bytes)
        count = bytes.count
    }

    private let count: Int

    deinit { memory.deallocate() }

    /// The bytes; valid while this object lives.
    public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }
}
