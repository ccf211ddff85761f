/// Reads and checks a pack: bytes in, a value and findings out. It touches no file and no clock.
public struct PackReading: Sendable, Equatable {
    /// The pack; nil where something in it is wrong.
    public let pack: CasePack?
    /// What is wrong or worth knowing, in the order of the files; at most a hundred for each file.
    public let findings: [PackFinding]

    /// Reads the files of a pack's folder.
    ///
    /// - Complexity: linear in the bytes.
    public init(_ files: [PackFile]) {
        var findings = PackFindings()
        var sound: [String: PackFile] = [:]
        for file in files.sorted(by: { $0.name < $1.name }) {
            if PackFile.known.contains(file.name) {
                if PackText.check(file, &findings) { sound[file.name] = file }
            }
        }
        if !files.contains(where: { $0.name == "pack.json" }) {
            findings.add(
                PackFinding(
                    .error, "pack.json", "the file is missing",
                    remedy: "a pack says its name, version, licence and sources in it"))
        }
        let about = sound["pack.json"].flatMap { ManifestReading.read($0, &findings) }
        let places = sound["places.tsv"].map { PlacesReading.read($0, &findings) } ?? []
        let actors = sound["actors.tsv"].map { ActorsReading.read($0, &findings) } ?? []
        let ids = Set(actors.map(\.id))
        let roles = sound["roles.tsv"].map { RolesReading.read($0, actors: ids, &findings) } ?? []
        let topics = sound["topics.tsv"].map { TopicsReading.read($0, &findings) } ?? []
        let words = sound["vocabulary.tsv"].map { VocabularyReading.read($0, &findings) } ?? []
        for file in files.sorted(by: { $0.name < $1.name }) where !PackFile.isRead(file.name) {
            findings.add(
                PackFinding(
                    .notice, file.name, "nothing is known of such a file; it is not read",
                    remedy: "files are \(PackFile.known.joined(separator: ", "))"))
        }
        guard !findings.hasErrors, let about else {
            findings.close()
            pack = nil
            self.findings = findings.all
            return
        }
        findings.close()
        pack = CasePack(
            about: about, places: places, actors: actors, roles: roles, topics: topics, vocabulary: words)
        self.findings = findings.all
    }

    /// Names that stand for nobody in particular, because several places or actors share them: a warning each.
    ///
    /// - Complexity: gathers all names, which reading a pack does not need.
    public var ambiguities: [PackFinding] { pack.map { PackNames($0).ambiguities } ?? [] }
}
