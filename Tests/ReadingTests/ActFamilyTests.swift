import RecordModel
import Testing

@testable import Reading

/// One sentence for every act type of the contract: the trigger is marked with its type. Sentences are invented.
@Suite struct ActFamilyTests {
    private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let expected = Set(marked.spans.flatMap { type, spans in spans.map { "\(type) \($0.exact)" } })
        let found = Set(marked.acts.map { "\($0.type) \($0.trigger.exact)" })
        #expect(!expected.isEmpty && expected.isSubset(of: found), "\(found)", sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        "Orvela «diplomatic.normalisation:restored diplomatic ties» with Norland.",
        "Orvela «diplomatic.embassy_reopening:reopened its embassy» in Dravenport.",
        "The envoy made a «diplomatic.visit:visit» to Dravenport on Monday.",
        "The envoy «diplomatic.meeting:met» with ministers in Dravenport.",
        "The League «diplomatic.readmission:readmitted» Orvela on Monday.",
        "The Harbour League «diplomatic.suspension:suspended» Orvela on Monday.",
        "Norland «diplomatic.isolation:severed ties» with Orvela.",
        "Orvela «diplomatic.refusal:refused to negotiate» with the envoy.",
        "Norland «diplomatic.obstruction:vetoed» the text on Monday.",
        "The ministry «diplomatic.cooperation:cooperated» with the inquiry.",
        "The envoy «diplomatic.consultation:consulted with» the guild.",
        "The envoy «diplomatic.briefing:briefed» the Security Council on Monday.",
        "The minister gave a long «diplomatic.speech:speech» on Monday.",
        "Orvela «diplomatic.request:requested assistance» from Norland.",
        "The militia «diplomatic.agreement_breach:broke the ceasefire» on Monday.",
        "The League «diplomatic.inaction:failed to act» in time.",
        "Norland «diplomatic.discourage:discouraged» the envoy from travelling.",
    ])
    func diplomatic(text: String) { check(text) }

    @Test(arguments: [
        "The parliament «sanctions.legislation:passed new sanctions legislation» on Monday.",
        "The Orvel Act «sanctions.entry_into_force:came into force» on Monday.",
        "Norland «sanctions.designation:imposed sanctions» on two banks.",
        "The ministry «sanctions.designation:blacklisted» two banks.",
        "The ministry «sanctions.designation:froze the assets» of two bankers.",
        "«sanctions.none:No new sanctions have been imposed» since May.",
    ])
    func sanctions(text: String) { check(text) }

    @Test(arguments: [
        "Gunmen «violation.killing:killed» nine bakers.",
        "Gunmen «violation.injury:injured» nine bakers.",
        "Police «violation.arbitrary_detention:arrested» nine bakers.",
        "The inquiry named nine cases of «violation.enforced_disappearance:enforced disappearance».",
        "Guards «violation.torture:tortured» nine bakers.",
        "Witnesses spoke of «violation.sexual_violence:sexual violence» in the jail.",
        "The army «violation.chemical_weapons:used chemical weapons» near the mill.",
        "The army launched an «violation.indiscriminate_attack:air strike» on the mill.",
        "Gunmen «violation.attack_on_civilians:attacked» civilians near the mill.",
        "The army «violation.attack_on_humanitarians:targeted» aid workers near the mill.",
        "A «violation.ied_attack:car bomb» went off near the mill.",
        "The army «violation.siege:besieged» the town for two years.",
        "The army «violation.aid_denial:blocked humanitarian aid» to the town.",
        "The militia «violation.forced_displacement:forcibly displaced» nine families.",
        "Norland «violation.deportation:deported» nine bakers.",
        "Norland «violation.refoulement:forcibly returned» nine bakers.",
        "The militia «violation.asset_seizure:seized» the property of nine bakers.",
        "The militia «violation.property_destruction:demolished» nine houses.",
        "The bakers fear a «violation.crackdown:brutal crackdown» in the town.",
        "The guild suffered years of «violation.repression:repression».",
        "The general committed «violation.war_crimes:war crimes» in the town.",
        "The general committed «violation.crimes_against_humanity:crimes against humanity» in the town.",
        "The militia «violation.atrocities:committed atrocities» in the town.",
        "The guild counted nine «violation.unspecified:human rights violations» in the town.",
    ])
    func violations(text: String) { check(text) }

    @Test(arguments: [
        "The court issued its «judicial.verdict:verdict» on Monday.",
        "The king announced an «judicial.amnesty:amnesty» on Monday.",
        "The jail «judicial.release:released» nine detainees.",
        "Nine bakers «judicial.testimony:testified» on Monday.",
        "Nine guilds sent an «letter:open letter» to the mayor.",
        "The office «policy.residency_revocation:revoked the residency permits» of nine families.",
        "The ministry «policy.safe_designation:declared the town safe» on Monday.",
        "The office «policy.reassessment:reviewed» the cases of nine families.",
        "The guild «advocacy.launch:launched a campaign» on Monday.",
        "The bakers began a «advocacy.action:hunger strike» on Monday.",
        "The bakers «advocacy.protest:took to the streets» on Monday.",
        "Divers «humanitarian.rescue:rescued» nine sailors.",
        "The guild «humanitarian.aid_delivery:delivered food» to the town.",
        "The clerk «evidence.smuggling:smuggled out» nine files.",
        "The guild «evidence.publication:published a report» on Monday.",
        "The inquiry traced the «crime.drug_trade:illicit drug trade» in the town.",
        "Orvela holds a presidential «political.election:election» in May.",
    ])
    func `courts, letters, policy, advocacy, aid, evidence, crime and politics`(text: String) { check(text) }

    @Test(arguments: [
        "The guild «advocacy.action:held a vigil» on Monday.",
        "The «advocacy.action:hunger strike» has lasted nine days.",
    ])
    func `a vigil or a strike`(sentence: String) { check(sentence) }

    @Test(arguments: [
        ("قتلت الميليشيا تسعة خبازين.", "violation.killing"),
        ("اعتقلت الشرطة تسعة خبازين.", "violation.arbitrary_detention"),
        ("اختطفت الميليشيا تسعة خبازين.", "violation.enforced_disappearance"),
        ("تعرض الخبازون للتعذيب في السجن.", "violation.torture"),
        ("قصفت القوات المطحنة في الليل.", "violation.indiscriminate_attack"),
        ("ارتكب الجنرال جرائم حرب في المدينة.", "violation.war_crimes"),
        ("دمرت القوات تسعة منازل.", "violation.property_destruction"),
        ("فرضت الوزارة عقوبات على مصرفين.", "sanctions.designation"),
        ("زار المبعوث المدينة أمس.", "diplomatic.visit"),
        ("أنقذت الفرق تسعة بحارة.", "humanitarian.rescue"),
        ("خرجت مظاهرات في المدينة.", "advocacy.protest"),
        ("وجهت النقابة رسالة مفتوحة إلى العمدة.", "letter"),
    ])
    func arabic(text: String, type: String) {
        let found = MarkedText(text).acts.map(\.type)
        #expect(found.contains(type), "\(found)")
    }

    @Test(arguments: [
        "The mill opened in spring.", "Nine bakers rowed home.", "Flour is dear this year.", "The guild owns a boat.",
    ])
    func `plain sentences name no act`(text: String) { #expect(MarkedText(text).acts.map(\.type) == []) }
}
