import RecordModel
import Testing

@testable import Reading

/// Numbers that count nothing anybody claims. Sentences are invented.
@Suite struct NotTalliesTests {
    private func expectNone(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedText(text).tallies.map(\.tally.span.exact) == [], sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        "On 12 March 2017 the pier broke.", "In 1998 the port was built.", "It closed on 14/03/2017.",
        "The 1990s were quiet.", "They met at 10:30.", "It began at 9 p.m. and ended at noon.",
        "Between 2011 and 2014 the port was shut.", "The 2017 winter was mild.", "في ١٢ آذار ٢٠١٧ انكسر الرصيف.",
        "في عام ٢٠١٧ أغلق الميناء.",
    ])
    func `dates and times`(text: String) { expectNone(text) }

    @Test(arguments: [
        "She was 12 years old.", "The 34-year-old sailed alone.", "Jonas Reck, 41, rows.", "A man aged 60 rows.",
        "He rows at the age of 70.", "He is in his 50s.",
    ])
    func `ages`(text: String) { expectNone(text) }

    @Test(arguments: [
        "It rained for 12 days.", "The wait was two years.", "They rowed 40 minutes.", "A 30-hour voyage began.",
        "Three weeks later it froze.", "استمر المطر ثلاثة أيام.",
    ])
    func `durations`(text: String) { expectNone(text) }

    @Test(arguments: [
        "The second boat sank.", "The 14th pier is closed.", "It was the third such storm.", "First, close the gate.",
        "On the 40th day it stopped.", "غرق القارب الثاني.",
    ])
    func `ordinals`(text: String) { expectNone(text) }

    @Test(arguments: [
        "Resolution 1440 was read out.", "Article 12 says so.", "See page 40.", "Chapter 3 is long.",
        "Room 12 is empty.",
        "Route 66 is closed.", "Pier 9 burned.", "Case No. 4417 is open.", "Section 14 applies.", "Flight 212 landed.",
        "The form is A-1440.", "[12] Harbour papers.",
    ])
    func `identifiers`(text: String) { expectNone(text) }

    @Test(arguments: [
        "Call 555-0142.", "Call +1 555 010 0142.", "Tel: 020 7946 0018", "Phone (555) 010-0142 today.",
        "Write to PO Box 1440.", "See https://pier.example/40-boats/12-people for more.",
    ])
    func `telephones and addresses`(text: String) { expectNone(text) }

    @Test(arguments: [
        "The pier is 40 metres long.", "It lies 12 km from the town.", "It was 30°C at noon.",
        "The wall is 3 metres high.",
    ])
    func `measures`(text: String) { expectNone(text) }

    @Test(arguments: [
        "No one came.", "One must row.", "One of the rowers wept.", "This one is new.", "They held one another.",
        "It was once a port.", "Both sides agreed.", "1. Row to the pier", "Many boats sank.", "A few rowers wept.",
    ])
    func `words that only look like numbers`(text: String) { expectNone(text) }
}
