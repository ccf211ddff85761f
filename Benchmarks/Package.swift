// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that it never slows `make test`.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "sijill", path: "..")],
    targets: [
        .executableTarget(
            name: "SijillBenchmarks", dependencies: [.product(name: "SijillKit", package: "sijill")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
