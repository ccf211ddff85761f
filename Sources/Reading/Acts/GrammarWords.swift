/// The function words that the rules of acts, positions and demands tell apart, by number.
struct GrammarWords: Sendable {
    let to, by, of, against, on, upon, with, `for`, and, or, that, who, which, whom, `where`, `in`, at, near, from,
        under, pursuant: WordID
    let including, such, `as`, well, they, it, we, i, he, she, our, my, its, their, his, `this`, these, those, no,
        neither, nor: WordID
    let between, around, across, inside, until, unless, absent, without, `if`, once, because, be, been, being, failed,
        include: WordID
    let him, her, them, you, your: WordID
    let `while`, since, after, before, when, although, though, but, become, became: WordID
    /// Forms of "be".
    let forms: Set<WordID>
    /// "who", "which", "that": what a relative clause begins with.
    let relatives: Set<WordID>
    /// Words of denial before a verb.
    let denials: Set<WordID>
    /// Verbs whose subject suffers what their object names.
    let suffering: Set<WordID>
    /// Words that put a verb off or in doubt, by what they make of it.
    let future, wish, chance, report, accuse, end, oppose: Set<WordID>

    init(vocabulary: inout Vocabulary) {
        func word(_ text: String) -> WordID { vocabulary.intern(text) }
        func set(_ text: String) -> Set<WordID> {
            Set(text.split(separator: " ").map { vocabulary.intern(String($0)) })
        }
        (to, by, of, against, on) = (word("to"), word("by"), word("of"), word("against"), word("on"))
        (upon, with, `for`, and, or) = (word("upon"), word("with"), word("for"), word("and"), word("or"))
        (that, who, which, whom, `where`) = (word("that"), word("who"), word("which"), word("whom"), word("where"))
        (`in`, at, near, from, under) = (word("in"), word("at"), word("near"), word("from"), word("under"))
        (pursuant, including, such, `as`, well) = (
            word("pursuant"), word("including"), word("such"), word("as"), word("well")
        )
        (they, it, we, i, he) = (word("they"), word("it"), word("we"), word("i"), word("he"))
        (she, our, my, its, their) = (word("she"), word("our"), word("my"), word("its"), word("their"))
        (his, `this`, these, those, no) = (word("his"), word("this"), word("these"), word("those"), word("no"))
        (neither, nor, between, around, across) = (
            word("neither"), word("nor"), word("between"), word("around"), word("across")
        )
        (inside, until, unless, absent, without) = (
            word("inside"), word("until"), word("unless"), word("absent"), word("without")
        )
        (`if`, once, because, be, been) = (word("if"), word("once"), word("because"), word("be"), word("been"))
        (being, failed, include, `while`, since) = (
            word("being"), word("failed"), word("include"), word("while"), word("since")
        )
        (after, before, when, although, though) = (
            word("after"), word("before"), word("when"), word("although"), word("though")
        )
        (him, her, them, you, your) = (word("him"), word("her"), word("them"), word("you"), word("your"))
        (but, become, became) = (word("but"), word("become"), word("became"))
        forms = set("be is are was were been being am 's 're get gets got getting remain remains remained remaining")
        suffering = set(
            "face faces faced facing suffer suffers suffered suffering endure endures endured enduring undergo underwent undergone subjected experience experienced experiencing"
        )
        relatives = [who, which, that]
        denials = set(
            "not never n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't hasn't haven't hadn't without denied denies deny denying neither nor failed fails fail refused refuses refuse لم لن"
        )
        future = set(
            "will 'll shall won't plan plans planned planning intend intends intended going agreed agree agrees vowed pledged pledges scheduled announced set due expected سوف ستقوم"
        )
        wish = set(
            "seek seeks sought seeking want wants wanted try tries tried call calls called calling urge urges urged urging demand demands demanded pushing push pushes pressing hope hopes"
        )
        chance = set(
            "could may might can would threatens threatened threaten likely readiness ready willing willingness if risk risks danger possible potential steps step consider considering prepared whether"
        )
        report = set(
            "reports report alleged allegedly allegations reportedly accused accuses reporting rumours claims claimed suspected documented"
        )
        accuse = set("accused accuses accusing charged")
        end = set(
            "end halt stop accountability justice responsible perpetrators fear facilitating allowing decade years encouraging supporting impunity for"
        )
        oppose = set(
            "opposing oppose opposes opposed against preventing prevent prevented discouraging discourage dissuading dissuade curb halting halt stop stopping avoid condemn condemning rejecting reject efforts drift edging must should cannot"
        )
    }
}
