/// One name field as lists have it (a given name, a family name), ready to be compared many times.
public struct NameKey: Sendable {
    /// Its sounds, of all its words together.
    public let sounds: [UInt8]
    /// Its consonants' classes.
    public let skeleton: [UInt8]
    /// Number of the known name that it is.
    public let known: Int?
    public let isArabic: Bool

    /// Reads a field. Cost: linear in its letters, some microseconds.
    public init(_ text: String) {
        let words = NameReader.standard.read(text).words
        sounds = words.flatMap(\.sounds)
        skeleton = Skeleton.standard.classes(of: sounds)
        known = sounds.isEmpty ? nil : KnownNames.standard.find(sounds)
        isArabic = words.contains(where: \.isArabic)
    }
}
