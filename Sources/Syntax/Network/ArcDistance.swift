/// How far a word is from its head and on which side, as one of a few numbers.
package enum ArcDistance {
    /// More than there are numbers.
    package static let room = 32

    /// The number of a head, 0 for the root, and a word, 1 for the first. Cost: a look-up.
    @inline(__always)
    package static func number(_ head: Int, _ word: Int) -> Int {
        if head == 0 { return 0 }
        let far = head < word ? word &- head : head &- word
        let step =
            far <= 6 ? far : far <= 8 ? 7 : far <= 12 ? 8 : far <= 18 ? 9 : far <= 30 ? 10 : 11
        return head < word ? 12 &+ step : step
    }
}
