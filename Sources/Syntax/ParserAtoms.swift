/// What the parser knows of one word before it begins.
package struct ParserAtoms: Sendable {
    /// The form.
    package var word: UInt64 = 0
    /// The fine tag.
    package var tag: UInt64 = 0
    /// The part of speech.
    package var coarse: UInt64 = 0
    /// The last three scalars.
    package var ending: UInt64 = 0
    /// Up to this word, itself included: how many verbs, how many commas and other marks, how many coordinators.
    package var verbs: Int16 = 0
    package var marks: Int16 = 0
    package var coordinators: Int16 = 0

    package init() {}

    /// Writes the atoms of a sentence's words: place 0 for no word, then the words, then the root and two more of no word.
    package static func fill(
        _ out: UnsafeMutablePointer<ParserAtoms>, words: UnsafePointer<WordAtoms>, tags: UnsafePointer<UInt8>,
        count: Int,
        fine: FineTags
    ) {
        out[0] = ParserAtoms()
        var verbs: Int16 = 0
        var marks: Int16 = 0
        var coordinators: Int16 = 0
        for at in 0..<count {
            let tag = Int(tags[at])
            let part = fine.partsOfSpeech[tag]
            switch part {
            case .verb, .auxiliary: verbs &+= 1
            case .punctuation: marks &+= 1
            case .coordinator: coordinators &+= 1
            default: break
            }
            var atoms = ParserAtoms()
            atoms.word = words[at + 2].form
            atoms.tag = fine.atoms[tag]
            atoms.coarse = FeatureAtoms.partsOfSpeech[Int(part.rawValue)]
            atoms.ending = words[at + 2].suffixes.2
            atoms.verbs = verbs
            atoms.marks = marks
            atoms.coordinators = coordinators
            out[at + 1] = atoms
        }
        var root = ParserAtoms()
        root.word = FeatureAtoms.root
        root.tag = FeatureAtoms.root
        root.coarse = FeatureAtoms.root
        root.ending = FeatureAtoms.root
        root.verbs = verbs
        root.marks = marks
        root.coordinators = coordinators
        out[count + 1] = root
        for at in 2..<5 {
            out[count + at] = ParserAtoms()
        }
    }
}
