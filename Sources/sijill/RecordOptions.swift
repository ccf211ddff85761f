import ArgumentParser
import Keeping
import RecordModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which record a verb works on.
struct RecordOptions: ParsableArguments {
    @Option(help: "The record's folder. Default: SIJILL_RECORD, else the record that this folder lies in.")
    var record: String?

    @Flag(help: "No progress bar, and only what was asked for.")
    var quiet = false

    /// Where the record is kept, from options, environment and the folder we are in.
    var path: String? {
        if let record { return record }
        if let named = Terminal.environment("SIJILL_RECORD"), !named.isEmpty { return named }
        guard let here = getcwd(nil, 0) else { return nil }
        defer { free(here) }
        return Record.enclosing(String(cString: here))
    }

    func open() throws -> Record {
        guard let path else {
            throw ValidationError(
                "No record here. Name one with --record, go into its folder, or begin one with `sijill init NAME.sijill`."
            )
        }
        return try Record.open(at: path, surroundings: .process)
    }

    /// A progress bar that does as --quiet says.
    var bar: ProgressBar { ProgressBar(quiet: quiet) }
}

extension Surroundings {
    /// This process's environment and clock; says on standard error when it has to wait.
    static var process: Surroundings {
        var variables: [String: String] = [:]
        for name in ["SIJILL_CONFIG", "XDG_CONFIG_HOME", "HOME"] { variables[name] = Terminal.environment(name) }
        return Surroundings(variables: variables, waiting: { Output.note("sijill: \($0)") })
    }
}

/// What is said of originals at archiving.
struct SayOptions: ParsableArguments {
    @Option(help: "Who it comes from: an organisation, a person, an outlet.")
    var source: String?
    @Option(help: "Who published it.")
    var publisher: String?
    @Option(help: "When it was published: 2021, 2021-12 or 2021-12-21.")
    var date: String?
    @Option(help: "Where it was published.")
    var url: String?
    @Option(help: "Its language, as a BCP 47 tag: en, ar.")
    var language: String?

    func provenance(name: String? = nil) throws -> Provenance {
        if let date, !StatedDate.isValid(date) {
            throw ValidationError("--date \(date) is no date; write 2021, 2021-12 or 2021-12-21.")
        }
        return Provenance(name: name, source: source, publisher: publisher, date: date, url: url, language: language)
    }
}
