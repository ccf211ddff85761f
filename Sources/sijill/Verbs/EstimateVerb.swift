import ArgumentParser
import Charts
import Counting
import Estimating
import Keeping
import RecordModel

struct EstimateVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate", abstract: "How many nobody recorded: from how lists overlap.",
        discussion: """
            The table has a column for each list, 0 or 1, and last a column count; a row says how many persons stand on exactly these lists:

              EXH,ABA,OSCE,HRW,count
              1,0,0,0,1131
              1,1,0,0,177

            The answer is a family, never one number: every method with its interval and what it takes for granted, the estimates with each \
            list left out, merged and held out, and a verdict per number: show, show with caveat, or withhold with the reason.

              sijill estimate --table overlaps.csv
              sijill estimate --table overlaps.csv --quick --methods dga,loglinear-bic
              sijill estimate --table overlaps.csv --format svg > forest.svg
              sijill estimate --table strict.csv --table loose.csv        linkings of the same records, combined
              sijill estimate --lists Wadhira,Absent,Corps --stratum year  from the record's linked persons

            With --lists a list is left out of a stratum that its coverage says it could not see, and the uncertainty of linking is carried \
            into the interval by linkings drawn from it.

            Methods: \(Estimating.Method.allCases.map(\.rawValue).joined(separator: ", ")); each has a page in docs/estimation. What is drawn \
            is drawn from --seed: same seed and version, same numbers, on any number of cores.
            """)

    @OptionGroup var record: RecordOptions
    @OptionGroup var moment: MomentOptions
    @Option(
        help: ArgumentHelp(
            "The table of list overlaps. Several are linkings of the same records, and combined; with --sum they are strata.",
            valueName: "file"), completion: .file(extensions: ["csv"]))
    var table: [String] = []
    @Flag(help: "Several tables are strata that share nobody: their estimates are added up, by draws.")
    var sum = false
    @Option(help: "Registers of the record, commas between them: overlaps are taken from its linked persons.")
    var lists: String?
    @Option(
        help: "With --lists: what persons are parted by, commas between: year, month, place, region, sex, age-group.")
    var stratum: String?
    @Option(help: "With --lists: linkings drawn from what the run believes, to carry its uncertainty; 0 for none.")
    var draws = 10
    @Option(help: "Only these methods, commas between them. Default: all.")
    var methods: String?
    @Flag(help: "Leave out what takes more than a second: latent classes, resampling, variants of large tables.")
    var quick = false
    @Option(help: "table, json, jsonl, md or svg.")
    var format: EstimateFormat = .table
    @OptionGroup(title: "How it is computed") var settings: EstimateSettings

    func validate() throws {
        guard table.isEmpty != (lists == nil) else { throw ValidationError("Give either --table or --lists.") }
        if lists == nil, stratum != nil { throw ValidationError("--stratum needs --lists.") }
        if draws < 0 || draws == 1 || draws > 1_000 { throw ValidationError("--draws \(draws): 0, or 2 to 1,000.") }
    }

    func run() async throws {
        if table.count == 1 { return try await single(table[0]) }
        let bar = record.bar
        defer { bar.clear() }
        let strata: [StratumOverlaps]
        let origin: String
        let input: [String]
        if let lists {
            var request = ListsRequest(lists: Self.names(lists))
            request.strata = try Self.names(stratum ?? "").map { name in
                guard let dimension = Dimension(rawValue: name) else {
                    throw ValidationError(
                        "--stratum: there is no \(name); there are year, month, place, region, sex, age-group.")
                }
                return dimension
            }
            request.draws = draws
            request.seed = settings.seed
            request.asOf = try moment.moment
            let overlaps = try await record.open().overlaps(request) { bar.show($0) }
            strata = overlaps.strata
            input = [overlaps.linking]
            origin = "Overlaps of the record's linked persons, linking \(overlaps.linking.prefix(12))."
        } else {
            let read = try table.map { try FileEstimating.input(at: $0) }
            input = read.map(\.hash)
            strata =
                sum
                ? zip(table, read).map { StratumOverlaps(name: $0, tables: [$1.table]) }
                : [StratumOverlaps(name: table[0], tables: read.map(\.table))]
            origin =
                sum
                ? "\(table.count) strata, each a table."
                : "\(table.count) linkings of the same records, each a table; the first in full."
        }
        guard let first = strata.compactMap(\.table).first else {
            throw ValidationError(
                "No stratum has a table: fewer than two lists could see each, or nobody stands on them.")
        }
        let options = try settings.options(
            first, methods: try chosen(), quick: quick || strata.count > 1, format: format)
        let made = try await ListEstimating.estimates(strata, options, threads: settings.threads) { bar.show($0) }
        bar.clear()
        switch format {
        case .jsonl, .json: for line in made.lines(input: input, version: Version.number) { Output.line(line.text) }
        case .svg:
            let drawn = made.strata.compactMap(\.family).first
            if let drawn { Output.write(EstimatePicture.forest(drawn).svg().utf8) }
        case .table, .md:
            let report = StrataReport(strata: made.strata, sums: made.sums, options: options, origin: origin)
            for block in report.blocks {
                if format == .md { Output.line(BlocksAsMarkdown.text(block)) } else { BlocksOnTerminal.print(block) }
            }
        }
    }

    private func single(_ path: String) async throws {
        let input = try FileEstimating.input(at: path)
        let options = try settings.options(input.table, methods: try chosen(), quick: quick, format: format)
        let bar = record.bar
        defer { bar.clear() }
        let family = try await FileEstimating.family(input.table, options, threads: settings.threads) { bar.show($0) }
        bar.clear()
        switch format {
        case .jsonl: for estimate in family.estimates { Output.line(estimate.line.text) }
        case .json: Output.line(family.json(version: Version.number, input: input.hash).text)
        case .svg: Output.write(EstimatePicture.forest(family).svg().utf8)
        case .table: EstimateReport(family, options, name: path).blocks.forEach { BlocksOnTerminal.print($0) }
        case .md: EstimateReport(family, options, name: path).blocks.forEach { Output.line(BlocksAsMarkdown.text($0)) }
        }
    }

    private static func names(_ text: String) -> [String] {
        text.split(separator: ",").map { part in
            var part = part
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            return String(part)
        }
    }

    private func chosen() throws -> Set<Estimating.Method> {
        guard let methods else { return Set(Estimating.Method.allCases) }
        let named = try methods.split(separator: ",").map { name in
            let trimmed = name.filter { $0 != " " }
            guard let method = Estimating.Method(rawValue: String(trimmed)) else {
                let all = Estimating.Method.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--methods: there is no method \(trimmed); there are \(all).")
            }
            return method
        }
        guard !named.isEmpty else { throw ValidationError("--methods names no method.") }
        return Set(named)
    }
}

/// Settings of the methods, with the field's defaults.
struct EstimateSettings: ParsableArguments {
    @Option(help: "What intervals cover.")
    var level = 0.95
    @Option(help: "Where random draws begin.")
    var seed: UInt64 = 1
    @Option(help: "Cores to use. No number depends on it.")
    var threads: Int?
    @Option(help: "dga: prior weight of a cell. Default: 2 to the power of minus the lists.")
    var delta: Double?
    @Option(
        help: "dga: the most undocumented to consider. Default: ten times the documented, and on if that is too few.")
    var grid: Int?
    @Option(help: "sparse: the chance below which a pair of lists enters.")
    var threshold = 0.02
    @Option(help: "sparse: resamples of the bootstrap; 0 for Wald's interval.")
    var resamples = 1_000
    @Option(help: "lcmcr: the most classes.")
    var classes = 10
    @Option(help: "lcmcr: chains.")
    var chains = 8
    @Option(help: "lcmcr: sweeps thrown away of each chain. Default: as suits the table.")
    var burn: Int?
    @Option(help: "lcmcr: sweeps kept of each chain. Default: as suits the table.")
    var sweeps: Int?
    @Option(help: "lcmcr: every so many sweeps is a draw. Default: as suits the sweeps.")
    var thin: Int?
    @Option(help: "lcmcr: the most undocumented a documented person; 0 for no cap.")
    var cap = 20.0
    @Flag(help: "Do not leave out, merge and hold out lists.")
    var noVariants = false

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads \(threads): at least one core is needed.") }
        if let grid, grid < 1 { throw ValidationError("--grid \(grid): at least one is needed.") }
    }

    /// The options of a call. Lines of estimates have no variants, so those are not made for them, but for the back-test that they are
    /// judged by.
    func options(
        _ table: CaptureTable, methods: Set<Estimating.Method>, quick: Bool, format: EstimateFormat
    ) throws -> FamilyOptions {
        var options = FamilyOptions()
        options.methods = methods
        options.isQuick = quick
        options.level = level
        options.seed = seed
        options.variants = !noVariants
        options.graphs.delta = delta
        options.graphs.through = grid
        options.sparseThreshold = threshold
        options.resamples = resamples
        var latent = LatentClassOptions(for: table)
        latent.classes = classes
        latent.chains = chains
        latent.sweeps = sweeps ?? latent.sweeps
        latent.burn = burn ?? (sweeps == nil ? latent.burn : latent.sweeps / 10)
        latent.thin = thin ?? max(1, latent.sweeps / 2_500)
        latent.cap = cap == 0 ? nil : cap
        options.latentClasses = latent
        return options
    }
}
