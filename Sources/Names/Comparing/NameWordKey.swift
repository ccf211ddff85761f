/// One word of a name as ``NameComparer`` compares it, by itself: for indexes that look for words like one that was asked for.
public struct NameWordKey: Sendable {
    let side: WordComparer.Side
    /// The sounds by which it is compared.
    public var sounds: [UInt8] { side.sounds }
    /// Number of the known name that it is; nil where it is none.
    public var known: Int? { side.known }
    /// How it is built, as a number of one digit: for keeping it as bytes.
    public var build: UInt8 { UInt8(Self.builds.firstIndex(of: side.build) ?? 0) }

    private static let builds: [NameWord.Build] = [.plain, .servant, .fatherOf, .motherOf, .compound]

    /// A word of a name that was read. Cost: a look-up among the known names.
    public init(_ word: NameWord) {
        side = WordComparer.Side(
            sounds: word.sounds, alternative: word.alternative, known: KnownNames.standard.find(word.sounds),
            build: word.build, isArabic: word.isArabic)
    }

    /// A whole field as one word: "Khan al-Asal".
    public init(whole text: String) {
        let key = NameKey(text)
        side = WordComparer.Side(sounds: key.sounds, known: key.known, build: .plain, isArabic: key.isArabic)
    }

    /// A word as it was kept.
    public init(sounds: [UInt8], known: Int?, build: UInt8) {
        side = WordComparer.Side(
            sounds: sounds, known: known, build: Int(build) < Self.builds.count ? Self.builds[Int(build)] : .plain,
            isArabic: SoundDistance.standard.isArabic(sounds))
    }

    /// 0…1, how likely the two are one name: by sound, by what is known of names, and by the slips of a typist. Symmetric. Cost: one
    /// sound distance, about a microsecond.
    public func similarity(_ other: NameWordKey) -> Double { Self.comparer.similarity(side, other.side) }

    private static let comparer = WordComparer(.standard)
}
