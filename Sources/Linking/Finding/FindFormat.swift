import Registers

/// How the bytes of an index for finding people are laid out. All numbers are little-endian.
///
///     0   magic, 8 bytes          8   layout's version, UInt32     12  number of sections, UInt32
///     16  size of the file        24  where sections begin         32  hash of what stands between 64 and there
///     40  the key, two UInt64     56  hash of the first 56 bytes
///     64  for each section: where it begins, its size in bytes
///         then a hash of each 64 KiB of the sections
///
/// Sections begin at multiples of 8. A block is checked against its hash when something in it is first looked at, so that opening the
/// index reads a few pages of it.
enum FindFormat {
    static let magic: UInt64 = 0x3164_6E69_666C_6A73  // "sjlfind1"
    static let version: UInt32 = 1
    static let headerSize = 64
    static let blockBits = 16
    static let blockSize = 1 << blockBits
    /// The first of the years that births are counted by, and how many there are.
    static let firstYear = 1700, years = 400

    /// Sections that every index has; those of columns follow, ``columnParts`` for each.
    enum Section: Int, CaseIterable {
        /// Entries, columns, words, bytes of a row; for each column its kind and place, see ``FindLayout``.
        case shape
        /// What each entry says beside its name, row by row, so that weighing an entry touches one place of memory.
        case rows
        /// For each entry: key, content, row, occurrence, edition, state.
        case heads
        /// Words of names and places: where their sounds end; their sounds; known name and build; entries with them as a place.
        case wordEnds, wordSounds, wordFacts, placeCounts
        /// Entries of each word: where they end, and which.
        case postingEnds, postings
        /// Words by their consonants: skeletons' words; hashes of skeletons with and without a letter, each with its skeleton.
        case skeletonEnds, skeletonWords, variants
        /// Words that are known names, by the name's number.
        case knownWords
        /// Number of entries by year of birth; entries by day of birth.
        case birthYears, birthDays
    }

    /// Sections of each column: cells, where values end, values, where values' words end, words, spans of days.
    enum ColumnPart: Int, CaseIterable { case cells, ends, bytes, wordEnds, words, days }

    static func section(_ part: ColumnPart, column: Int) -> Int {
        Section.allCases.count + column * ColumnPart.allCases.count + part.rawValue
    }
}

/// Where the cells of columns lie: those of fields that are weighed for many entries stand together in rows, the others by themselves.
struct FindLayout {
    /// For each column the bytes of a cell, and where it stands in a row; nil where it does not.
    private(set) var widths: [Int] = [], places: [Int?] = []
    /// Bytes of a row, a multiple of 4, so that no cell stands in two blocks.
    private(set) var stride = 0

    static let kinds: Set<FieldKind> = [
        .birthDate, .age, .eventDate, .place, .birthPlace, .region, .sex, .status, .number,
    ]

    /// The layout of columns, by their kinds and how many values each has.
    init(_ kinds: [FieldKind], values: [Int]) {
        widths = values.map { $0 <= 0x100 ? 1 : $0 <= 0x10000 ? 2 : 4 }
        places = kinds.map { _ in nil }
        for width in [4, 2, 1] {
            for column in kinds.indices where Self.kinds.contains(kinds[column]) && widths[column] == width {
                places[column] = stride
                stride += width
            }
        }
        stride = (stride + 3) / 4 * 4
    }
}
