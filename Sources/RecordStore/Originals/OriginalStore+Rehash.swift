public import RecordModel
import Synchronization

/// Something that is not as it was archived.
public enum OriginalFinding: Sendable, Hashable, CustomStringConvertible {
    /// The file is not there.
    case missing(OriginalID)
    /// The bytes have another hash than the file's name.
    case differs(OriginalID)
    /// The file cannot be read, with what the system said.
    case unreadable(OriginalID, String)
    /// A file in the folder that is no original, or stands in the wrong place: its path below the folder.
    case foreign(String)

    /// What was found, as a sentence for a keeper.
    public var description: String {
        switch self {
        case .missing(let id): "original \(id): its file is missing"
        case .differs(let id): "original \(id): its bytes are not those that were archived"
        case .unreadable(let id, let reason): "original \(id): \(reason)"
        case .foreign(let path): "originals/\(path): no original; nothing in the record put it there"
        }
    }

    var sortKey: String {
        switch self {
        case .missing(let id), .differs(let id), .unreadable(let id, _): id.hex
        case .foreign(let path): "~" + path
        }
    }
}

/// What hashing all originals again has found.
public struct RehashReport: Sendable, Hashable {
    /// How many files were hashed.
    public var files: Int
    /// How many bytes they have.
    public var bytes: Int
    /// What is not as it was archived, by id; foreign files last.
    public var findings: [OriginalFinding]
    /// Originals that are there, whole, and were not expected: archived by a command that was killed before its entry.
    public var unexpected: [OriginalID]
}

extension OriginalStore {
    /// Hashes every file again and compares with what ought to be there.
    ///
    /// - Parameters:
    ///   - expected: the originals that the log says were archived and not erased.
    ///   - threads: how many read at once.
    ///   - progress: called with the files and bytes done so far, from any thread, never from two at once.
    /// - Throws: ``RecordError`` where the folder itself cannot be listed; what is wrong with a file is a finding.
    /// - Complexity: reads everything; about 1 GB/s for each core where the disk gives as much.
    public func rehash(
        expected: Set<OriginalID>, threads: Int = 2,
        progress: @escaping @Sendable (_ files: Int, _ bytes: Int) -> Void = { _, _ in }
    ) throws(RecordError) -> RehashReport {
        let (present, foreign) = try listed()
        let state = Mutex(
            RehashReport(files: 0, bytes: 0, findings: foreign.map(OriginalFinding.foreign), unexpected: []))
        let next = Atomic(0)
        Threads.run(threads) {
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < present.count else { return }
                let id = present[index]
                let (size, finding) = check(id)
                state.withLock { report in
                    report.files += 1
                    report.bytes += size
                    if let finding {
                        report.findings.append(finding)
                    } else if !expected.contains(id) {
                        report.unexpected.append(id)
                    }
                    progress(report.files, report.bytes)
                }
            }
        }
        var report = state.withLock { $0 }
        report.findings += expected.subtracting(present).map(OriginalFinding.missing)
        report.findings.sort { $0.sortKey < $1.sortKey }
        report.unexpected.sort()
        return report
    }

    private func check(_ id: OriginalID) -> (size: Int, finding: OriginalFinding?) {
        do {
            let found = try ContentHash.id(of: OpenFile(path(of: id), readOnly))
            return (found.size, found.id == id ? nil : .differs(id))
        } catch let error as RecordError {
            return (0, error.code == .missing ? .missing(id) : .unreadable(id, error.what))
        } catch {
            return (0, .unreadable(id, "it cannot be read"))
        }
    }

    /// The originals there are, and the paths of what is none.
    private func listed() throws(RecordError) -> (originals: [OriginalID], foreign: [String]) {
        var originals: [OriginalID] = []
        var foreign: [String] = []
        for name in try Posix.names(in: folder) where name != "new" {
            guard name.utf8.count == 2, Posix.isFolder("\(folder)/\(name)") else {
                foreign.append(name)
                continue
            }
            for file in try Posix.names(in: "\(folder)/\(name)") {
                if let id = OriginalID(hex: file), id.hex == file, file.hasPrefix(name) {
                    originals.append(id)
                } else {
                    foreign.append("\(name)/\(file)")
                }
            }
        }
        return (originals, foreign)
    }
}
