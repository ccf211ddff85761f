internal import CKernels
package import Learning

/// Sums of inputs, weighted, in 16-bit integers. Read where it lies.
package struct IntegerLayer: @unchecked Sendable {
    // @unchecked: the memory is never written
    /// Numbers in and out, multiples of 2 and of 16.
    package let inputs: Int
    package let outputs: Int
    /// As ``IntegerLayer/place(input:output:inputs:)`` tells.
    let weights: UnsafePointer<Int16>
    private let bias: UnsafePointer<Int32>

    /// A layer over two sections of a model file.
    /// - Throws: ``ModelError`` where they have another size.
    package init(_ file: ModelFile, _ name: String, _ inputs: Int, _ outputs: Int) throws(ModelError) {
        weights = try IntegerLayer.numbers(file, name + ".weights", inputs * outputs)
        bias = try IntegerLayer.numbers(file, name + ".bias", outputs)
        (self.inputs, self.outputs) = (inputs, outputs)
    }

    /// A section that holds so many numbers.
    package static func numbers<Number: FixedWidthInteger>(
        _ file: ModelFile, _ name: String, _ count: Int
    ) throws(ModelError) -> UnsafePointer<Number> {
        let section = try file.section(name)
        guard section.count == count * MemoryLayout<Number>.stride, let start = section.baseAddress,
            UInt(bitPattern: start) % UInt(MemoryLayout<Number>.alignment) == 0
        else { throw .wrongSize(section: name) }
        return start.assumingMemoryBound(to: Number.self)
    }

    /// Where the weight of an input and an output is: 16 outputs at a time, and of these two inputs at a time.
    @inline(__always)
    package static func place(input: Int, output: Int, inputs: Int) -> Int {
        ((output >> 4) &* inputs &+ (input & ~1)) &* 16 &+ (output & 15) &* 2 &+ (input & 1)
    }

    /// Writes the sums of `rows` rows, which lie `stride` apart. Cost: a multiplication a weight and row, 8 to 32 at a time.
    package func run(
        _ values: UnsafePointer<Int16>, stride: Int, rows: Int, _ sums: UnsafeMutablePointer<Int32>
    ) {
        for row in 0..<rows { (sums + row * outputs).update(from: bias, count: outputs) }
        sijill_products16(sums, values, stride, weights, rows, inputs, outputs)
    }
}

/// A layer that reads a sentence from one end and remembers.
package struct IntegerMemory: @unchecked Sendable {
    // @unchecked: the memory is never written
    private let inputs: IntegerLayer
    private let recurrent: UnsafePointer<Int8>
    private let width: Int
    private let reversed: Bool

    init(_ file: ModelFile, _ name: String, _ inputs: Int, _ width: Int, reversed: Bool) throws(ModelError) {
        self.inputs = try IntegerLayer(file, name, inputs, 4 * width)
        recurrent = try IntegerLayer.numbers(file, name + ".recurrent", 4 * width * width)
        (self.width, self.reversed) = (width, reversed)
    }

    /// Writes `width` outputs for each word, `outStride` apart.
    func run(
        _ values: UnsafePointer<Int16>, stride: Int, rows: Int, _ out: UnsafeMutablePointer<Int16>, outStride: Int,
        _ scratch: NetworkScratch
    ) {
        inputs.run(values, stride: stride, rows: rows, scratch.sums)
        sijill_memory16(
            out, outStride, scratch.sums, recurrent, scratch.memory, rows, width, reversed ? 1 : 0)
    }
}
