import ArgumentParser
import Keeping
import RecordModel

/// The manual page, made from the same definitions as the help.
enum ManualPage {
    static var text: String {
        guard let tree = try? JSONValue(parsing: Sijill._dumpHelp()), let root = tree["command"] else { return "" }
        var out =
            ".TH SIJILL 1 \"\" \"sijill \(Version.number)\" \"Sijill manual\"\n.SH NAME\nsijill \\- \(escaped(root["abstract"]?.string ?? ""))\n"
        out += ".SH SYNOPSIS\n.B sijill\n.I verb\n[options] [arguments]\n"
        out += section("DESCRIPTION", root["discussion"]?.string)
        out += ".SH VERBS\n"
        for command in root["subcommands"]?.array ?? [] where command["shouldDisplay"]?.bool != false {
            out += verb(command)
        }
        out += """
            .SH EXIT STATUS
            .TP
            .B 0
            Done.
            .TP
            .B 1
            Done, with refusals or findings.
            .TP
            .B 2
            Wrong call.
            .TP
            .B 3
            The record is damaged.
            .SH ENVIRONMENT
            .TP
            .B SIJILL_RECORD
            The record to work on, where \\-\\-record is not given.
            .TP
            .B SIJILL_CONFIG
            The folder of private keys and of the last checkpoints seen. Default: $XDG_CONFIG_HOME/sijill, else ~/.config/sijill.
            .TP
            .B NO_COLOR
            No colours.

            """
        return out
    }

    /// A verb, and the verbs below it: `pack`, `pack check`.
    private static func verb(_ command: JSONValue, below parent: String = "") -> String {
        let name = parent + (command["commandName"]?.string ?? "")
        var out = ".SS \(escaped(name))\n\(escaped(command["abstract"]?.string ?? ""))\n"
        if let discussion = command["discussion"]?.string { out += paragraphs(discussion) }
        for argument in command["arguments"]?.array ?? [] where argument["shouldDisplay"]?.bool != false {
            let names = (argument["names"]?.array ?? []).compactMap { name -> String? in
                guard let text = name["name"]?.string else { return nil }
                return name["kind"]?.string == "long" ? "--\(text)" : "-\(text)"
            }
            .sorted { $0.count < $1.count }
            let value = argument["valueName"]?.string ?? ""
            let isFlag = argument["kind"]?.string == "flag"
            let isPositional = argument["kind"]?.string == "positional"
            guard !names.contains("--help"), !names.contains("--version") else { continue }
            let head =
                isPositional
                ? value.uppercased() : names.joined(separator: ", ") + (isFlag ? "" : " \(value.uppercased())")
            out += ".TP\n.B \(escaped(head))\n\(escaped(argument["abstract"]?.string ?? ""))\n"
        }
        for inner in command["subcommands"]?.array ?? [] where inner["commandName"]?.string != "help" {
            out += verb(inner, below: "\(name) ")
        }
        return out
    }

    private static func section(_ heading: String, _ text: String?) -> String {
        guard let text else { return "" }
        return ".SH \(heading)\n\(paragraphs(text))"
    }

    /// Paragraphs filled, indented lines (examples) as they stand.
    private static func paragraphs(_ text: String) -> String {
        var out = ""
        var verbatim = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isExample = line.hasPrefix("  ")
            if isExample != verbatim, !line.isEmpty {
                out += isExample ? ".PP\n.nf\n" : ".fi\n"
                verbatim = isExample
            }
            if line.isEmpty { out += verbatim ? "" : ".PP\n" } else { out += escaped(String(line)) + "\n" }
        }
        return ".PP\n" + out + (verbatim ? ".fi\n" : "")
    }

    /// Text that roff prints as it stands.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !out.isEmpty { out += "\n" }
            if line.hasPrefix(".") || line.hasPrefix("'") { out += "\\&" }
            for character in line {
                switch character {
                case "\\": out += "\\e"
                case "-": out += "\\-"
                default: out.append(character)
                }
            }
        }
        return out
    }
}
