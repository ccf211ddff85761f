import Testing

@testable import Exchange

@Suite struct MediaTypeTests {
    @Test func plain() { #expect(MediaType.recognise(Array("hello there".utf8), name: "a.txt") == .plainText) }
}
