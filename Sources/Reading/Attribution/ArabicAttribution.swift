internal import RecordModel

/// Attributes in Arabic text. The verb comes first, then whoever speaks, then «…» or "إن …".
struct ArabicAttribution {
    let context: AttributionContext

    init(_ context: AttributionContext) { self.context = context }

    func find() -> [QuotationDraft] { [] }
}
