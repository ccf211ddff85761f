import ArgumentParser
import Keeping
import RecordModel

/// What the three verbs on a claim have in common.
struct ReviewOptions: ParsableArguments {
    @OptionGroup var options: RecordOptions
    @Argument(help: "Claims' ids, or the beginnings of them.")
    var claims: [String]
    @Option(help: "Why. It is kept in the log.")
    var reason: String?
}

struct AcceptVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Say that a claim is read rightly.")

    @OptionGroup var review: ReviewOptions

    func run() async throws {
        let record = try review.options.open()
        let kept = try await record.accept(review.claims, reason: review.reason)
        for claim in kept { Output.line("accepted \(claim.id): \(Layout.cut(Layout.line(claim.words), to: 120))") }
    }
}

struct RejectVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Say that a claim is read wrongly.")

    @OptionGroup var review: ReviewOptions

    func run() async throws {
        let record = try review.options.open()
        let kept = try await record.reject(review.claims, reason: review.reason)
        for claim in kept { Output.line("rejected \(claim.id): \(Layout.cut(Layout.line(claim.words), to: 120))") }
    }
}

struct CorrectVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Put a claim right.",
        discussion: """
            Fields are those of the claims contract; a span is given by its words, which must stand in the document.

              sijill correct tally-3f… --set op=ge --set lower=65 --reason 'at least'
              sijill correct quotation-09… --set speaker.name='Layla Haddad'
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The claim's id, or the beginning of it.")
    var claim: String
    @Option(help: "FIELD=VALUE; null empties a field. May be repeated.")
    var set: [String]
    @Option(help: "Why. It is kept in the log.")
    var reason: String?

    func run() async throws {
        let record = try options.open()
        let kept = try await record.correct(claim, set: try Settings.parse(set), reason: reason)
        Output.line("corrected \(kept.id): \(Layout.cut(Layout.line(kept.words), to: 120))")
    }
}

struct StateVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state", abstract: "Enter what no reader found.",
        discussion: """
            A claim from a passage of a document:
              sijill state --document 3fa2 --kind demand \\
                  --passage 'open the archives' --set issuer='Families'

            Typed testimony, which is archived as an original first, then read like any other:
              sijill state --testimony words.txt --source 'Witness 14'
            """)

    @OptionGroup var options: RecordOptions
    @OptionGroup var saying: SayOptions
    @Option(help: "The document the claim stands in.")
    var document: String?
    @Option(help: "quotation, tally, act, position, demand, signature or role.")
    var kind: Claim.Kind?
    @Option(help: "The words the claim stands on, as they stand in the document.")
    var passage: String?
    @Option(help: "FIELD=VALUE, a field of the claims contract. May be repeated.")
    var set: [String] = []
    @Option(help: "A file with testimony, or - for standard input.", completion: .file())
    var testimony: String?
    @Option(help: "Why. It is kept in the log.")
    var reason: String?

    func validate() throws {
        let claim = document != nil && kind != nil && passage != nil
        if claim == (testimony != nil) {
            throw ValidationError("Say either --document, --kind and --passage, or --testimony.")
        }
    }

    func run() async throws {
        let record = try options.open()
        if let testimony {
            let bytes = testimony == "-" ? try InputFile.standardInput() : try InputFile.all(of: testimony)
            let id = try await record.testify(bytes, said: try saying.provenance(name: "testimony.txt"))
            Output.line(
                "archived \(id.short) as testimony; `sijill account --document \(id.short)` shows what was read in it")
        } else if let document, let kind, let passage {
            let kept = try await record.state(
                kind, in: document, passage: passage, set: try Settings.parse(set), reason: reason)
            Output.line("stated \(kept.id): \(Layout.cut(Layout.line(kept.words), to: 120))")
        }
    }
}

/// FIELD=VALUE settings.
enum Settings {
    static func parse(_ settings: [String]) throws -> [(field: String, value: String)] {
        try settings.map { setting in
            guard let equals = setting.firstIndex(of: "="), equals != setting.startIndex else {
                throw ValidationError("--set \(setting): write FIELD=VALUE.")
            }
            return (String(setting[..<equals]), String(setting[setting.index(after: equals)...]))
        }
    }
}
