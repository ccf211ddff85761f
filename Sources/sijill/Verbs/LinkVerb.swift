import ArgumentParser

struct LinkVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "One person, counted once: which entries of lists are the same person.",
        discussion: """
            In a record it links the current entries of all registers; keepers judge what the engine cannot tell:

              sijill link run
              sijill review links
              sijill link decide same Absent/2018-01-15/F-17 Missing/2018/203 --reason "his brother says so"
              sijill link export > judgements.jsonl

            Without one it links lists in files: CSV or TSV whose first row names the columns, in English or Arabic.

              sijill link run --out linked killed.csv detained.csv
              sijill link spec killed.csv detained.csv > link.toml
              sijill link run --spec link.toml --out linked killed.csv detained.csv
              sijill link explain K17 D204 killed.csv detained.csv

            Persons of a record: docs/persons.md. What a run writes, and what it means: docs/link-runs.md.
            """,
        subcommands: [
            LinkRunVerb.self, LinkSpecVerb.self, LinkExplainVerb.self, LinkDecideVerb.self, LinkExportVerb.self,
            LinkImportVerb.self,
        ])
}
