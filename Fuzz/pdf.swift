import Exchange

/// What `pdftotext` and `tesseract` print.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let outputs = [
        ToolOutput(program: "pdftotext", bytes: bytes),
        ToolOutput(program: "tesseract", page: 2, bytes: bytes.reversed()),
    ]
    _ = try? DocumentReader().toolRuns(for: MediaType(named: "application/pdf"), outputs: outputs)
    read([], as: "application/pdf", outputs: outputs)
    return 0
}
