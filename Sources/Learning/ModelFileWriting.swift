extension ModelFile {
    /// The bytes of a model file with these sections. The same sections give the same bytes.
    public static func bytes(version: Int, sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var table: [UInt8] = []
        var body: [UInt8] = []
        let start = (headerSize + sections.count * entrySize + 63) / 64 * 64
        for section in sections {
            var name = Array(section.name.utf8.prefix(nameSize))
            name += Array(repeating: 0, count: nameSize - name.count)
            table += name
            append(UInt64(start + body.count), to: &table)
            append(UInt64(section.bytes.count), to: &table)
            body += section.bytes
            body += Array(repeating: 0, count: (64 - body.count % 64) % 64)
        }
        table += Array(repeating: 0, count: start - headerSize - table.count)
        let rest = table + body
        var out = magic
        append(UInt32(version), to: &out)
        append(UInt32(sections.count), to: &out)
        append(rest.withUnsafeBytes { checksum($0) }, to: &out)
        return out + rest
    }

    private static func append(_ value: some FixedWidthInteger, to out: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { out += $0 }
    }
}
