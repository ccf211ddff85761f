import ArgumentParser
import Keeping

struct LinkSpecVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spec", abstract: "Print the spec that lists are linked by, as a file to edit.",
        discussion: """
            Without files it is the record's; the columns are fields of its registers:

              sijill link spec > link.toml
              sijill link run --spec link.toml

            With files columns are recognised by their names. Edit what was taken for something else, and link with --spec:

              sijill link spec killed.csv > link.toml
              sijill link run --spec link.toml --out linked killed.csv

            The file is TOML; what each setting means is written in it. What is left out is as the defaults have it.
            """)

    @OptionGroup var options: LinkOptions
    @Argument(help: "The lists; without any, those of the record.", completion: .file())
    var files: [String] = []
    @OptionGroup var place: LinkPlace

    func run() async throws {
        if files.isEmpty {
            let record = try place.open()
            Output.write(try await record.linkSpecFile(options.manner(in: record)).utf8)
        } else {
            Output.write(try FileLinking.spec(options.request(files)).utf8)
        }
    }
}
