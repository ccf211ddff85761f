/// One name field as lists have it (a given name, a father's name, a family's name), ready to be compared many times.
///
/// To be made once for each distinct value; two keys are then compared by ``known``, ``skeleton``, and
/// ``SoundDistance/similarity(_:_:)`` of their ``sounds``.
public struct NameKey: Sendable, Equatable {
    /// Its sounds, of all its words together, articles and titles left out.
    public let sounds: [UInt8]
    /// Its consonants' classes as ASCII letters: what spellings of one name share, in both scripts.
    public let skeleton: [UInt8]
    /// Number of the known name that it is (see ``KnownNames``); nil where it is none.
    public let known: Int?
    /// Whether it is in Arabic letters.
    public let isArabic: Bool

    /// Reads a field. Cost: linear in its letters, some microseconds; only the first 1,024 scalars are read.
    public init(_ text: String) { self.init(NameReader.standard.words(of: text).words, known: nil) }

    init(_ words: [NameWord], known: Int?) {
        sounds = words.count == 1 ? words[0].sounds : words.flatMap(\.sounds)
        skeleton = Skeleton.standard.classes(of: sounds)
        self.known = sounds.isEmpty ? nil : known ?? KnownNames.standard.find(sounds, skeleton: skeleton)
        isArabic = words.contains(where: \.isArabic)
    }
}
