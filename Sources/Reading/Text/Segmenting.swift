internal import RecordModel
internal import Syntax

/// From a document's text to tokens, paragraphs and sentences.
enum Segmenting {
    /// Cuts a document. Cost: linear in its scalars.
    static func segment(_ document: Document, lexicons: Lexicons) -> TokenizedDocument {
        let scalars = document.text.unicodeScalars.map(\.value)
        let (tokens, vocabulary) = Tokenizer.tokenize(scalars, vocabulary: lexicons.vocabulary)
        var paragraphs = cutParagraphs(tokens, scalars)
        let sentences = Sentences(tokens: tokens, scalars: scalars, lexicons: lexicons).cut(&paragraphs)
        Zones.assign(
            &paragraphs, document: document, tokens: tokens, scalars: scalars, vocabulary: vocabulary,
            lexicons: lexicons)
        var classes = WordTagger.tag(
            tokens: tokens, scalars: scalars, sentences: sentences, vocabulary: vocabulary, lexicons: lexicons)
        let language = Language.of(document, tokens: tokens, scalars: scalars, lexicons: lexicons)
        let parse = Parsing.parse(
            tokens: tokens, scalars: scalars, sentences: sentences, language: language, lexicons: lexicons)
        reconcile(&classes, sentences, with: parse)
        return TokenizedDocument(
            document: document, scalars: Row(scalars, nothing: 0), tokens: Row(tokens, nothing: .nothing),
            vocabulary: vocabulary, paragraphs: paragraphs,
            sentences: sentences, classes: Row(classes, nothing: .other), language: language,
            parse: parse)
    }

    /// "Police detained three", "Guards fired": a sentence's first word that could be a verb and that the grammar has as its subject is none.
    /// Cost: linear in the sentences.
    private static func reconcile(
        _ classes: inout [WordClass], _ sentences: [TokenizedDocument.Sentence], with parse: ParsedText
    ) {
        for sentence in sentences {
            let first = sentence.tokens.lowerBound
            guard classes[first].isFinite, parse.tag(first) == .noun || parse.tag(first) == .properNoun,
                parse.relation(first) == .subject || parse.relation(first) == .passiveSubject
            else { continue }
            classes[first] = .noun
        }
    }

    /// A line break between two tokens begins a new paragraph.
    private static func cutParagraphs(_ tokens: [Token], _ scalars: [UInt32]) -> [TokenizedDocument.Paragraph] {
        var paragraphs: [TokenizedDocument.Paragraph] = []
        var first = 0
        for at in 0...tokens.count where at > first {
            let breaks =
                at == tokens.count
                || (tokens[at - 1].end..<tokens[at].start).contains { Scalars.isNewline(scalars[Int($0)]) }
            if breaks {
                paragraphs.append(
                    .init(
                        tokens: first..<at, sentences: 0..<0, range: Int(tokens[first].start)..<Int(tokens[at - 1].end),
                        zone: .body))
                first = at
            }
        }
        return paragraphs
    }
}
