/// Takes a share of the numbers away in training, the same columns in all words of a sentence (Gal and Ghahramani 2016,
/// https://arxiv.org/abs/1512.05287), and makes the others larger by as much.
package final class Dropout {
    /// What each sentence's numbers are multiplied with.
    package let masks: Matrix
    private let share: Float

    package init(_ columns: Int, share: Float) {
        masks = Matrix(0, columns)
        self.share = share
    }

    /// Draws anew for so many sentences.
    package func draw(_ sentences: Int, _ generator: inout SeededGenerator) {
        masks.clear(rows: sentences)
        let scale = 1 / (1 - share)
        for at in 0..<masks.count { masks.start[at] = generator.share() < share ? 0 : scale }
    }

    /// Multiplies the rows of a batch's words.
    package func apply(_ matrix: Matrix, _ batch: Batch) {
        for row in 0..<matrix.rows {
            let (own, mask) = (matrix[row], masks[batch.owners[row]])
            for column in 0..<matrix.columns { own[column] *= mask[column] }
        }
    }
}
