internal import Learning

/// What the tagger looks at: the word and two on each side, the ends and looks of words, the tags given so far, and in the second pass
/// the first pass's tags of the words that follow. Source of the templates: Ratnaparkhi 1996, https://aclanthology.org/W96-0213.
package enum TagFeatures {
    /// Room that one word's features need.
    package static let most = 64

    /// Writes the features of word `at` to `out` and returns how many they are.
    /// - Parameters:
    ///   - words: atoms of the sentence's words, with two empty ones before and behind.
    ///   - tags: atoms of the tags given so far, with two zeros before.
    ///   - ahead: atoms of the tags of the first pass, laid out like `words`; nil in the first pass.
    package static func fill(
        _ out: UnsafeMutablePointer<UInt64>, words: UnsafePointer<WordAtoms>, tags: UnsafePointer<UInt64>,
        ahead: UnsafePointer<UInt64>?, at: Int
    ) -> Int {
        let word = words + at + 2
        let form = word.pointee.form
        let back = word[-1].form
        let next = word[1].form
        let before = tags[at + 1]
        let beforeThat = tags[at]
        var count = 0
        @inline(__always) func add(_ feature: UInt64) {
            out[count] = feature
            count &+= 1
        }
        add(FeatureHash.feature(0))
        add(FeatureHash.feature(1, form))
        add(FeatureHash.feature(2, back))
        add(FeatureHash.feature(3, next))
        add(FeatureHash.feature(4, word[-2].form))
        add(FeatureHash.feature(5, word[2].form))
        add(FeatureHash.feature(6, back, form))
        add(FeatureHash.feature(7, form, next))
        add(FeatureHash.feature(8, back, next))
        add(FeatureHash.feature(9, word.pointee.suffixes.0))
        add(FeatureHash.feature(10, word.pointee.suffixes.1))
        add(FeatureHash.feature(11, word.pointee.suffixes.2))
        add(FeatureHash.feature(12, word.pointee.suffixes.3))
        add(FeatureHash.feature(13, word.pointee.prefixes.0))
        add(FeatureHash.feature(14, word.pointee.prefixes.1))
        add(FeatureHash.feature(15, word.pointee.prefixes.2))
        add(FeatureHash.feature(16, word.pointee.shape))
        add(FeatureHash.feature(17, word.pointee.shape, word[-1].shape))
        add(FeatureHash.feature(18, word.pointee.shape, word[1].shape))
        add(FeatureHash.feature(19, word.pointee.shape, word.pointee.suffixes.2))
        add(FeatureHash.feature(20, word[-1].suffixes.2))
        add(FeatureHash.feature(21, word[1].suffixes.2))
        add(FeatureHash.feature(22, word[1].suffixes.1))
        add(FeatureHash.feature(23, before))
        add(FeatureHash.feature(24, before, beforeThat))
        add(FeatureHash.feature(25, before, form))
        add(FeatureHash.feature(26, before, word.pointee.suffixes.2))
        add(FeatureHash.feature(27, before, next))
        add(FeatureHash.feature(28, before, beforeThat, form))
        add(FeatureHash.feature(29, before, word.pointee.shape))
        add(FeatureHash.feature(30, word.pointee.lexical))
        add(FeatureHash.feature(31, word[1].lexical))
        add(FeatureHash.feature(32, word.pointee.lexical, word[1].lexical))
        add(FeatureHash.feature(33, before, word.pointee.lexical, word[1].lexical))
        add(FeatureHash.feature(34, before, word.pointee.suffixes.1, word[1].lexical))
        add(FeatureHash.feature(35, form, word[1].lexical))
        add(FeatureHash.feature(36, word[1].lexical, word[2].lexical))
        add(FeatureHash.feature(37, before, word[1].lexical))
        guard let ahead else { return count }
        let own = ahead[at + 2]
        let after = ahead[at + 3]
        let afterThat = ahead[at + 4]
        add(FeatureHash.feature(40, own))
        add(FeatureHash.feature(41, after))
        add(FeatureHash.feature(42, after, afterThat))
        add(FeatureHash.feature(43, before, after))
        add(FeatureHash.feature(44, form, after))
        add(FeatureHash.feature(45, before, form, after))
        add(FeatureHash.feature(46, own, before, after))
        add(FeatureHash.feature(47, own, form))
        add(FeatureHash.feature(48, form, after, afterThat))
        add(FeatureHash.feature(49, before, beforeThat, after))
        add(FeatureHash.feature(50, before, after, afterThat))
        add(FeatureHash.feature(51, word.pointee.suffixes.2, before, after))
        add(FeatureHash.feature(52, word.pointee.shape, before, after))
        add(FeatureHash.feature(53, own, next))
        add(FeatureHash.feature(54, own, back))
        return count
    }
}
