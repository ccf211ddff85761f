import ArgumentParser

struct LinkVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "One person, counted once: which entries of lists are the same person.",
        discussion: """
            Lists are CSV or TSV files whose first row names the columns, in English or Arabic. Several files are several lists.

              sijill link run --out linked killed.csv detained.csv
              sijill link spec killed.csv detained.csv > link.toml
              sijill link run --spec link.toml --out linked killed.csv detained.csv
              sijill link explain K17 D204 killed.csv detained.csv

            What is written, and what it means: docs/link-runs.md.
            """,
        subcommands: [LinkRunVerb.self, LinkSpecVerb.self, LinkExplainVerb.self])
}
