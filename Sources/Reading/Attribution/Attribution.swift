/// Finds what somebody said: quotation marks, cues, speakers. Adds quotations to the draft.
enum Attribution {
    static func read(_ draft: inout Draft) {}
}
