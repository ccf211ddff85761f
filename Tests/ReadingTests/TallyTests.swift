import RecordModel
import Testing

@testable import Reading

/// Numbers that somebody claimed. The expected spans stand in the sentence: `t` for the tally, `u` for what it counts.
@Suite("Tallies")
struct TallyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// The marked sentence.
        var text: String
        /// Operator, number and category of each tally, in order.
        var says: [String]
        var testDescription: String { text }

        init(_ text: String, _ says: String...) {
            self.text = text
            self.says = says
        }
    }

    @Test(
        "Operators and numbers",
        arguments: [
            Case("«t:At least 12» «u:miners» were killed.", "ge 12 killed"),
            Case("«t:More than 40,500» «u:people» fled.", "gt 40500 displaced"),
            Case("«t:Fewer than 30» «u:families» were displaced.", "lt 30 displaced"),
            Case("«t:Up to 90» «u:villagers» were wounded.", "le 90 injured"),
            Case("«t:About two hundred and fifty thousand» «u:people» fled.", "approx 250000 displaced"),
            Case("«t:Nearly half a million» «u:people» live there.", "approx 500000 population"),
            Case("«t:Only 17» «u:prisoners» were released.", "exact 17 released"),
            Case("«t:Dozens» of «u:houses» burned.", "vague 12 other"),
            Case("«t:Tens of thousands» of «u:people» are missing.", "vague 10000 missing"),
            Case("«t:Between 20 and 30» «u:soldiers» died.", "range 20-30 killed"),
            Case("«t:20-30» «u:soldiers» died.", "range 20-30 killed"),
            Case("«t:2 to 3 million» «u:people» fled.", "range 2000000-3000000 displaced"),
            Case("«t:Twenty-four» «u:clinics» closed.", "exact 24 other"),
            Case("«t:Several hundred» «u:men» were arrested.", "vague 100 detained"),
            Case("«t:6.8 million» «u:people» fled.", "exact 6800000 displaced"),
            Case("The port sent «t:two million» «u:tins».", "exact 2000000 other"),
        ])
    func operators(_ given: Case) { check(given) }

    @Test(
        "Money and shares",
        arguments: [
            Case("They gave «t:nearly $35 million» to the port.", "approx 35000000 money"),
            Case("They gave «t:£1.4bn» to the port.", "exact 1400000000 money"),
            Case("They gave «t:over 7 billion «u:euros»» to the port.", "gt 7000000000 money"),
            Case("A «t:multi-million» «u:dollar» trade followed.", "vague 1000000 money"),
            Case("Just «t:4.5%» of the «u:population» was vaccinated.", "percent 4.5 vaccinated"),
            Case("«t:12 per cent» of «u:requests» were approved.", "percent 12 other"),
            Case("«t:Two-thirds» of «u:homes» burned.", "percent 66.67 other"),
        ])
    func money(_ given: Case) { check(given) }

    @Test(
        "What is counted: by the verb, the noun before, or the counted noun",
        arguments: [
            Case("The shelling killed «t:12» «u:people» and wounded «t:30».", "exact 12 killed", "exact 30 injured"),
            Case(
                "«t:Three» «u:farmers» lost their lives and «t:hundreds» of «u:others» are still waiting.",
                "exact 3 killed", "vague 100 other"),
            Case("They reported the arrest of «t:14» «u:teachers».", "exact 14 detained"),
            Case("The council imposed sanctions on «t:nine» «u:companies».", "exact 9 sanctioned"),
            Case("It designated a general, a banker and «t:two» «u:companies».", "exact 2 sanctioned"),
            Case("Crews answered «t:over 300» «u:air, mortar and artillery attacks».", "gt 300 attacks"),
            Case("In an open letter «t:more than 20» «u:groups» asked for help.", "gt 20 signatories"),
            Case("«t:More than 60» «u:people» were killed and injured.", "gt 60 other"),
            Case("Volunteers rescued «t:41» «u:injured civilians».", "exact 41 rescued"),
            Case("The office stripped «t:80» «u:refugees» of their residency.", "exact 80 residency_revoked"),
            Case("Gunmen kidnapped and killed «t:11» «u:fishermen».", "exact 11 killed"),
            Case("They found «t:nine» «u:dead children».", "exact 9 killed"),
            Case(
                "The strike hit «t:17» «u:civilians» and left «t:34» «u:wounded».", "exact 17 other", "exact 34 injured"
            ),
            Case("The clinic serves «t:30.000» «u:people».", "exact 30000 other"),
            Case("Guards shot «t:one» «u:child».", "exact 1 other"),
        ])
    func categories(_ given: Case) { check(given) }

    @Test(
        "What is no tally",
        arguments: [
            "Resolution 2254 was adopted in 2015.", "She was 34 years old.", "It took 45 minutes and 12 days.",
            "Call 888-555-0142 at 10:30.",
            "One of the reasons is fear.", "There is only one way.", "The two countries agreed.",
            "Our two countries agreed.",
            "Omar, 12, said so.", "Children as young as 10 said so.", "The town lies 7 km away.",
            "See page 14 and section 3.",
            "Room 14 was empty.", "The 134th wing left.", "In 2013 the war went on.", "At 10 a.m. it began.",
            "1. The first point",
            "On 21 August they left.", "Several people and many others came.", "Not one of them had a name.",
            "They said it more than once.",
        ])
    func nothing(_ text: String) { check(Case(text)) }

    @Test("Definite numbers with a complement are claims")
    func definite() { check(Case("The «t:five» «u:permanent members of the council» met.", "exact 5 other")) }

    @Test("Numbers break each other down, through brackets and lists")
    func parts() {
        let marked = MarkedText(
            "«t:910» civilians were killed in 2016, including «t:202» children («t:61» of them in camps) and «t:118» women, and «t:1,300» people were detained."
        )
        let tallies = tallies(of: marked)
        #expect(tallies.map { $0.tally.span } == marked["t"])
        guard tallies.count == 5 else { return }
        #expect(tallies.map { $0.tally.partOf } == [nil, tallies[0].id, tallies[1].id, tallies[0].id, nil])
        #expect(tallies.map { $0.tally.category } == [.killed, .killed, .killed, .killed, .detained])
        #expect(tallies.map { $0.tally.group } == ["civilians", "children", "children", "women", nil])
        #expect(tallies.prefix(4).allSatisfy { $0.tally.period == "2016" })
    }

    @Test("Whom, them, and these deaths point back")
    func pointingBack() {
        let first = tallies(of: MarkedText("They hold 300 people, of whom 40 are still in prison."))
        #expect(first.count == 2 && first.last?.tally.partOf == first.first?.id)
        #expect(first.last?.tally.unit?.exact == "whom")
        let second = tallies(
            of: MarkedText("In all 90 people were killed. The army was responsible for 70 of these deaths."))
        #expect(second.count == 2 && second.last?.tally.partOf == second.first?.id)
        #expect(second.last?.tally.category == .killed && second.last?.tally.perpetrator?.contains("army") == true)
        let third = tallies(of: MarkedText("We add £20 million, bringing our total to £60 million."))
        #expect(third.count == 2 && third.first?.tally.partOf == third.last?.id)
    }

    @Test("Who did it: after by, before attacks, as subject")
    func perpetrators() {
        let texts = [
            "Twelve people were killed by the Norland army.", "Twelve people died from regime attacks.",
            "The regime killed twelve people.",
            "Attacks by the regime killed twelve people.",
        ]
        for text in texts {
            let who = tallies(of: MarkedText(text)).first?.tally.perpetrator
            #expect(who?.contains("regime") == true || who?.contains("army") == true, "\(text)")
        }
        #expect(tallies(of: MarkedText("An earthquake killed twelve people.")).first?.tally.perpetrator == nil)
    }

    @Test("When: the sentence, what the paragraph opens with, the year under review")
    func periods() {
        let text = """
            Statement, 4 March 2018

            In January, shells hit the port. The strikes killed 14 people. On 2 March, 6 people died.
            """
        #expect(tallies(of: MarkedText(text)).map { $0.tally.period } == ["2018-01", "2018-03-02"])
        let blind = tallies(of: MarkedText("Yesterday 6 people died."))
        #expect(blind.count == 1 && blind.first?.tally.period == nil, "nothing tells which day yesterday was")
    }

    @Test(
        "Arabic",
        arguments: [
            Case("قُتل «t:ما لا يقل عن ٦٥» «u:طفلاً» في القصف.", "ge 65 killed"),
            Case("مقتل «t:أربعة وعشرين» «u:مدنياً».", "exact 24 killed"),
            Case("اعتقال «t:أكثر من ألف ومئة» «u:شخص».", "gt 1100 detained"),
            Case("نزح «t:نحو ٩٦٠٠» «u:شخص».", "approx 9600 displaced"),
            Case("أفرجت السلطات عن «t:خمسة آلاف» «u:سجين».", "exact 5000 released"),
            Case("مقتل «t:إحدى عشرة» «u:امرأة» و«t:ثلاثة» «u:أطفال».", "exact 11 killed", "exact 3 killed"),
            Case("فقد «t:مئات» «u:الأشخاص».", "vague 100 missing"),
            Case("نزوح «t:عشرات الآلاف» من «u:المدنيين».", "vague 10000 displaced"),
            Case("تلقى «t:٣٫٨ في المئة» من «u:السكان» اللقاح.", "percent 3.8 other"),
            Case("أصيب «t:مئتا» «u:شخص».", "exact 200 injured"),
            Case("دفعت «t:ثلاثة ملايين «u:دولار»».", "exact 3000000 money"),
        ])
    func arabic(_ given: Case) { check(given) }

    @Test("Any text at all gives spans that carry their text")
    func anyText() {
        let pieces = [
            "12", "1,202", "hundred", "thousand", "and", "of", "them", "(", ")", "-", "–", "%", "$", "killed",
            "children", "including", "by",
            "١٢", "و٣", "ألف", "مئة", "شخص", "999999999999999999999999", "1.2.3", "half", "a", "million", ".", ",",
            "\u{0}", "\u{10FFFF}", "\u{200F}",
            "2020", "the", "two", "each",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...50, using: &random)).map { _ in
                (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
            }.joined()
            let scalars = Array(text.unicodeScalars)
            let plain = text.unicodeScalars.contains("»") ? "" : text
            for one in tallies(of: MarkedText(plain)) {
                let span = one.tally.span
                #expect(span.start >= 0 && span.start < span.end && span.end <= scalars.count)
                #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.exact)
                #expect([one.tally.value, one.tally.lower, one.tally.upper].allSatisfy { $0?.isFinite ?? true })
            }
        }
    }

    @Test("A long run of numbers stays linear", .timeLimit(.minutes(5)))
    func hostile() {
        let text = "They " + String(repeating: "counted 12 people, not 99999999999999999999, and ", count: 1_000)
        #expect(tallies(of: MarkedText(text)).count == 1_000)
    }

    @Test(
        "Who did it stands before the verb, after \"by\", or is accused of it",
        arguments: [
            ("Gunmen from the Harbour Front are reported to have killed 50 farmers.", "Gunmen from the Harbour Front"),
            ("Soldiers shot dead three women near Orvel.", "Soldiers"),
            ("Nine drivers were executed by Harbour Front fighters.", "Harbour Front fighters"),
            ("The envoy accused the Orvelan army of killing more than 60 villagers.", "Orvelan army"),
        ])
    func perpetrators(sentence: String, name: String) {
        #expect(tallies(of: MarkedText(sentence)).first?.tally.perpetrator == name)
    }

    // MARK: helpers

    private func tallies(of marked: MarkedText) -> [(id: String, tally: Tally)] {
        marked.claims.compactMap { if case .tally(let tally) = $0.body { ($0.id, tally) } else { nil } }
    }

    private func check(_ given: Case) {
        let marked = MarkedText(given.text)
        let found = tallies(of: marked).map(\.tally)
        #expect(found.map(\.span) == marked["t"])
        #expect(found.compactMap(\.unit) == marked["u"])
        #expect(found.map(describe) == given.says)
    }

    private func describe(_ tally: Tally) -> String {
        func text(_ number: Double) -> String {
            number == number.rounded() ? String(Int(number)) : String((number * 100).rounded() / 100)
        }
        let number =
            tally.op == .range
            ? [tally.lower, tally.upper].compactMap { $0 }.map(text).joined(separator: "-")
            : text(tally.value ?? tally.lower ?? tally.upper ?? .nan)
        return "\(tally.op.rawValue) \(number) \(tally.category.rawValue)"
    }
}
