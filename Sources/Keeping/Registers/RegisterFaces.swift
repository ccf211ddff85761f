public import Custody
import Exchange
public import RecordModel
import RecordStore

/// Mapping files, for faces.
public enum MappingFile {
    /// The mapping in a file that a keeper wrote.
    ///
    /// - Throws: ``RecordError`` where it cannot be read, ``ExchangeError`` where it is none.
    public static func read(_ path: String) throws -> ListMapping {
        try EditionJSON.mapping(file: InputFile.all(of: path, limit: 16 << 20))
    }

    /// A mapping as the text of a file, one column a line.
    public static func text(_ mapping: ListMapping) -> String { EditionJSON.file(mapping) }
}

extension Edition {
    /// Its mapping as the text of a file.
    public var mappingFile: String { EditionJSON.file(adding.mapping) }
    /// Its mapping as JSON.
    public var mappingJSON: JSONValue { EditionJSON.value(adding.mapping) }
}

/// Rows of CSV, for faces.
public enum CSVLine {
    /// One row as RFC 4180 has it.
    public static func bytes(_ fields: [String]) -> [UInt8] {
        var out: [UInt8] = []
        CSVWriter.write(fields, to: &out)
        return out
    }
}

/// A moment of the log.
public typealias LogMoment = LogTime

extension LogTime {
    /// From an RFC 3339 time, or a date, whose end is meant.
    public init?(moment text: String) {
        var whole = text
        if text.utf8.count == 10 { whole += "T23:59:59.999Z" }
        if text.hasSuffix("Z"), !text.contains(".") { whole = text.dropLast() + ".000Z" }
        guard let time = LogTime(whole) else { return nil }
        self = time
    }
}
