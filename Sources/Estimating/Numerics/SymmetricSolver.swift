/// Cholesky's factor of a small symmetric matrix, in place, on a buffer that is used again and again.
///
/// The matrix is row-major with rows of `size` numbers; only the lower triangle is read and written.
struct SymmetricSolver {
    /// The matrix, then its factor.
    let matrix: UnsafeMutablePointer<Double>
    /// Rows and columns in use.
    let size: Int

    /// Factors the matrix. False where a pivot falls below `tolerance` times its diagonal: the matrix has no full rank.
    @inline(__always)
    func factor(tolerance: Double) -> Bool {
        for j in 0..<size {
            let row = matrix + j * size
            let diagonal = row[j]
            var pivot = diagonal
            for k in 0..<j { pivot -= row[k] * row[k] }
            guard pivot > tolerance * diagonal, pivot > 0 else { return false }
            let root = pivot.squareRoot()
            row[j] = root
            let inverse = 1 / root
            var i = j + 1
            while i < size {
                let below = matrix + i * size
                var sum = below[j]
                for k in 0..<j { sum -= below[k] * row[k] }
                below[j] = sum * inverse
                i += 1
            }
        }
        return true
    }

    /// Solves for one right-hand side in place, after ``factor(tolerance:)``.
    @inline(__always)
    func solve(_ x: UnsafeMutablePointer<Double>) {
        for i in 0..<size {
            let row = matrix + i * size
            var sum = x[i]
            for k in 0..<i { sum -= row[k] * x[k] }
            x[i] = sum / row[i]
        }
        var i = size - 1
        while i >= 0 {
            var sum = x[i]
            var k = i + 1
            while k < size {
                sum -= matrix[k * size + i] * x[k]
                k += 1
            }
            x[i] = sum / matrix[i * size + i]
            i -= 1
        }
    }

    /// The first diagonal element of the inverse, after ``factor(tolerance:)``; `scratch` has `size` numbers.
    func firstOfInverse(_ scratch: UnsafeMutablePointer<Double>) -> Double {
        var sum = 0.0
        for i in 0..<size {
            let row = matrix + i * size
            var value = i == 0 ? 1.0 : 0
            for k in 0..<i { value -= row[k] * scratch[k] }
            scratch[i] = value / row[i]
            sum += scratch[i] * scratch[i]
        }
        return sum
    }
}
