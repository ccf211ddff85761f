/// From offsets in Unicode scalars to offsets in UTF-8 bytes, for one text.
struct ScalarOffsets {
    /// How many scalars the text has.
    let scalars: Int
    /// How many bytes it has.
    let bytes: Int
    // The byte where every 64th scalar begins.
    private var marks: [Int] = []
    private static let step = 64

    /// Cost: one pass over the text.
    init(_ text: inout String) {
        var count = 0
        var marks: [Int] = []
        bytes = text.utf8.count
        text.withUTF8 { buffer in
            for (at, byte) in buffer.enumerated() where byte & 0xC0 != 0x80 {
                if count % Self.step == 0 { marks.append(at) }
                count += 1
            }
        }
        scalars = count
        self.marks = marks
    }

    /// The byte where a scalar begins; the end of the text for offsets beyond it. Cost: at most 64 steps.
    func byte(of scalar: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
        guard scalar > 0 else { return 0 }
        guard scalar < scalars else { return bytes }
        var at = marks[scalar / Self.step]
        var rest = scalar % Self.step
        while rest > 0 {
            at += 1
            while at < bytes, buffer[at] & 0xC0 == 0x80 { at += 1 }
            rest -= 1
        }
        return at
    }
}
