import Linking
import RecordModel
import RecordStore
import Registers

extension Record {
    /// Opens the search for people: over the newest edition of every register, and what older ones said otherwise or had besides.
    ///
    /// What it needs lies in a file that is derived from the entries; it is made where there is none, or one of other entries or of
    /// another version, or a damaged one.
    /// - Parameters:
    ///   - anew: make the file again in any case.
    ///   - progress: told while it is made.
    /// - Throws: ``RecordError``; ``KeepingError`` where no register has entries.
    /// - Complexity: some milliseconds where the file is there; else some ten seconds for a million entries, and twice its size in memory.
    public func personSearch(anew: Bool = false, progress: ProgressHandler = { _ in }) async throws -> PersonSearch {
        try await catchUp(progress: progress)
        let index = try folded()
        let editions = try self.editions(index).filter { $0.trouble == nil && $0.account != nil }
        guard !editions.isEmpty else {
            throw KeepingError(
                .notFound, "no register here has entries", remedy: "add a list with `sijill register add`")
        }
        let key = try findKey(editions, index)
        if !anew, let search = try openSearch(editions, key) { return search }
        let lock = try indexLock("find")
        defer { lock.release() }
        if !anew, let search = try openSearch(editions, key) { return search }
        try FindFile.write(findBytes(editions, index, key, progress), bundle)
        guard let search = try openSearch(editions, key) else { throw PersonSearch.damaged }
        return search
    }

    private func openSearch(_ editions: [Edition], _ key: SIMD2<UInt64>) throws -> PersonSearch? {
        guard let file = try FindFile.open(bundle), PersonFinder.key(file.bytes) == key,
            let finder = PersonFinder(file.bytes)
        else { return nil }
        return PersonSearch(file, finder, editions: editions)
    }

    private func findBytes(
        _ editions: [Edition], _ index: IndexStore, _ key: SIMD2<UInt64>, _ progress: ProgressHandler
    ) throws -> [UInt8] {
        var collecting = FindCollecting(index)
        var done = 0
        for register in Dictionary(grouping: editions.indices, by: { editions[$0].adding.register }).sorted(by: {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }) {
            progress(Progress(verb: "collecting entries", done: done, total: editions.count, unit: "editions"))
            try collecting.add(register.value.map { ($0, editions[$0]) })
            done += register.value.count
        }
        return FindIndexBuilder.build(collecting.table, key: key, threads: Cores.count) { share in
            progress(Progress(verb: "making names findable", done: Int(share * 100), total: 100, unit: "%"))
        }
    }

    /// What the file is made from: the editions as the log has them, the places they were read with, this program's version.
    private func findKey(_ editions: [Edition], _ index: IndexStore) throws -> SIMD2<UInt64> {
        var text = "\(Version.maker)\n\(FindIndexBuilder.knowledge)\n\(try index.pack()?.hash ?? "")\n"
        for edition in editions {
            text +=
                "\(edition.entry)\t\(edition.adding.original.hex)\t\(edition.entries)\t\(edition.adding.edition)\t\(edition.adding.register)\n"
        }
        let digest = ContentHash.id(of: Array(text.utf8)).digest
        func number(_ from: Int) -> UInt64 { digest[from..<(from + 8)].reduce(0) { $0 << 8 | UInt64($1) } }
        return SIMD2(number(0), number(8))
    }
}
