import RecordModel
import Testing

@testable import Reading

/// Who speaks: what is taken as the name (`s`) and what as the role (`r`). All names are invented.
@Suite struct SpeakerTests {
    private static let words = "“The mill will open in spring and nobody will close it.”"

    /// The first quotation's speaker by name, and their role where `r` is marked.
    private func check(_ text: String, _ name: String?, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let marked = MarkedText(text)
        let found = try #require(marked.quotations.first, sourceLocation: sourceLocation)
        #expect(found.speaker?.name == name, sourceLocation: sourceLocation)
        if !marked["s"].isEmpty { #expect(found.speaker?.span == marked["s"].first, sourceLocation: sourceLocation) }
        if !marked["r"].isEmpty { #expect(found.role == marked["r"].first, sourceLocation: sourceLocation) }
    }

    @Test(arguments: [
        "«s:Lena Brask», «r:head of the Orvel Millers», said: \(words)",
        "«s:Lena Brask», «r:the director of the Orvel Archive», said: \(words)",
        "«r:Mill Minister» «s:Lena Brask» said: \(words)",
        "«r:Mayor» «s:Lena Brask» said: \(words)",
        "\(words), said «s:Lena Brask», «r:head of the Orvel Millers».",
        "\(words), said «r:Foreign Minister» «s:Lena Brask».",
        "«s:Lena Brask», «r:a retired judge», said: \(words)",
    ])
    func `offices and appositions are the role`(text: String) throws { try check(text, "Lena Brask") }

    @Test(arguments: [
        "Dr. «s:Lena Brask» said: \(words)", "Gen. «s:Lena Brask» said: \(words)", "Ms «s:Lena Brask» said: \(words)",
        "Prof. «s:Lena Brask» told the guild: \(words)", "On Monday, «s:Lena Brask» said: \(words)",
        "Speaking in Orvel, «s:Lena Brask» said: \(words)", "«s:Lena Brask» (41) said: \(words)",
        "«s:Lena Brask», who lives in Orvel, said: \(words)", "«s:Lena Brask» of the Orvel Millers said: \(words)",
    ])
    func `titles, places and times are no part of the name`(text: String) throws { try check(text, "Lena Brask") }

    @Test(arguments: [
        "Lena Brask came late. «s:She» said: \(words)",
        "Lena Brask came late. «s:Brask» said: \(words)",
        "Lena Brask came late. Ms «s:Brask» said: \(words)",
        "Lena Brask came late. \(words), said «s:Brask».",
    ])
    func `a pronoun or a surname stands for the full name`(text: String) throws { try check(text, "Lena Brask") }

    @Test(arguments: [
        "In Orvel I met an elderly cooper. “The mill is closed and the guild is silent,” the cooper said. “We will wait,” he went on.",
        "A miller from Orvel said that the mill was closed. He added that the guild was silent.",
    ])
    func `a person without a name is spoken of again`(text: String) {
        let names = MarkedText(text).quotations.map { $0.speaker?.name }
        #expect(names.count == 2 && Set(names).count == 1 && names[0]?.contains("er") == true, "\(names)")
    }

    @Test func `they are the body that spoke last`() {
        let text =
            "Old maps of the valley were shown, and the Orvel Mill Guild claimed that the mill was safe. They later confirmed to the paper that it had burned."
        #expect(MarkedText(text).quotations.map { $0.speaker?.name } == ["Orvel Mill Guild", "Orvel Mill Guild"])
    }

    @Test func `a pronoun finds somebody of its gender`() throws {
        try check(
            "Minister Lena Brask met Mr Odo Wendt. Mr Wendt left early. He said: \(SpeakerTests.words)", "Odo Wendt")
    }

    @Test(arguments: [
        "The Orvel Mill Guild (OMG) met. «s:The OMG» said: \(words)",
        "«s:The Orvel Mill Guild» said: \(words)",
        "«s:The Orvel Mill Guild» said in a statement: \(words)",
    ])
    func `an acronym stands for the body`(text: String) throws { try check(text, "Orvel Mill Guild") }

    @Test(arguments: [
        ("\(words), said the miller.", "miller"), ("\(words), residents said.", "residents"),
        ("A witness said: \(words)", "witness"), ("Two farmers said: \(words)", "farmers"),
        ("Activists said: \(words)", "Activists"),
    ])
    func `groups and unnamed people speak`(text: String, heading: String) throws {
        let found = try #require(MarkedText(text).quotations.first)
        #expect(found.speaker?.name.hasSuffix(heading) == true, "\(found.speaker?.name ?? "nobody")")
    }

    @Test(arguments: [
        ("Lena Brask and Odo Wendt said: \(words)", ["Lena Brask", "Odo Wendt"]),
        ("Lena Brask, Odo Wendt and Mila Ferro said: \(words)", ["Lena Brask", "Odo Wendt", "Mila Ferro"]),
    ])
    func `coordinated speakers are all named`(text: String, names: [String]) throws {
        let name = try #require(MarkedText(text).quotations.first?.speaker?.name)
        for one in names { #expect(name.contains(one), "\(name)") }
    }

    @Test func `coordinated speakers after the words`() throws {
        let name = try #require(
            MarkedText("\(SpeakerTests.words), said Lena Brask and Odo Wendt.").quotations.first?.speaker?.name)
        #expect(name.contains("Lena Brask"))
        #expect(name.contains("Odo Wendt"))
    }

    @Test(arguments: ["\(words) It was noon.", "It was noon. \(words)"])
    func `nobody is guessed`(text: String) {
        #expect(MarkedText(text).quotations.allSatisfy { $0.speaker == nil })
    }

    @Test(arguments: [
        ("Lena Brask told Odo Wendt: \(words)", "Odo Wendt"), ("\(words), Lena Brask told Odo Wendt.", "Odo Wendt"),
    ])
    func `whom it was said to is not who said it`(text: String, addressee: String) throws {
        let found = try #require(MarkedText(text).quotations.first)
        #expect(found.speaker?.name == "Lena Brask")
        #expect(found.addressee == addressee)
    }

    @Test func `claims in a quotation are its speaker's`() throws {
        let marked = MarkedText("Lena Brask said: “The fire killed 14 bakers in the old mill.”")
        let tally = try #require(marked.claims.first { $0.kind == .tally })
        #expect(tally.source == "Lena Brask")
        #expect(tally.quotation == marked.claims.first { $0.kind == .quotation }?.id)
        let plain = MarkedText("The fire killed 14 bakers in the old mill.")
        #expect(plain.claims.filter { $0.kind == .tally }.map(\.source) == [nil])
    }
}
