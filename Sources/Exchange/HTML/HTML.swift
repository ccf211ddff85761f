import RecordModel

/// HTML: the text a reader of the page sees, with what its markup says of its parts and of itself.
enum HTML: Format {
    static let mediaTypes = ["text/html"]

    static func document(from input: FormatInput) throws(ExchangeError) -> Document {
        let decoded = try TextDecoding.decode(
            input.bytes, declared: HTMLSniffer.declaredEncoding(input.bytes), language: input.provenance.language,
            limits: Limits(bytes: input.limits.bytes, scalars: input.limits.bytes))
        // Spans of the decoder's notices count the page's source, not its text.
        var notices = decoded.notices.filter { $0.span == nil }
        let page = HTMLCleaning(Array(decoded.text.utf8))
        var walk = HTMLWalk()
        if !page.isOrdinary || GumboTree.parse(page.bytes, { walk.walk($0) }) == nil {
            walk = try flat(page, input.limits)
            notices.append(
                Notice(
                    code: "html-flattened",
                    message:
                        "the page is nested too deep or too large to be parsed (\(page.depth) deep, \(page.tags) tags); "
                        + "its text was read without its parts"))
        }
        for object in page.linkedData { walk.metadata.read(linkedData: object) }
        try input.limits.check(scalars: walk.builder.scalars)
        var stated = walk.metadata.stated
        let zoning = HTMLZoning(walk.builder, title: stated.title)
        // The title of a page often carries the site's name; the headline on it does not.
        if let headline = zoning.headline, stated.title.map({ $0.contains(headline) }) ?? true {
            stated.title = headline
        }
        let survey = TextSurvey(walk.builder.bytes)
        return stated.document(
            of: input, text: String(decoding: walk.builder.bytes, as: UTF8.self), zones: zoning.zones,
            notices: notices + survey.notices)
    }

    private static func flat(_ page: HTMLCleaning, _ limits: Limits) throws(ExchangeError) -> HTMLWalk {
        var walk = HTMLWalk()
        for piece in HTMLFlattening.pieces(page.bytes) {
            if GumboTree.parse(piece, { walk.walk($0) }) == nil { continue }
            walk.builder.wantBreak(.paragraph)
            try limits.check(scalars: walk.builder.scalars)
        }
        return walk
    }
}
