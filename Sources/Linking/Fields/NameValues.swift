import Names
import Tables

/// Everything that comparing names asks of the distinct values of all name columns, worked out once for each.
struct NameValues: Sendable {
    let sounds: [[UInt8]]
    /// Number of the name it is: values that are the same known name, or sound the same, share it. 0 is no name.
    let same: [UInt32]
    /// Hash of its consonants' classes.
    let skeleton: [UInt32]
    /// Which classes of consonants it has, a bit for each.
    let signature: [UInt32]
    let known: [Int32]
    let isArabic: [Bool]

    init(_ pool: ValuePool) {
        var sounds: [[UInt8]] = [[]], same: [UInt32] = [0], skeleton: [UInt32] = [0], signature: [UInt32] = [0],
            known: [Int32] = [-1]
        var isArabic = [false]
        var numbers: [[UInt8]: UInt32] = [:]
        for value in 1..<max(1, UInt32(pool.count)) {
            let name = NameKey(pool[value])
            sounds.append(name.sounds)
            isArabic.append(name.isArabic)
            known.append(Int32(name.known ?? -1))
            let key = name.known.map { [0, UInt8($0 & 255), UInt8($0 >> 8)] } ?? name.sounds
            if name.sounds.isEmpty {
                same.append(0)
            } else if let number = numbers[key] {
                same.append(number)
            } else {
                numbers[key] = UInt32(numbers.count + 1)
                same.append(UInt32(numbers.count))
            }
            var bits: UInt32 = 0
            for letter in name.skeleton { bits |= 1 << UInt32(letter & 31) }
            signature.append(bits)
            skeleton.append(
                name.skeleton.withUnsafeBufferPointer { b in
                    b.baseAddress.map { UInt32(truncatingIfNeeded: hash($0, b.count)) | 1 } ?? 0
                })
        }
        (self.sounds, self.same, self.skeleton, self.signature, self.known, self.isArabic) = (
            sounds, same, skeleton, signature, known, isArabic
        )
    }
}

/// How two names agree.
enum NameLevel: UInt8 { case missing = 0, same, close, near, far, different, swapped }
