import ArgumentParser
import Keeping

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The command line: parses, calls Keeping, prints. One file a verb, under `Verbs/`.
@main
struct Sijill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sijill",
        abstract: "Keep an accountability record of a conflict: originals, claims, and who said so.",
        discussion: """
            A record is a folder NAME.sijill: the originals as they came, and a signed log of what its keepers decided. All else is \
            made from these two, and can be made again.

              sijill init case.sijill                    begin a record
              sijill archive --record case.sijill FILE   keep originals
              sijill read --record case.sijill           read them into claims
              sijill account --record case.sijill        who said what, and where
              sijill show --record case.sijill ID        follow a claim down

            Inside a record's folder --record is not needed; SIJILL_RECORD names one too. `sijill read FILE…` works without a record.

            Exit status: 0 done; 1 done, with refusals or findings; 2 wrong call; 3 the record is damaged.
            """,
        version: "sijill \(Version.number)",
        subcommands: [],
        groupedSubcommands: [
            CommandGroup(
                name: "Keep",
                subcommands: [
                    InitVerb.self, ArchiveVerb.self, StatusVerb.self, LogVerb.self, VerifyVerb.self, ProveVerb.self,
                    VerifyReceiptVerb.self, RebuildVerb.self, ExportVerb.self, EraseVerb.self,
                ]),
            CommandGroup(
                name: "Read",
                subcommands: [
                    ReadVerb.self, AccountVerb.self, ShowVerb.self, SearchVerb.self, StateVerb.self, AcceptVerb.self,
                    CorrectVerb.self,
                    RejectVerb.self, PackVerb.self,
                ]),
            CommandGroup(
                name: "People",
                subcommands: [RegisterVerb.self, FindVerb.self, LinkVerb.self, ReviewVerb.self, NameVerb.self]),
            CommandGroup(
                name: "Numbers", subcommands: [CountVerb.self, ActsVerb.self, TotalsVerb.self, EstimateVerb.self]),
            CommandGroup(name: "About", subcommands: [ManualVerb.self]),
        ])

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow further is an error to be told, not a reason to die.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as ExitStatus {
            end(status.rawValue)
        } catch {
            finish(with: error)
        }
    }

    /// Ends the program: help and completions on standard output, a wrong call with 2, everything else by what went wrong.
    private static func finish(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let text = fullMessage(for: error)
        if code == .success {
            Output.line(text)
            end(0)
        }
        if code == .validationFailure {
            Output.note(text)
            end(ExitStatus.wrongCall.rawValue)
        }
        Output.note("sijill: \(Layout.line("\(error)"))")
        end(ExitStatus(of: error).rawValue)
    }
}

/// Ends the process; named apart from the parser's own `exit`.
private func end(_ status: Int32) -> Never { exit(status) }
