/// What a trigger names and what must hold around it: a row of `acts/triggers.tsv`.
struct Trigger: Sendable {
    /// What the clause must have.
    enum Need: String, Sendable, CaseIterable {
        case agent, object, patient, owner, to, with, named, doer, alone, person, thing, anchor, known
    }

    /// Who or what it must be done to.
    struct Patient: Sendable {
        /// Members of these classes.
        var classes: ClassSet = []
        /// Persons and bodies of persons.
        var somebody = false
        /// Persons only.
        var human = false
        /// Things that can be harmed.
        var something = false
        /// Places by name.
        var place = false
        /// Persons and bodies by name.
        var named = false
    }

    /// The act's type.
    var type: String
    /// What the clause must have.
    var needs: Need?
    /// Who or what it must be done to; nil where anybody will do, or nobody.
    var whom: Patient?
    /// A member of these stands in the sentence.
    var near: ClassSet = []
    /// A member of these must not follow.
    var unless: ClassSet = []
    /// One of these words must follow.
    var then: Set<WordID> = []
    /// Not as part of a name.
    var lower = false
    /// Taken for granted: "the disappeared".
    var given = false
    /// Only after a number.
    var counted = false
    /// The subject suffers it: "lost their lives".
    var suffers = false
    /// Words that must not stand before it.
    var not: [WordID] = []
    /// Words that must not stand right after it.
    var never: [WordID] = []

    init(type: String, options: String, compiler: inout PatternCompiler) {
        self.type = type
        for option in options.split(separator: " ") {
            let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
            let list = parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : []
            switch parts[0] {
            case "lower": lower = true
            case "counted": counted = true
            case "given": given = true
            case "suffers": suffers = true
            case "needs": needs = list.first.flatMap(Need.init)
            case "whom": whom = Trigger.patient(list, compiler)
            case "near": near = Trigger.classes(list, compiler)
            case "unless": unless = Trigger.classes(list, compiler)
            case "then": then = Set(compiler.intern(list))
            case "not": not = compiler.intern(list)
            case "never": never = compiler.intern(list)
            default: break
            }
        }
    }

    private static func patient(_ list: [String], _ compiler: PatternCompiler) -> Patient {
        Patient(
            classes: classes(list, compiler), somebody: list.contains("somebody"), human: list.contains("human"),
            something: list.contains("something"), place: list.contains("place"), named: list.contains("named"))
    }

    private static func classes(_ list: [String], _ compiler: PatternCompiler) -> ClassSet {
        list.reduce(into: []) { $0.formUnion(compiler.classSet($1)) }
    }
}
