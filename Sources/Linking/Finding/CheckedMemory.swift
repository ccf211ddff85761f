import Tables

/// Bytes that somebody else keeps, perhaps a file that is mapped: each block is checked against its hash when it is first read, and
/// nothing outside is ever read. What is damaged reads as 0 and is told by ``isDamaged``.
///
/// For one thread at a time. The bytes must stay as long as this does.
final class CheckedMemory {
    private let base: UnsafeRawPointer
    private let start: Int
    private let size: Int
    private let hashes: UnsafeRawPointer
    private let isChecked: UnsafeMutablePointer<UInt8>
    private let sections: [(start: Int, size: Int)]
    /// Whether something was not as it was written.
    private(set) var isDamaged = false

    /// Opens an index; nil where these bytes are none of this version, or another size than they had.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count >= FindFormat.headerSize else { return nil }
        func number(_ at: Int) -> UInt64 {
            UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        }
        guard number(0) == FindFormat.magic, number(8) & 0xFFFF_FFFF == UInt64(FindFormat.version),
            number(16) == UInt64(bytes.count), number(56) == hash(base.assumingMemoryBound(to: UInt8.self), 56)
        else { return nil }
        let count = Int(number(8) >> 32)
        let start = number(24)
        guard start >= 64, start <= UInt64(bytes.count), start % 8 == 0 else { return nil }
        size = bytes.count - Int(start)
        self.start = Int(start)
        let blocks = (size + FindFormat.blockSize - 1) >> FindFormat.blockBits
        guard count < 1 << 16, 64 + count * 16 + blocks * 8 <= Int(start),
            hash(base.assumingMemoryBound(to: UInt8.self) + 64, Int(start) - 64) == number(32)
        else { return nil }
        var sections: [(start: Int, size: Int)] = []
        for section in 0..<count {
            let from = number(64 + section * 16), length = number(64 + section * 16 + 8)
            guard from % 8 == 0, from <= UInt64(size), length <= UInt64(size) - from else { return nil }
            sections.append((Int(from), Int(length)))
        }
        self.sections = sections
        self.base = base
        hashes = base + 64 + count * 16
        isChecked = .allocate(capacity: max(1, blocks))
        isChecked.initialize(repeating: 0, count: max(1, blocks))
    }

    deinit { isChecked.deallocate() }

    /// The key that the index was made under.
    static func key(_ bytes: UnsafeRawBufferPointer) -> SIMD2<UInt64> {
        guard bytes.count >= FindFormat.headerSize else { return .zero }
        return SIMD2(
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 40, as: UInt64.self)),
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 48, as: UInt64.self)))
    }

    /// Bytes of a section; 0 for one that is not there.
    func size(of section: Int) -> Int { sections.indices.contains(section) ? sections[section].size : 0 }

    /// The number at a place of a section of numbers.
    @inline(__always) func number<Number: FixedWidthInteger>(_ section: Int, _ index: Int, as type: Number.Type)
        -> Number
    {
        let width = MemoryLayout<Number>.size
        let (from, length) = sections[section]
        guard index >= 0, index < length / width else { return damaged() }
        let at = from + index * width
        let block = at >> FindFormat.blockBits
        if isChecked[block] != 1, !check(block) { return 0 }
        return Number(littleEndian: (base + start + at).loadUnaligned(as: Number.self))
    }

    /// A section of numbers of one width, for reading many of them. Stays good as long as the memory does.
    struct Cells {
        fileprivate let start: UnsafeRawPointer
        fileprivate let from: Int
        let count: Int, width: Int
        fileprivate let stride: Int
        fileprivate let isChecked: UnsafeMutablePointer<UInt8>
        fileprivate let memory: Unmanaged<CheckedMemory>

        /// The number at a place; 0 where there is none.
        @inline(__always) subscript(_ index: Int) -> Int {
            guard index >= 0, index < count else { return 0 }
            let at = from + index * stride
            let block = at >> FindFormat.blockBits
            if isChecked[block] != 1, !memory._withUnsafeGuaranteedRef({ $0.check(block) }) { return 0 }
            switch width {
            case 1: return Int((start + at).loadUnaligned(as: UInt8.self))
            case 2: return Int(UInt16(littleEndian: (start + at).loadUnaligned(as: UInt16.self)))
            default: return Int(UInt32(littleEndian: (start + at).loadUnaligned(as: UInt32.self)))
            }
        }
    }

    /// Numbers of 1, 2 or 4 bytes in a section, one behind the other or at a place of each row; nil where they do not lie in it.
    func cells(_ section: Int, width: Int, count: Int, place: Int = 0, stride: Int) -> Cells? {
        guard sections.indices.contains(section), place >= 0, place % width == 0, place + width <= stride,
            stride % width == 0, count <= size, count * stride == sections[section].size
        else { return nil }
        return Cells(
            start: base + start, from: sections[section].start + place, count: count, width: width, stride: stride,
            isChecked: isChecked, memory: .passUnretained(self))
    }

    /// Some bytes of a section; none where they are damaged or not there.
    func bytes(_ section: Int, _ range: Range<Int>) -> UnsafeRawBufferPointer {
        let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
        guard !range.isEmpty else { return nothing }
        let (from, length) = sections[section]
        guard range.lowerBound >= 0, range.upperBound <= length else {
            isDamaged = true
            return nothing
        }
        let first = (from + range.lowerBound) >> FindFormat.blockBits
        let last = (from + range.upperBound - 1) >> FindFormat.blockBits
        for block in first...last where isChecked[block] != 1 && !check(block) { return nothing }
        return UnsafeRawBufferPointer(start: base + start + from + range.lowerBound, count: range.count)
    }

    /// Some numbers of a section; none where they are damaged or not there.
    func numbers(_ section: Int, _ range: Range<Int>) -> UnsafeBufferPointer<UInt32> {
        guard range.lowerBound >= 0, range.upperBound < 1 << 40 else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return bytes(section, range.lowerBound * 4..<range.upperBound * 4).bindMemory(to: UInt32.self)
    }

    /// The range between two ends in a section of ends.
    @inline(__always) func range(_ section: Int, _ index: Int) -> Range<Int> {
        let from = index == 0 ? 0 : Int(number(section, index - 1, as: UInt32.self))
        let to = Int(number(section, index, as: UInt32.self))
        guard from <= to else {
            isDamaged = true
            return 0..<0
        }
        return from..<to
    }

    /// Says that what was read makes no sense.
    @discardableResult func damaged<Number: FixedWidthInteger>() -> Number {
        isDamaged = true
        return 0
    }

    fileprivate func check(_ block: Int) -> Bool {
        let from = block << FindFormat.blockBits
        let count = min(FindFormat.blockSize, size - from)
        let found = hash((base + start + from).assumingMemoryBound(to: UInt8.self), count)
        guard found == UInt64(littleEndian: hashes.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self)) else {
            isDamaged = true
            return false
        }
        isChecked[block] = 1
        return true
    }
}
