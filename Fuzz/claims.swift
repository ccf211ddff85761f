import Exchange

/// Claims in JSON lines: what is read is written back, and read again the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = try? ClaimsJSONLines.read(bytes)
    guard let line = try? ClaimsJSONLines.read(bytes, number: 1) else { return 0 }
    var out: [UInt8] = []
    ClaimsJSONLines.write(line, to: &out)
    precondition((try? ClaimsJSONLines.read(out.dropLast(), number: 1)) == line, "written otherwise than read")
    return 0
}
