/// Numbers for the features of a linear model: 64 bits that look random, made of a few atoms (a word, a tag, a distance).
///
/// A model never sees text. An atom is a scrambled number; a feature is the template's number joined with its atoms. What two features
/// share by accident is one in 2^64, so tables may take the number for the feature.
public enum FeatureHash {
    /// An atom from a small number: a tag, a label, a count. Source: the finaliser of SplitMix64, Steele and others,
    /// https://doi.org/10.1145/2660193.2660195.
    @inlinable @inline(__always)
    public static func atom(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A template without an atom: what is always there.
    @inlinable @inline(__always)
    public static func feature(_ template: UInt64) -> UInt64 { atom(template &* 0x9E37_79B9_7F4A_7C15) }

    /// A template and one atom.
    @inlinable @inline(__always)
    public static func feature(_ template: UInt64, _ one: UInt64) -> UInt64 {
        one &+ template &* 0xD6E8_FEB8_6659_FD93
    }

    /// A template and two atoms; their order counts.
    @inlinable @inline(__always)
    public static func feature(_ template: UInt64, _ one: UInt64, _ two: UInt64) -> UInt64 {
        feature(template, one) &+ (two << 21 | two >> 43)
    }

    /// A template and three atoms; their order counts.
    @inlinable @inline(__always)
    public static func feature(_ template: UInt64, _ one: UInt64, _ two: UInt64, _ three: UInt64) -> UInt64 {
        feature(template, one, two) &+ (three << 42 | three >> 22)
    }
}
