internal import RecordModel

/// A phrase that tells what a paragraph is.
struct ZoneMark: Sendable {
    /// Where the phrase stands.
    enum Place: Sendable { case start, whole, block }

    var zone: Zone
    var place: Place

    init?(_ zone: String, _ place: String) {
        guard let zone = Zone(rawValue: zone) else { return nil }
        self.zone = zone
        switch place {
        case "start": self.place = .start
        case "whole": self.place = .whole
        case "block": self.place = .block
        default: return nil
        }
    }
}

/// Says what part of the document each paragraph is: what the markup said, else by its place, its looks and its words.
enum Zones {
    static func assign(
        _ paragraphs: inout [TokenizedDocument.Paragraph], document: Document, tokens: [Token], scalars: [UInt32],
        vocabulary: Vocabulary, lexicons: Lexicons
    ) {
        if document.zones.isEmpty {
            ZoneReader(tokens: tokens, scalars: scalars, lexicon: lexicons.attribution).assign(&paragraphs)
        }
        var zone = document.zones.startIndex
        for number in paragraphs.indices {
            let range = paragraphs[number].range
            while zone < document.zones.endIndex, document.zones[zone].range.upperBound <= range.lowerBound {
                zone += 1
            }
            if zone < document.zones.endIndex, document.zones[zone].range.overlaps(range) {
                paragraphs[number].zone = document.zones[zone].zone
            }
        }
    }
}

/// Zones of a text without markup.
private struct ZoneReader {
    let tokens: [Token]
    let scalars: [UInt32]
    let lexicon: AttributionLexicon
    /// The longest headline, in tokens.
    private static let headlineLength = 40

    func assign(_ paragraphs: inout [TokenizedDocument.Paragraph]) {
        var inBlock = false
        var headline: Int?
        for number in paragraphs.indices {
            let range = paragraphs[number].tokens
            if let mark = mark(range) {
                paragraphs[number].zone = mark.zone
                inBlock = mark.place == .block
                continue
            }
            if isDate(range) {
                paragraphs[number].zone = inBlock ? .relatedLinks : .dateline
                continue
            }
            if isPlayer(range) {
                paragraphs[number].zone = .boilerplate
                continue
            }
            let heading = isHeading(range)
            if inBlock, heading || range.count < 30 && endsWithBracket(range) {
                paragraphs[number].zone = .relatedLinks
                continue
            }
            inBlock = false
            if headline == nil, number < 8 {
                if heading, range.count >= 3 {
                    headline = number
                    paragraphs[number].zone = .headline
                } else if range.count > 12 {
                    headline = number  // the text has begun: no headline
                }
            } else if let title = headline, paragraphs[title].zone == .headline, heading, number < 12,
                repeats(range, paragraphs[title].tokens)
            {
                paragraphs[number].zone = .headline
            }
        }
    }

    private func mark(_ range: Range<Int>) -> ZoneMark? {
        guard let match = lexicon.zoneMarks.longest(tokens, at: range.lowerBound, limit: range.upperBound) else {
            return nil
        }
        let rest = range.count - match.length
        let colon = rest == 1 && isMark(range.upperBound - 1, 0x3A)
        switch match.value.place {
        case .start: return match.value
        case .whole, .block:
            return rest == 0 || colon || match.value.place == .block && endsWithColon(range, match.length)
                ? match.value : nil
        }
    }

    private func endsWithColon(_ range: Range<Int>, _ length: Int) -> Bool {
        isMark(range.lowerBound + length, 0x3A) && range.count < 30
            || isMark(range.lowerBound + length - 1, 0x3A) && range.count < 30
    }

    private func isMark(_ at: Int, _ scalar: UInt32) -> Bool {
        at < tokens.count && tokens[at].kind == .mark && scalars[Int(tokens[at].start)] == scalar
    }

    private func last(_ range: Range<Int>) -> UInt32 { scalars[Int(tokens[range.upperBound - 1].end) - 1] }

    /// Short, and no full stop at its end.
    private func isHeading(_ range: Range<Int>) -> Bool {
        guard range.count <= ZoneReader.headlineLength else { return false }
        let end = last(range)
        return
            !(end == 0x2E || end == 0x3A || end == 0x2C || end == 0x3B || end == 0x201D || end == 0x22 || end == 0xBB)
    }

    private func endsWithBracket(_ range: Range<Int>) -> Bool { last(range) == 0x29 }

    /// A date and little else: a day, a month by name and a year.
    private func isDate(_ range: Range<Int>) -> Bool {
        // "Place – Agency – date" is longer
        let hasBreak = range.contains { isMark($0, 0x2013) || isMark($0, 0x2014) || isMark($0, 0x7C) }
        guard range.count <= (hasBreak ? 12 : 8) else { return false }
        let hasMonth = range.contains {
            lexicon.months[tokens[$0].word] != nil || lexicon.monthPairs[tokens[$0].word] != nil
        }
        let hasYear = range.contains { tokens[$0].kind == .number && tokens[$0].end - tokens[$0].start == 4 }
        return hasMonth && hasYear && last(range) != 0x2E
    }

    /// What a media player leaves: "0:00 0:03:48 0:00".
    private func isPlayer(_ range: Range<Int>) -> Bool {
        range.count <= 24 && range.contains { isMark($0, 0x3A) }
            && range.allSatisfy { tokens[$0].kind == .number || isMark($0, 0x3A) }
    }

    /// Most words of one stand in the other.
    private func repeats(_ range: Range<Int>, _ title: Range<Int>) -> Bool {
        let words = Set(title.lazy.filter { tokens[$0].kind == .word }.map { tokens[$0].word })
        let own = range.filter { tokens[$0].kind == .word }
        return own.count > 2
            && own.filter { words.contains(tokens[$0].word) }.count * 10 >= max(own.count, words.count) * 8
    }
}
