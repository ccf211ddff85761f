import Names
import Registers

/// Whom somebody looks for. What is not known is empty. Personal.
public struct FindQuestion: Sendable, Hashable {
    /// The whole name, or as much of it as is known.
    public var name = ""
    /// Parts of the name that are known as such.
    public var given = "", father = "", grandfather = "", family = "", mother = ""
    /// When the person was born, and when it happened: ISO 8601-2 as ``Registers/CellReading`` reads it.
    public var born = "", event = ""
    /// How many years the birth may be off.
    public var bornWithin = 0
    /// Years of age when it happened.
    public var age: ClosedRange<Int>?
    /// Where it happened or the person lived, and the region of that.
    public var place = "", region = ""
    /// `m` or `f`; and what became of the person, in the words of lists.
    public var sex = "", status = ""
    /// A number that is one person's.
    public var number = ""
    /// Only entries of these editions; nil for all.
    public var editions: Set<Int>?

    /// A question that asks nothing yet.
    public init() {}

    /// Whether there is a name to look for.
    public var hasName: Bool { [name, given, father, grandfather, family].contains { !$0.isEmpty } }

    /// The words of the name, each with its part; parts that were named go before what is guessed from the whole.
    var words: [ReadWord] {
        var out: [ReadWord] = []
        for (text, slot) in [
            (given, FindSlot.given), (father, .father), (grandfather, .grandfather), (family, .family),
            (mother, .mother),
        ] where !text.isEmpty {
            out += ValueWords.part(String(text.prefix(Self.longest)), slot).filter { !$0.key.sounds.isEmpty }
        }
        let named = Set(out.map(\.slot))
        for word in ValueWords.whole(String(name.prefix(Self.longest))) where !word.key.sounds.isEmpty {
            // what was said of a part is not said twice
            let isSaid = out.contains { $0.slot == word.slot && $0.key.similarity(word.key) >= 0.9 }
            if isSaid { continue }
            let slot = named.contains(word.slot) && word.slot != .given ? .given : word.slot
            out.append(ReadWord(key: word.key, slot: slot, isGuess: true, text: word.text))
        }
        return Array(out.prefix(ValueWords.most))
    }

    /// Letters of a name that are read.
    static let longest = 400
}
