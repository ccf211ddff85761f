import Learning
import Testing

@Suite("Feature numbers") struct FeatureHashTests {
    @Test func orderAndTemplateCount() {
        let (a, b) = (FeatureHash.atom(1), FeatureHash.atom(2))
        let all: Set<UInt64> = [
            FeatureHash.feature(1, a), FeatureHash.feature(2, a), FeatureHash.feature(1, b),
            FeatureHash.feature(1, a, b),
            FeatureHash.feature(1, b, a), FeatureHash.feature(1, a, a, b), FeatureHash.feature(1, a, b, a),
            FeatureHash.feature(1, b, a, a), FeatureHash.feature(1),
        ]
        #expect(all.count == 9)
    }
}
