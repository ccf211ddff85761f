import ArgumentParser
import Keeping

struct LinkSpecVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spec", abstract: "Print the spec that lists are linked by, as a file to edit.",
        discussion: """
            Columns are recognised by their names. Edit what was taken for something else, and link with --spec:

              sijill link spec killed.csv > link.toml
              sijill link run --spec link.toml --out linked killed.csv

            The file is TOML; what each setting means is written in it. What is left out is as the defaults have it.
            """)

    @OptionGroup var options: LinkOptions
    @Argument(help: "The lists.", completion: .file())
    var files: [String]

    func run() async throws { Output.write(try FileLinking.spec(options.request(files)).utf8) }
}
