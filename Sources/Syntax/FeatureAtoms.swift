internal import Learning

/// Numbers for what is no word: tags, labels, counts. Each kind has its own, so that a tag is never taken for a count.
package enum FeatureAtoms {
    /// A fine tag, by number.
    package static func tag(_ number: Int) -> UInt64 { FeatureHash.atom(0x1000 &+ UInt64(truncatingIfNeeded: number)) }

    /// The root.
    package static let root = FeatureHash.atom(0x6000)

    /// Parts of speech by number, for look-up.
    package static let partsOfSpeech: [UInt64] = PartOfSpeech.allCases.map {
        FeatureHash.atom(0x2000 &+ UInt64($0.rawValue))
    }

    /// A relation, by number.
    package static func relation(_ number: Int) -> UInt64 {
        FeatureHash.atom(0x3000 &+ UInt64(truncatingIfNeeded: number))
    }

    /// A set of tags that a word may have, by number.
    package static func lexical(_ number: UInt8) -> UInt64 { FeatureHash.atom(0x5000 &+ UInt64(number)) }

    /// A small count or a distance.
    package static let counts: [UInt64] = (0..<64).map { FeatureHash.atom(0x4000 &+ $0) }

    /// Relations by number, for look-up.
    package static let relations: [UInt64] = Relation.allCases.map { relation(Int($0.rawValue)) }
}
