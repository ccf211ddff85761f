internal import Learning
internal import RecordModel
internal import Syntax

/// What the network of mentions is told of a token, besides what the parser says of it: numbers for features, as in `MentionFeatures`.
enum MentionTokens {
    /// The one feature of what stands before a sentence and after it.
    static let outside = FeatureHash.feature(0)

    /// Adds the features of a token: the kinds of its word, its place in the stretches of the finders, its look, its grammar. Cost: constant.
    static func read(_ at: Int, _ signals: MentionSignals, into found: inout [UInt64]) {
        var kinds = signals.lists[at].kinds
        while kinds != 0 {
            found.append(feature(1, kinds.trailingZeroBitCount))
            kinds &= kinds - 1
        }
        found.append(feature(2, Int(signals.gazetteer[at].code)))
        found.append(feature(3, Int(signals.names[at].code)))
        found.append(feature(4, Int(signals.moments[at].code)))
        found.append(feature(5, Int(signals.numbers[at].code)))
        found.append(feature(6, Int(signals.shapes[at])))
        found.append(feature(7, Int(signals.casing[at])))
        found.append(FeatureHash.feature(8, signals.coarse[at]))
        found.append(feature(9, Int(signals.text.parse.tag(at).rawValue)))
        found.append(feature(10, Int(signals.text.parse.relation(at).rawValue)))
    }

    private static let small: [UInt64] = (0..<256).map { FeatureHash.atom(0x4_0000 + UInt64($0)) }

    private static func feature(_ template: UInt64, _ value: Int) -> UInt64 {
        FeatureHash.feature(template, small[value & 0xFF])
    }
}
