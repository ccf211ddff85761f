internal import Syntax

/// Scores the candidates of one sentence after another by a network. Keeps its memory; for one thread at a time.
final class MentionNetworkReader {
    /// Tokens that are taken at once.
    private static let block = 64

    private let network: MentionNetwork
    private let signals: MentionSignals
    private var values: [Int16]
    private var sums: [Int32]
    private var found: [UInt64] = []
    /// What is said of the tokens of the sentence in all places, with a row for the outside before and behind.
    private var rows: [Int16] = []
    private var hidden: [Int16] = []
    private var whole: [Int32]
    /// For each candidate ``MentionNetwork/scores`` scores, in 1/2^20.
    private(set) var scores: [Int32] = []

    init(_ network: MentionNetwork, _ signals: MentionSignals) {
        self.network = network
        self.signals = signals
        values = Array(repeating: 0, count: MentionNetworkReader.block * network.inputs)
        sums = Array(repeating: 0, count: MentionNetworkReader.block * network.width)
        whole = Array(repeating: 0, count: network.hidden)
    }

    /// Fills ``scores``. `candidates`: in the order of their first token, then of their length. Cost: some 75,000 multiplications a token,
    /// and some 1,000 a candidate.
    func read(_ sentence: Range<Int>, _ candidates: [Range<Int32>], heads: [Int32]) {
        guard !candidates.isEmpty else { return scores.removeAll(keepingCapacity: true) }
        readTokens(sentence)
        readCandidates(sentence, candidates, heads)
        MentionNetworkReader.grow(&scores, candidates.count * MentionNetwork.scores)
        hidden.withUnsafeBufferPointer { hidden in
            scores.withUnsafeMutableBufferPointer { scores in
                guard let hidden = hidden.baseAddress, let scores = scores.baseAddress else { return }
                network.choice.run(hidden, stride: network.hidden, rows: candidates.count, scores)
            }
        }
    }

    private static func grow<Number: FixedWidthInteger>(_ numbers: inout [Number], _ count: Int) {
        if numbers.count < count { numbers += Array(repeating: 0, count: count - numbers.count) }
    }

    private func readTokens(_ sentence: Range<Int>) {
        let width = network.width
        MentionNetworkReader.grow(&rows, (sentence.count + 2) * width)
        rows.withUnsafeMutableBufferPointer { rows in
            guard let rows = rows.baseAddress else { return }
            rows.update(from: network.outside, count: width)
            (rows + (sentence.count + 1) * width).update(from: network.outside, count: width)
        }
        for start in stride(from: sentence.lowerBound, to: sentence.upperBound, by: MentionNetworkReader.block) {
            let tokens = start..<min(start + MentionNetworkReader.block, sentence.upperBound)
            readParser(tokens)
            for at in tokens {
                found.removeAll(keepingCapacity: true)
                MentionTokens.read(at, signals, into: &found)
                rows.withUnsafeMutableBufferPointer { rows in
                    sums.withUnsafeBufferPointer { sums in
                        guard let rows = rows.baseAddress, let sums = sums.baseAddress else { return }
                        add(sums + (at - start) * width, to: rows + (at - sentence.lowerBound + 1) * width)
                    }
                }
            }
        }
    }

    /// Fills ``sums`` with what the parser's vectors say; a text without them is all zeros.
    private func readParser(_ tokens: Range<Int>) {
        let inputs = network.inputs
        let isParsed = signals.text.parse.vectorWidth == inputs
        values.withUnsafeMutableBufferPointer { values in
            signals.text.parse.vectors.withUnsafeBufferPointer { vectors in
                let from = tokens.lowerBound * inputs
                for at in 0..<tokens.count * inputs { values[at] = isParsed ? Int16(vectors[from + at]) << 5 : 0 }
            }
            sums.withUnsafeMutableBufferPointer { sums in
                guard let values = values.baseAddress, let sums = sums.baseAddress else { return }
                network.words.run(values, stride: inputs, rows: tokens.count, sums)
            }
        }
    }

    /// Writes a row: what the parser's vector says and what the features that were found say.
    private func add(_ sums: UnsafePointer<Int32>, to row: UnsafeMutablePointer<Int16>) {
        let width = network.width
        withUnsafeTemporaryAllocation(of: UnsafePointer<Int16>.self, capacity: found.count) { known in
            var count = 0
            for feature in found {
                let at = network.features.row(feature)
                guard at > 0 else { continue }
                known[count] = network.vectors + at &* width
                count &+= 1
            }
            for column in stride(from: 0, to: width, by: 16) {
                var sum = SIMD16<Int16>()
                for at in 0..<count {
                    sum &+= UnsafeRawPointer(known[at] + column).loadUnaligned(as: SIMD16<Int16>.self)
                }
                let said = UnsafeRawPointer(sums + column).loadUnaligned(as: SIMD16<Int32>.self) &>> 14
                sum &+= SIMD16<Int16>(truncatingIfNeeded: said)
                UnsafeMutableRawPointer(row + column).storeBytes(of: sum, as: SIMD16<Int16>.self)
            }
        }
    }

    private func readCandidates(_ sentence: Range<Int>, _ candidates: [Range<Int32>], _ heads: [Int32]) {
        let (width, size) = (network.width, network.hidden)
        MentionNetworkReader.grow(&hidden, candidates.count * size)
        rows.withUnsafeBufferPointer { rows in
            hidden.withUnsafeMutableBufferPointer { hidden in
                whole.withUnsafeMutableBufferPointer { whole in
                    guard let rows = rows.baseAddress, let hidden = hidden.baseAddress, let whole = whole.baseAddress
                    else { return }
                    /// What is said of a token in a place.
                    func said(_ token: Int, _ place: MentionNetwork.Place) -> UnsafePointer<Int16> {
                        rows + (token - sentence.lowerBound + 1) * width + place.rawValue * size
                    }
                    var summed = 0..<0
                    for (number, candidate) in candidates.enumerated() {
                        let (first, end) = (Int(candidate.lowerBound), Int(candidate.upperBound))
                        if summed.lowerBound != first || summed.upperBound > end || summed.isEmpty {
                            whole.update(repeating: 0, count: size)
                            summed = first..<first
                        }
                        for at in summed.upperBound..<end {
                            let part = said(at, .whole)
                            for column in 0..<size { whole[column] &+= Int32(part[column]) }
                        }
                        summed = first..<end
                        let length = end - first
                        let share = Int32(4096 / length)
                        let parts = (
                            said(first - 1, .before), said(first, .first), said(Int(heads[number]), .head),
                            said(end - 1, .last), said(end, .after),
                            network.lengths + min(length - 1, MentionNetwork.lengths) * size
                        )
                        let out = hidden + number * size
                        for column in 0..<size {
                            var sum = Int16(truncatingIfNeeded: (whole[column] &* share) >> 12)
                            sum &+= parts.0[column] &+ parts.1[column] &+ parts.2[column]
                            sum &+= parts.3[column] &+ parts.4[column] &+ parts.5[column]
                            out[column] = max(sum, sum >> 3)
                        }
                    }
                }
            }
        }
    }
}
