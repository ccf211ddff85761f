import CasePacks

/// A pack of an invented case in memory, with one file changed.
enum Pack {
    static let manifest = """
        {"format": 1, "name": "orlin", "title": {"en": "Orlin", "ar": "أورلين"}, "version": "1.0.0", "licence": "CC0-1.0",
         "languages": ["en", "ar"], "sources": [{"title": "Invented"}]}
        """
    static let places = """
        # Places of Orlin.
        id	kind	parent	latitude	longitude	en	ar	aliases
        OR	country				Orlin	أورلين	Republic of Orlin
        OR1	province	OR	12.5	-40.25	Varda	فاردا	al-Varda
        OR11	town	OR1			Ras al-Tell	رأس التل	Ras at-Tell

        """
    static let actors = """
        id	kind	en	ar	acronyms	aliases	member_of
        gov	government	Government of Orlin	حكومة أورلين
        ova	organisation	Orlin Victims' Archive	أرشيف ضحايا أورلين	OVA
        mk	person	Mirel Kotsan	ميريل كوتسان		Mirel al-Kotsan	gov

        """
    static let roles = """
        actor	role	ar	organisation	from	until
        mk	foreign minister	وزير الخارجية	gov	2012	2020-03
        mk	opposition			2020-04-01

        """
    static let topics = """
        id	en	ar	words	acts
        siege	Siege	الحصار	siege*|besieged	violation.siege
        sanctions	Sanctions	العقوبات		sanctions

        """
    static let vocabulary = """
        kind	words
        perpetrator	redcaps|الأشباح
        event	Lanternfall

        """

    /// The files of the pack; `changed` replaces, adds or (nil) leaves out files.
    static func files(_ changed: [String: String?] = [:]) -> [PackFile] {
        var all: [String: String] = [
            "pack.json": manifest, "places.tsv": places, "actors.tsv": actors, "roles.tsv": roles, "topics.tsv": topics,
            "vocabulary.tsv": vocabulary,
        ]
        for (name, text) in changed { all[name] = text }
        return all.map { PackFile(name: $0.key, bytes: Array($0.value.utf8)) }
    }

    static func read(_ changed: [String: String?] = [:]) -> PackReading { PackReading(files(changed)) }

    /// A table made of the valid one and one more row.
    static func with(_ table: String, _ row: String) -> String { table + row + "\n" }
}
