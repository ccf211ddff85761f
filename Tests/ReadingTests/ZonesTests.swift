import RecordModel
import Testing

@testable import Reading

/// What part of the document a paragraph is. All texts are invented.
@Suite struct ZonesTests {
    private static let body =
        "The harbour closed on Monday after the storm, and the port authority sent the crews home."

    private func zones(_ text: String) throws -> [Zone] {
        try #require(MarkedText(text).segmented).paragraphs.map(\.zone)
    }

    @Test(arguments: [
        ("Photo: the empty pier at dawn.", Zone.caption),
        ("File photo of the ferry.", .caption),
        ("Image: a crane on the mole", .caption),
        ("صورة: الرصيف فارغ", .caption),
        ("Share this", .boilerplate),
        ("Advertisement", .boilerplate),
        ("ENDS", .boilerplate),
        ("Subscribe to our morning letter", .boilerplate),
        ("For media enquiries call the harbour office.", .boilerplate),
        ("Notes to editors: the pier was built in oak.", .boilerplate),
        ("© 2017 Harbour Watch", .boilerplate),
        ("جميع الحقوق محفوظة", .boilerplate),
        ("0:00 0:03:48 0:00", .boilerplate),
        ("Published on Monday", .dateline),
        ("12 March 2019", .dateline),
        ("March 12, 2019", .dateline),
        ("١٢ آذار ٢٠١٩", .dateline),
        ("For immediate release", .dateline),
        ("See also", .relatedLinks),
        ("Read more:", .relatedLinks),
        ("مواضيع ذات صلة", .relatedLinks),
        ("The photo showed an empty pier.", .body),
        ("Nobody will share this bread with them.", .body),
        ("The ferry sank on 12 March 2019, when the storm broke over the mole.", .body),
        ("We see also that the pier is old.", .body),
    ])
    func `a paragraph after the text is told by its words`(line: String, zone: Zone) throws {
        #expect(try zones(ZonesTests.body + "\n\n" + line) == [.body, zone])
    }

    @Test func `a short first line without a stop is the headline`() throws {
        #expect(try zones("Harbour closes for the winter\n\n" + ZonesTests.body) == [.headline, .body])
    }

    @Test func `a headline said twice is one headline`() throws {
        let title = "Harbour closes for the whole winter"
        #expect(try zones("\(title)\n\n\(title)\n\n\(ZonesTests.body)") == [.headline, .headline, .body])
    }

    @Test(arguments: [body, "The pier is gone. We saw it go, plank by plank, over the three days that the storm held."])
    func `a text that begins with a sentence has no headline`(text: String) throws {
        #expect(try zones(text + "\n\nThe winter of the ferries") == [.body, .body])
    }

    @Test func `links run on until a sentence`() throws {
        let text = """
            \(ZonesTests.body)

            Related stories

            Ferries return to the islands

            Storm breaks the old pier (May 3, 2018)

            \(ZonesTests.body)
            """
        #expect(try zones(text) == [.body, .relatedLinks, .relatedLinks, .relatedLinks, .body])
    }

    @Test(arguments: [
        "Photo: Mira Dahl said: “We will stay in the harbour all winter.”", "Share: 45 people were killed on the pier",
    ])
    func `links and furniture carry no tallies; quotations name their zone`(line: String) {
        let marked = MarkedText(ZonesTests.body + "\n\n" + line)
        #expect(marked.tallies.isEmpty)
        #expect(marked.quotations.allSatisfy { $0.form != .direct || $0.zone == .caption })
    }

    @Test func `a quotation in the headline is marked as one`() throws {
        let marked = MarkedText("“We will stay in the harbour all winter,” says Mira Dahl\n\n" + ZonesTests.body)
        #expect(marked.quotations.filter { $0.form == .direct }.map(\.zone) == [.headline])
    }
}
