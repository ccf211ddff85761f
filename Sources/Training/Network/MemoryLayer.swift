/// A layer that reads a sentence word by word and remembers (Hochreiter and Schmidhuber 1997, https://doi.org/10.1162/neco.1997.9.8.1735), as
/// it is trained: all sentences of a batch go side by side. `CKernels` has the same in integers.
package final class MemoryLayer {
    /// What inputs say to the four gates: in, forget, new, out.
    package let inputs: LinearLayer
    /// What the last output says to them.
    package let recurrent: Parameter
    /// The number of outputs.
    package let width: Int
    private let reversed: Bool
    private let dropout: Dropout
    /// The gates' values, for each word.
    private let gates: Matrix
    /// What was remembered before each word, the tangent of what is after it, and the output before it.
    private let before: Matrix
    private let tangents: Matrix
    private let previous: Matrix
    private let gateGradients: Matrix
    /// For each sentence: its last output, its memory, and sums or gradients of its gates.
    private let outputs: Matrix
    private let cells: Matrix
    private let sums: Matrix
    private let turned: Matrix

    package init(_ inputs: Int, _ width: Int, reversed: Bool, dropout: Float, _ generator: inout SeededGenerator) {
        self.inputs = LinearLayer(inputs, 4 * width, &generator)
        // all that was remembered stays, as long as nothing says otherwise
        for unit in 0..<width { self.inputs.bias.values.start[width + unit] = 1 }
        recurrent = Parameter(width, 4 * width, spread: (6 / Float(2 * width)).squareRoot(), &generator)
        self.width = width
        self.reversed = reversed
        self.dropout = Dropout(width, share: dropout)
        (gates, gateGradients, sums) = (Matrix(0, 4 * width), Matrix(0, 4 * width), Matrix(0, 4 * width))
        (before, tangents, previous) = (Matrix(0, width), Matrix(0, width), Matrix(0, width))
        (outputs, cells, turned) = (Matrix(0, width), Matrix(0, width), Matrix(4 * width, width))
    }

    package var parameters: [Parameter] { inputs.parameters + [recurrent] }

    /// Writes the outputs into columns of `out` from `column` on.
    package func forward(
        _ batch: Batch, _ given: Matrix, _ out: Matrix, column: Int, _ generator: inout SeededGenerator
    ) {
        inputs.forward(given, gates)
        dropout.draw(batch.sentences.count, &generator)
        for matrix in [before, tangents, previous] { matrix.clear(rows: batch.rows) }
        for matrix in [outputs, cells] { matrix.clear(rows: batch.sentences.count) }
        for (step, active) in batch.longer.enumerated() {
            sums.clear(rows: active)
            for sentence in 0..<active {
                let row = batch.row(sentence, step, reversed: reversed)
                sums[sentence].update(from: gates[row], count: 4 * width)
                previous[row].update(from: outputs[sentence], count: width)
            }
            if step > 0 { sums.add(outputs, times: recurrent.values) }
            for sentence in 0..<active {
                let row = batch.row(sentence, step, reversed: reversed)
                remember(sentence, row, out[row] + column)
            }
        }
    }

    /// One word of one sentence.
    private func remember(_ sentence: Int, _ row: Int, _ out: UnsafeMutablePointer<Float>) {
        let (sum, gate, cell, mask) = (sums[sentence], gates[row], cells[sentence], dropout.masks[sentence])
        let (before, tangent, output) = (before[row], tangents[row], outputs[sentence])
        for at in 0..<3 * width {
            let at = at < 2 * width ? at : at &+ width
            gate[at] = Bend.sigmoid(sum[at])
        }
        for at in 2 * width..<3 * width { gate[at] = Bend.tangent(sum[at]) }
        for unit in 0..<width {
            before[unit] = cell[unit]
            cell[unit] = gate[width &+ unit] * cell[unit] + gate[unit] * gate[2 &* width &+ unit]
            tangent[unit] = Bend.tangent(cell[unit])
            out[unit] = gate[3 &* width &+ unit] * tangent[unit]
            output[unit] = out[unit] * mask[unit]
        }
    }

    /// Adds to the gradients, given those of the outputs in `outGradient`.
    package func backward(
        _ batch: Batch, _ given: Matrix, _ outGradient: Matrix, column: Int, _ givenGradient: Matrix
    ) {
        turned.turn(recurrent.values)
        gateGradients.clear(rows: batch.rows)
        for matrix in [outputs, cells] { matrix.clear(rows: batch.sentences.count) }
        for (step, active) in batch.longer.enumerated().reversed() {
            sums.clear(rows: active)
            for sentence in 0..<active {
                let row = batch.row(sentence, step, reversed: reversed)
                recall(sentence, row, outGradient[row] + column)
                gateGradients[row].update(from: sums[sentence], count: 4 * width)
            }
            guard step > 0 else { break }
            outputs.clear(rows: active)
            outputs.add(sums, times: turned)
            outputs.keep(rows: batch.sentences.count)
        }
        recurrent.gradient.add(turned: previous, times: gateGradients)
        inputs.backward(given, gateGradients, givenGradient)
    }

    /// The gradients of one word of one sentence; `outputs` and `cells` hold those that come from the word after it.
    private func recall(_ sentence: Int, _ row: Int, _ outGradient: UnsafeMutablePointer<Float>) {
        let (sum, gate, cell, mask) = (sums[sentence], gates[row], cells[sentence], dropout.masks[sentence])
        let (before, tangent, output) = (before[row], tangents[row], outputs[sentence])
        for unit in 0..<width {
            let (new, keep) = (gate[2 &* width &+ unit], gate[width &+ unit])
            let (into, show) = (gate[unit], gate[3 &* width &+ unit])
            let slope = outGradient[unit] + output[unit] * mask[unit]
            let held = cell[unit] + slope * show * Bend.tangentSlope(tangent[unit])
            sum[unit] = held * new * Bend.sigmoidSlope(into)
            sum[width &+ unit] = held * before[unit] * Bend.sigmoidSlope(keep)
            sum[2 &* width &+ unit] = held * into * Bend.tangentSlope(new)
            sum[3 &* width &+ unit] = slope * tangent[unit] * Bend.sigmoidSlope(show)
            cell[unit] = held * keep
        }
    }
}
