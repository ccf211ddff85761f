import CasePacks

/// Case packs: the first byte says which file the others are; a pack that is read has names that can be gathered.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let name = PackFile.known[Int(first) % PackFile.known.count]
    let manifest = #"{"format":1,"name":"a","title":{"en":"A"},"version":"1.0.0","licence":"CC0-1.0","sources":[]}"#
    var files = [PackFile(name: name, bytes: Array(bytes.dropFirst()))]
    if name != "pack.json" { files.append(PackFile(name: "pack.json", bytes: Array(manifest.utf8))) }
    let reading = PackReading(files)
    precondition((reading.pack == nil) == reading.findings.contains { $0.severity == .error }, "an error, and a pack")
    precondition(reading == PackReading(files.reversed()), "the order of the files matters")
    for finding in reading.findings + reading.ambiguities { precondition(!finding.description.isEmpty) }
    return 0
}
