import Exchange

/// Markdown files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    read(Array(UnsafeBufferPointer(start: start, count: count)), as: "text/markdown")
    return 0
}
