import RecordModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the files that were named: files as they are, folders with all that is in them, in byte order of their paths.
///
/// What cannot be archived is handed over too, with the reason, so that the sum comes out: a path that is not there, a folder that
/// cannot be opened, a link found inside a folder (one named directly is followed), a device, a record's own bundle.
enum FileWalk {
    /// A file to archive, or why not.
    enum Found: Sendable, Equatable {
        case file(String)
        case refused(String, reason: String)
    }

    /// Calls `body` for each file under `paths`. Memory: the names of one folder per level.
    static func forEach(_ paths: [String], _ body: (Found) throws -> Void) rethrows {
        for path in paths { try visit(path, named: true, depth: 0, body) }
    }

    /// How many files there are under `paths`, for a progress bar.
    static func count(_ paths: [String]) -> Int {
        var count = 0
        forEach(paths) { _ in count += 1 }
        return count
    }

    private static func visit(_ path: String, named: Bool, depth: Int, _ body: (Found) throws -> Void) rethrows {
        var info = stat()
        guard (named ? stat(path, &info) : lstat(path, &info)) == 0 else {
            return try body(.refused(path, reason: reason(errno)))
        }
        switch info.st_mode & S_IFMT {
        case S_IFREG: try body(.file(path))
        case S_IFDIR:
            guard depth < 200 else { return try body(.refused(path, reason: "folders are nested more than 200 deep")) }
            guard access("\(path)/record.json", F_OK) != 0 || access("\(path)/originals", F_OK) != 0 else {
                return try body(.refused(path, reason: "it is a record; archive the files themselves"))
            }
            guard let names = names(in: path) else { return try body(.refused(path, reason: reason(errno))) }
            for name in names {
                let inner = path.hasSuffix("/") ? path + name.text : "\(path)/\(name.text)"
                if name.isUTF8 {
                    try visit(inner, named: false, depth: depth + 1, body)
                } else {
                    try body(.refused(inner, reason: "its name is not UTF-8; rename it"))
                }
            }
        case S_IFLNK: try body(.refused(path, reason: "it is a link; name the file it points to"))
        default: try body(.refused(path, reason: "it is neither a file nor a folder"))
        }
    }

    /// A name in a folder; one that is not UTF-8 is repaired, and names nothing that can be opened.
    private struct Name {
        var text: String
        var isUTF8: Bool
    }

    private static func names(in folder: String) -> [Name]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [Name] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                let name = bytes.prefix { $0 != 0 }
                let text = String(decoding: name, as: UTF8.self)
                return Name(text: text, isUTF8: text.utf8.elementsEqual(name))
            }
            if name.text != ".", name.text != ".." { names.append(name) }
        }
        return names.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }

    /// An error number in a keeper's words.
    static func reason(_ number: Int32) -> String {
        switch number {
        case ENOENT, ENOTDIR: "there is no such file"
        case EACCES, EPERM: "no permission to read it"
        default: String(cString: strerror(number))
        }
    }
}
