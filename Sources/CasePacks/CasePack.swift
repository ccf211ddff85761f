/// What is particular to a case, as data: its places, its actors with their dated roles, its topics, its words.
///
/// A pack is a folder of small text files (`docs/case-packs.md`); ``PackReading`` makes one of their bytes.
public struct CasePack: Sendable, Equatable {
    /// What the pack is, and where its facts come from.
    public var about: About
    /// Places, in the order of the file.
    public var places: [Place]
    /// Actors, in the order of the file.
    public var actors: [Actor]
    /// Who was what, for whom, from when until when.
    public var roles: [DatedRole]
    /// What the case is about.
    public var topics: [Topic]
    /// Words that mean something particular in this case.
    public var vocabulary: [Word]

    /// A pack.
    public init(
        about: About, places: [Place] = [], actors: [Actor] = [], roles: [DatedRole] = [], topics: [Topic] = [],
        vocabulary: [Word] = []
    ) {
        self.about = about
        self.places = places
        self.actors = actors
        self.roles = roles
        self.topics = topics
        self.vocabulary = vocabulary
    }

    /// What a pack says of itself (`pack.json`).
    public struct About: Sendable, Equatable {
        /// A short name, fit for a folder: `lazuran`.
        public var name: String
        /// What people call it, by language tag: `en`, `ar`.
        public var title: [String: String]
        /// Its version, three numbers: `1.0.0`.
        public var version: String
        /// The licence of the pack, as an SPDX expression or in words.
        public var licence: String
        /// Tags of the languages its names are in.
        public var languages: [String]
        /// Where its facts come from.
        public var sources: [Source]
    }

    /// One source of a pack's facts.
    public struct Source: Sendable, Equatable {
        /// What it is called, and by whom it is made.
        public var title: String
        /// Where it is.
        public var url: String?
        /// Its licence.
        public var licence: String?
    }

    /// A place (`places.tsv`).
    public struct Place: Sendable, Equatable {
        /// Its id: a P-code where there is one.
        public var id: String
        /// What kind: `country`, `governorate`, `district`, `town`, `camp`, `site`, … A word, open to more.
        public var kind: String
        /// The id of the place it lies in.
        public var parent: String?
        /// Latitude in degrees north, −90…90.
        public var latitude: Double?
        /// Longitude in degrees east, −180…180.
        public var longitude: Double?
        /// Its names; the first one of a language is the usual one.
        public var names: Names
    }

    /// The names of one place or actor.
    public struct Names: Sendable, Equatable {
        /// In Latin letters.
        public var english: [Name]
        /// In Arabic letters.
        public var arabic: [Name]
        /// Short forms in capitals.
        public var acronyms: [Name] = []
        /// Other spellings and other names, in any letters.
        public var aliases: [Name]

        /// All of them.
        public var all: [Name] { english + arabic + acronyms + aliases }
        /// The usual one: the first in English, else the first in Arabic.
        public var usual: String { english.first?.text ?? arabic.first?.text ?? "" }
    }

    /// A name as a cell has it.
    public struct Name: Sendable, Hashable {
        /// The name.
        public var text: String
        /// It is an ordinary word or a given name too (written with `~` before it): found only where a word before it says so.
        public var isWeak: Bool
    }

    /// Someone that claims are about or by (`actors.tsv`). Public figures and bodies; never a victim.
    public struct Actor: Sendable, Equatable {
        /// What kind of actor.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case person, organisation, state, intergovernmental, government
            case armedGroup = "armed_group"
            case party, court, media, people
        }

        /// Its id.
        public var id: String
        /// What kind of actor.
        public var kind: Kind
        /// Its names.
        public var names: Names
        /// Ids of the actors it is a part of.
        public var memberOf: [String]
    }

    /// What an actor was, for whom, from when until when (`roles.tsv`).
    public struct DatedRole: Sendable, Equatable {
        /// The actor's id.
        public var actor: String
        /// The role or the side in English: `foreign minister`, `opposition`.
        public var role: String
        /// The same in Arabic.
        public var arabic: String?
        /// The id of the actor it is held in.
        public var organisation: String?
        /// Its first day, month or year; nil where that is not known.
        public var from: PackDate?
        /// Its last day, month or year; nil where it goes on, or the end is not known.
        public var until: PackDate?
    }

    /// What a case is about (`topics.tsv`).
    public struct Topic: Sendable, Equatable {
        /// Its id.
        public var id: String
        /// Its title in English.
        public var english: String
        /// Its title in Arabic.
        public var arabic: String?
        /// Words that tell of it; `*` at the end of a word stands for any ending.
        public var words: [String]
        /// Types of acts that belong to it: `violation.siege`, or a whole family: `sanctions`.
        public var acts: [String]
    }

    /// A word that means something particular in this case (`vocabulary.tsv`).
    public struct Word: Sendable, Hashable {
        /// What the word is.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A noun for those who do harm: what follows "by", or stands before "attacks".
            case perpetrator
            /// A noun for people and bodies that say something.
            case speaker
            /// What harm is done with.
            case weapon
            /// A capitalised thing that is no actor and no place: a law, an event, a document.
            case event
            /// A given name.
            case given
            /// A word in the names of organisations.
            case organisation
            /// A word in the names of places.
            case place
        }

        /// What it is.
        public var kind: Kind
        /// The word.
        public var text: String
    }

    /// The roles of an actor that may hold on a day, month or year: those that are not known to begin after it or to end before it.
    public func roles(of actor: String, on date: PackDate) -> [DatedRole] {
        roles.filter { role in
            role.actor == actor && (role.from.map { $0.first <= date.last } ?? true)
                && (role.until.map { date.first <= $0.last } ?? true)
        }
    }
}
