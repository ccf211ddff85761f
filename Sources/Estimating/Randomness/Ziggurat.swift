/// The layers of the ziggurat for the normal distribution.
///
/// Source: Marsaglia, Tsang, *The ziggurat method for generating random variables*, J. Statistical Software 5 (2000),
/// doi:10.18637/jss.v005.i08; with a layer and a position from separate bits, as Doornik (2005) asks.
struct Ziggurat: @unchecked Sendable {
    static let layers = 128
    static let tail = 3.442_619_855_899
    private static let area = 9.912_563_035_262_17e-3

    /// Right ends of the layers and the share of each that lies wholly under the curve; made once, never changed, never freed.
    let ends: UnsafePointer<Double>
    let inner: UnsafePointer<Double>

    static let normal = Ziggurat()

    private init() {
        let ends = UnsafeMutablePointer<Double>.allocate(capacity: Ziggurat.layers + 1)
        let inner = UnsafeMutablePointer<Double>.allocate(capacity: Ziggurat.layers)
        var density = Maths.exp(-0.5 * Ziggurat.tail * Ziggurat.tail)
        ends[0] = Ziggurat.area / density
        ends[1] = Ziggurat.tail
        ends[Ziggurat.layers] = 0
        for i in 2..<Ziggurat.layers {
            ends[i] = (-2 * Maths.log(Ziggurat.area / ends[i - 1] + density)).squareRoot()
            density = Maths.exp(-0.5 * ends[i] * ends[i])
        }
        for i in 0..<Ziggurat.layers { inner[i] = ends[i + 1] / ends[i] }
        self.ends = UnsafePointer(ends)
        self.inner = UnsafePointer(inner)
    }
}
