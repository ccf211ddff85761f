/// How likely it is that two words are one name.
struct WordComparer: Sendable {
    let table: ComparisonTable
    fileprivate let distance = SoundDistance.standard
    private let names = KnownNames.standard
    private let ends = OpenEnds.standard

    init(_ table: ComparisonTable) { self.table = table }

    /// A word, or two taken together, with the known name it is.
    struct Side {
        let sounds: [UInt8]
        /// Another way to take its letters; empty where there is none.
        var alternative: [UInt8] = []
        /// Its sign where it is one of a script of syllables: two that sound alike are two. 0 in other scripts.
        var syllable: UInt32 = 0
        let known: Int?
        let build: NameWord.Build
        let isArabic: Bool

        /// The sounds of the name in `Abu X`, `Umm X`; of others all.
        var inner: [UInt8] {
            (build == .fatherOf || build == .motherOf) && sounds.count > 1 && !KnownNames.standard.isSpelling(sounds)
                ? Array(sounds.dropFirst()) : sounds
        }
    }

    /// 0…1, by sound, by what is known of names, and by the slips of a typist. Symmetric. Cost: one distance.
    func similarity(_ a: Side, _ b: Side) -> Double {
        var best = similarity(a, a.sounds, b, b.sounds)
        if best < 0.97, !a.alternative.isEmpty || !b.alternative.isEmpty {
            if !a.alternative.isEmpty { best = max(best, similarity(a, a.alternative, b, b.sounds) - 0.03) }
            if !b.alternative.isEmpty { best = max(best, similarity(a, a.sounds, b, b.alternative) - 0.03) }
        }
        if a.syllable != b.syllable, a.syllable != 0, b.syllable != 0 { best = min(best, table.servant) }
        return best
    }

    private func similarity(_ a: Side, _ one: [UInt8], _ b: Side, _ other: [UInt8]) -> Double {
        let sound = distance.similarity(one, other)
        // nothing below can make two words alike that sound as unlike as this
        if sound < 0.3, a.known == nil || a.known != b.known { return sound }
        var s = known(sound, a, one, b, other)
        if a.build != b.build, isCompound(a.build) || isCompound(b.build) { s = min(s, table.servant) }
        if s < 1, !ends.areAlike(one, other), a.known == nil || a.known != b.known {
            s -= a.isArabic || b.isArabic ? table.openEnd : table.openEndLatin
        }
        return max(0, s)
    }

    private func known(_ sound: Double, _ a: Side, _ one: [UInt8], _ b: Side, _ other: [UInt8]) -> Double {
        switch (a.known, b.known) {
        case (let x?, let y?):
            if x == y { return max(sound, 0.97) }
            // what is only near a known name may be another
            guard names.isSpelling(a.inner), names.isSpelling(b.inner) else { return sound }
            // `Rashid` may be راشد or رشيد; these two are not each other
            if names.mayBeOne(x, y) { return a.isArabic && b.isArabic ? min(sound, table.twoKnown) : sound }
            // lists of spellings do not say which are of one name; in one script those that sound apart are not
            let areTwo = names.areTwo(x, y) || (a.isArabic == b.isArabic && sound < 0.85)
            return areTwo ? min(sound, table.twoKnown) : sound
        case (nil, nil): return slip(sound, one, other, table.unknown)
        default: return slip(sound, one, other, table.knownUnknown)
        }
    }

    /// A word with one slip in it is more like the other than its sounds are.
    private func slip(_ sound: Double, _ a: [UInt8], _ b: [UInt8], _ share: Double) -> Double {
        guard sound < 1, max(a.count, b.count) >= 4 else { return sound }
        guard Double(distance.distance(a, b)) <= table.slip else { return sound }
        return max(sound, 1 - (1 - sound) * share)
    }

    private func isCompound(_ build: NameWord.Build) -> Bool {
        build == .servant || build == .fatherOf || build == .motherOf
    }
}

extension WordComparer {
    /// Whether an initial may stand for a name: its sound is one that the name begins with.
    func isInitial(_ a: Side, _ b: Side, both: Bool) -> Bool {
        guard let one = a.sounds.first, let other = b.sounds.first else { return false }
        return one == other || (!both && distance.cost(one, other) <= 12)
    }
}
