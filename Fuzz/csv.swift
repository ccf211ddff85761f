import Exchange

/// CSV: read in pieces as in one, and written as it was read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = try? CSVTable(bytes)
    let whole = rows(bytes, piece: max(1, count))
    precondition(whole == rows(bytes, piece: 3), "pieces read otherwise than the whole")
    guard let whole else { return 0 }
    var out: [UInt8] = []
    for row in whole { CSVWriter.write(row, to: &out) }
    // The first field may begin with a byte order mark, which is taken off when it is read.
    if whole.first?.first?.unicodeScalars.first != "\u{FEFF}" {
        precondition(rows(out, piece: max(1, out.count), delimiter: 0x2C) == whole, "written otherwise than read")
    }
    return 0
}

private func rows(_ bytes: [UInt8], piece: Int, delimiter: UInt8? = nil) -> [[String]]? {
    var rows: [[String]] = []
    var reader = CSVReader(delimiter: delimiter)
    do {
        for at in stride(from: 0, to: bytes.count, by: piece) {
            try reader.read(Array(bytes[at..<min(at + piece, bytes.count)])) { rows.append($0.fields) }
        }
        try reader.finish { rows.append($0.fields) }
        return rows
    } catch {
        return nil
    }
}
