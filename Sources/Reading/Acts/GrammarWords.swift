internal import Knowledge

/// The function words that the rules of acts, positions and demands tell apart, by number; the sets are data (`acts/grammar.tsv`).
struct GrammarWords: Sendable {
    let to, by, of, against, on, upon, with, `for`, and, or, that, who, which, `where`, `in`, at, near, from,
        under: WordID
    let pursuant, including, such, `as`, well, they, it, we, i, he, she, our, my, its, their, his, `this`, these,
        those: WordID
    let no, around, across, inside, until, unless, absent, without, `if`, once, because, be: WordID
    let him, her, you, your, one, `while`, since, after, between, so, long, absence, them, whom, during, the: WordID
    let fewer, less, a, an, any, would, whose, among, soon, but, will, shall, not, there, behind: WordID
    /// Forms of "be".
    let forms: Set<WordID>
    /// "who", "which", "that": what a relative clause begins with.
    let relatives: Set<WordID>
    /// Words of denial before a verb.
    let denials: Set<WordID>
    /// Verbs and nouns whose subject suffers what their object names.
    let suffering: Set<WordID>
    /// Verbs that say no more than their object does ("commit", "carry out"), and their participles after it.
    let light, carried: Set<WordID>
    /// Words that put a verb off or in doubt, by what they make of it.
    let future, wish, chance, report, accuse, end, oppose: Set<WordID>
    /// Words before a number that bound it; words that add part of what was named.
    let quantity, adding: Set<WordID>
    /// Words before an act that a rule names and nobody did.
    let norm: Set<WordID>
    /// Verbs of remarking, which ask nothing of anybody: "it should be noted".
    let remark: Set<WordID>
    /// Those who ask and are asked at once: "us", "me".
    let selves: Set<WordID>
    /// "its", "their", "our".
    let possessives: Set<WordID>
    /// Verbs whose own subject does what the clause after their object says: "used gas to kill".
    let keeping: Set<WordID>
    /// Prepositions of place.
    let placing: Set<WordID>
    /// "I", "we", "our", also run together with a verb ("we'll").
    let selfNames: Set<WordID>
    /// What opens a condition in one word.
    let conditions: Set<WordID>
    /// What opens one before "that".
    let proviso: Set<WordID>
    /// Verbs that take the position of the infinitive after them: "claims to support".
    let leading: Set<WordID>
    /// Verbs that deny what the infinitive after them says: "failed to".
    let failing: Set<WordID>
    /// Verbs of denial: what hangs on them is said not to be so.
    let denying: Set<WordID>
    /// Modals of what ought to be: "must", "should".
    let wanting: Set<WordID>
    /// "at the hands of", "on the orders of".
    let hands: Set<WordID>
    /// Verbs of what an attack does to somebody: "hit", "killed".
    let hitting: Set<WordID>
    /// Verbs whose object is who is spoken to: "told a news conference".
    let telling: Set<WordID>
    /// Prepositions of a talk that somebody speaks at: "during", "at".
    let speaking: Set<WordID>
    /// Nouns that hold an act and name none: "a campaign of", "the practice of".
    let holding: Set<WordID>
    /// Verbs that end an act, undo a plan for one, say that it takes place.
    let ceasing, cancelling, occurring: Set<WordID>
    /// Forms of "have"; those with a mandate on a subject ("rapporteur on torture").
    let having, mandate: Set<WordID>
    /// Adverbs before "with" that add somebody ("together with"); subjects that deny ("nobody").
    let together, nobody: Set<WordID>
    /// Nouns whose content "that" opens; verbs of speech that a refusal to is no position; verbs that say no will.
    let content, unwilling, unwilled: Set<WordID>
    /// Forms of "call"; verbs of claiming a deed; of putting somebody on a list; prepositions of time.
    let calling, claiming, designating, timing: Set<WordID>
    /// Verbs that take an act after "to": "resorted to torture".
    let resorting: Set<WordID>
    /// Auxiliaries of one and of several: "has", "have".
    let singular, plural: Set<WordID>

    init(compiler: inout PatternCompiler) {
        func word(_ text: String) -> WordID { compiler.intern([text]).first ?? 0 }
        var sets: [String: Set<WordID>] = [:]
        for row in Knowledge.rows("acts/grammar.tsv") where row.count > 1 {
            sets[row[0]] = compiler.set(row[1])
        }
        (to, by, of, against, on) = (word("to"), word("by"), word("of"), word("against"), word("on"))
        (upon, with, `for`, and, or) = (word("upon"), word("with"), word("for"), word("and"), word("or"))
        (that, who, which, `where`) = (word("that"), word("who"), word("which"), word("where"))
        (`in`, at, near, from, under) = (word("in"), word("at"), word("near"), word("from"), word("under"))
        (pursuant, including, such) = (word("pursuant"), word("including"), word("such"))
        (`as`, well) = (word("as"), word("well"))
        (they, it, we, i, he) = (word("they"), word("it"), word("we"), word("i"), word("he"))
        (she, our, my, its, their) = (word("she"), word("our"), word("my"), word("its"), word("their"))
        (his, `this`, these, those, no) = (word("his"), word("this"), word("these"), word("those"), word("no"))
        (around, across, inside) = (word("around"), word("across"), word("inside"))
        (until, unless, absent, without) = (word("until"), word("unless"), word("absent"), word("without"))
        (`if`, once, because, be) = (word("if"), word("once"), word("because"), word("be"))
        (`while`, since, one) = (word("while"), word("since"), word("one"))
        (after, between, them, whom) = (word("after"), word("between"), word("them"), word("whom"))
        (during, the, fewer, less) = (word("during"), word("the"), word("fewer"), word("less"))
        (a, an, any) = (word("a"), word("an"), word("any"))
        (would, whose, among, soon) = (word("would"), word("whose"), word("among"), word("soon"))
        (but, will, shall, not) = (word("but"), word("will"), word("shall"), word("not"))
        (there, behind) = (word("there"), word("behind"))
        (so, long, absence) = (word("so"), word("long"), word("absence"))
        (him, her, you, your) = (word("him"), word("her"), word("you"), word("your"))
        forms = sets["be"] ?? []
        relatives = [who, which, that, whom]
        denials = sets["denials"] ?? []
        suffering = sets["suffering"] ?? []
        light = sets["light"] ?? []
        carried = sets["carried"] ?? []
        future = sets["future"] ?? []
        wish = sets["wish"] ?? []
        chance = sets["chance"] ?? []
        report = sets["report"] ?? []
        accuse = sets["accuse"] ?? []
        end = sets["end"] ?? []
        oppose = sets["oppose"] ?? []
        quantity = sets["quantity"] ?? []
        adding = sets["adding"] ?? []
        norm = sets["norm"] ?? []
        selves = sets["selves"] ?? []
        remark = sets["remark"] ?? []
        possessives = [its, their, his, our, my, her, your]
        keeping = sets["keeping"] ?? []
        placing = sets["placing"] ?? []
        selfNames = sets["selfNames"] ?? []
        conditions = sets["conditions"] ?? []
        proviso = sets["proviso"] ?? []
        leading = sets["leading"] ?? []
        failing = sets["failing"] ?? []
        denying = sets["denying"] ?? []
        wanting = sets["wanting"] ?? []
        hands = sets["hands"] ?? []
        hitting = sets["hitting"] ?? []
        speaking = sets["speaking"] ?? []
        telling = sets["telling"] ?? []
        holding = sets["holding"] ?? []
        ceasing = sets["ceasing"] ?? []
        cancelling = sets["cancelling"] ?? []
        occurring = sets["occurring"] ?? []
        having = sets["having"] ?? []
        mandate = sets["mandate"] ?? []
        together = sets["together"] ?? []
        nobody = sets["nobody"] ?? []
        resorting = sets["resorting"] ?? []
        singular = sets["singular"] ?? []
        plural = sets["plural"] ?? []
        content = sets["content"] ?? []
        unwilling = sets["unwilling"] ?? []
        unwilled = sets["unwilled"] ?? []
        calling = sets["calling"] ?? []
        claiming = sets["claiming"] ?? []
        designating = sets["designating"] ?? []
        timing = sets["timing"] ?? []
    }
}
