import Registers
import Testing

/// What kinds of fields are names.
@Suite struct FieldKindTests {
    @Test(arguments: FieldKind.allCases) func `a name is a personal field`(kind: FieldKind) {
        if kind.isName { #expect(kind.isPersonal) }
    }
}
