import Exchange

/// Text of any encoding: decoding, and telling what kind of file it is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = MediaType.recognise(bytes, name: String(decoding: bytes.prefix(12), as: UTF8.self))
    read(bytes, as: "text/plain")
    return 0
}
