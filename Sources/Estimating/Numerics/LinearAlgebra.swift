/// Gaussian elimination on small matrices.
enum LinearAlgebra {
    /// A basis of the vectors that all rows are orthogonal to. Cost: rows × columns × rank.
    static func nullSpace(_ rows: [[Double]], columns: Int) -> [[Double]] {
        var matrix = rows
        var pivots: [Int] = []
        for column in 0..<columns {
            let next = pivots.count
            guard next < matrix.count,
                let best = (next..<matrix.count).max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
                abs(matrix[best][column]) > 1e-9
            else { continue }
            matrix.swapAt(next, best)
            let pivot = matrix[next][column]
            for j in column..<columns { matrix[next][j] /= pivot }
            for i in matrix.indices where i != next && matrix[i][column] != 0 {
                let factor = matrix[i][column]
                for j in column..<columns { matrix[i][j] -= factor * matrix[next][j] }
            }
            pivots.append(column)
        }
        return (0..<columns).filter { !pivots.contains($0) }.map { free in
            var vector = [Double](repeating: 0, count: columns)
            vector[free] = 1
            for (i, pivot) in pivots.enumerated() { vector[pivot] = -matrix[i][free] }
            return vector
        }
    }
}

/// A small linear program, by the two-phase simplex method with Bland's rule, which cannot cycle.
///
/// Source: Bland, *New finite pivoting rules for the simplex method*, Mathematics of Operations Research 2 (1977),
/// doi:10.1287/moor.2.2.103.
enum LinearProgram {
    /// Whether some positive combination of all the columns is zero: maximises the smallest weight s, weights summing to 1.
    static func hasPositiveCombinationOfZero(_ columns: [[Double]]) -> Bool {
        guard let height = columns.first?.count else { return true }
        let count = columns.count
        let rows = height + 1
        // Variables: u₁…u_count, s, then one artificial a row; x_i = u_i + s. The last column is the right-hand side.
        let width = count + 1 + rows + 1
        var tableau = [[Double]](repeating: [Double](repeating: 0, count: width), count: rows)
        for (j, column) in columns.enumerated() {
            for i in 0..<height {
                tableau[i][j] = column[i]
                tableau[i][count] += column[i]
            }
            tableau[height][j] = 1
        }
        tableau[height][count] = Double(count)
        tableau[height][width - 1] = 1
        for i in 0..<rows { tableau[i][count + 1 + i] = 1 }
        var basis = (0..<rows).map { count + 1 + $0 }
        var cost = [Double](repeating: 0, count: width)
        for j in 0..<width where j <= count || j == width - 1 {
            cost[j] = -tableau.reduce(0) { $0 + $1[j] }
        }
        guard run(&tableau, &basis, &cost, columns: count + 1), cost[width - 1] > -1e-9 else { return false }
        for i in tableau.indices where basis[i] > count {
            // An artificial variable left at zero: another takes its place, or its row says nothing.
            if let j = (0...count).first(where: { abs(tableau[i][$0]) > 1e-9 }) {
                pivot(&tableau, &basis, &cost, row: i, column: j)
            } else {
                for j in 0..<width { tableau[i][j] = 0 }
            }
        }
        cost = [Double](repeating: 0, count: width)
        cost[count] = -1
        for (i, variable) in basis.enumerated() where variable == count {
            for j in 0..<width { cost[j] += tableau[i][j] }
        }
        guard run(&tableau, &basis, &cost, columns: count + 1) else { return false }
        return cost[width - 1] > 1e-9
    }

    private static func run(
        _ tableau: inout [[Double]], _ basis: inout [Int], _ cost: inout [Double], columns: Int
    ) -> Bool {
        let last = cost.count - 1
        for _ in 0..<20_000 {
            guard let entering = (0..<columns).first(where: { cost[$0] < -1e-10 }) else { return true }
            var leaving: Int?
            var ratio = Double.infinity
            for i in tableau.indices where tableau[i][entering] > 1e-10 {
                let candidate = tableau[i][last] / tableau[i][entering]
                if candidate < ratio - 1e-12
                    || (candidate < ratio + 1e-12 && basis[i] < leaving.map { basis[$0] } ?? .max)
                {
                    ratio = min(ratio, candidate)
                    leaving = i
                }
            }
            guard let row = leaving else { return false }
            pivot(&tableau, &basis, &cost, row: row, column: entering)
        }
        return false
    }
    private static func pivot(
        _ tableau: inout [[Double]], _ basis: inout [Int], _ cost: inout [Double], row: Int, column: Int
    ) {
        let last = cost.count - 1
        let value = tableau[row][column]
        for j in 0...last { tableau[row][j] /= value }
        for i in tableau.indices where i != row && tableau[i][column] != 0 {
            let factor = tableau[i][column]
            for j in 0...last { tableau[i][j] -= factor * tableau[row][j] }
        }
        let factor = cost[column]
        for j in 0...last { cost[j] -= factor * tableau[row][j] }
        basis[row] = column
    }
}
