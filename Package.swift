// swift-tools-version: 6.1
import PackageDescription

// Folders under Sources/ are modules; a module imports only what is listed for it here, and nothing points up.
// ARCHITECTURE.md follows one document through them.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: settings)
}

let package = Package(
    name: "sijill",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "sijill", targets: ["sijill"]),
        .library(
            name: "SijillKit",
            targets: [
                "Keeping", "Reading", "Estimating", "CasePacks", "Exchange", "RecordStore", "RecordModel", "Custody",
                "Names",
                "Places",
                "Moments",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.0"),
    ],
    targets: [
        // what a name, a place, a date is
        .target(name: "CKnowledge", cSettings: [.headerSearchPath("data")]),
        module("Knowledge", ["CKnowledge"]),
        module("Names", ["Knowledge"]),
        module("Places", ["Knowledge", "Names"]),
        // rows and columns whose values are numbered
        module("Tables"),
        module("Moments", ["Knowledge"]),
        // models that were trained, as bytes; how words hang together in a sentence
        .target(name: "CKernels", exclude: ["integers.inc"]),
        module("Learning"),
        module("Syntax", ["Learning", "Knowledge", "CKernels"]),
        // the words as values; the log's mathematics
        module("RecordModel"),
        module("Custody", [crypto]),
        // what is particular to a case, as data
        module("CasePacks", ["RecordModel", "Names", "Knowledge"]),
        // the bundle on disk; file formats; engines
        module("RecordStore", ["RecordModel", "Custody", "Names", grdb, crypto]),
        .systemLibrary(
            name: "Cgumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .systemLibrary(name: "Czlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // what the columns and cells of a list say of people
        module("Registers", ["Tables", "Names", "Moments", "Places", "Knowledge", crypto]),
        module("Linking", ["Registers", "Tables", "Names", "Knowledge"]),
        // claimed numbers side by side; acts and persons counted once
        module("Counting", ["RecordModel", "Moments", "Names", "Knowledge"]),
        // list overlaps → how many nobody has recorded
        module("Estimating"),
        module("Exchange", ["RecordModel", "Tables", "Cgumbo", "Czlib", "Knowledge"]),
        module(
            "Reading", ["CasePacks", "RecordModel", "Learning", "Syntax", "Names", "Places", "Moments", "Knowledge"]),
        // values as drawings
        module("Charts"),
        // the verbs of a keeper, and the faces
        module(
            "Keeping",
            [
                "Reading", "Linking", "Estimating", "Registers", "Tables", "CasePacks", "Exchange", "RecordStore",
                "RecordModel", "Custody", "Names", "Places", subprocess, "Counting",
            ]),
        .executableTarget(
            name: "sijill",
            dependencies: [
                "Keeping", "Linking", "Estimating", "Charts", "CasePacks", "Registers", "RecordModel", "RecordStore",
                "Names", argumentParser, "Counting", "Moments",
            ],
            swiftSettings: settings),
        // what makes the models that ship; no part of the program
        module("Training", ["Learning", "Syntax", "Reading", "RecordModel", "CKernels"]),
        .executableTarget(
            name: "sijill-train",
            dependencies: [
                "Training", "Reading", "RecordModel", "Exchange", "Syntax", "Learning", "Knowledge", "CKernels",
                argumentParser, crypto,
            ],
            swiftSettings: settings),
        // tests, one target a module; ScriptTests runs the program itself
        tests(of: "RecordModel"),
        tests(of: "Custody", [crypto]),
        tests(of: "CasePacks"),
        tests(of: "Names"),
        tests(of: "Moments"),
        tests(of: "Charts"),
        tests(of: "Learning"),
        tests(of: "Syntax", ["Learning", "Training", "Knowledge", "CKernels", crypto]),
        tests(of: "RecordStore", ["RecordModel", "Custody", "Names", grdb, crypto]),
        tests(of: "Tables"),
        tests(of: "Registers", ["Tables", "Knowledge"]),
        tests(of: "Linking", ["Registers", "Tables"]),
        tests(of: "Exchange", ["RecordModel", "Tables", "Knowledge", "Czlib"]),
        tests(of: "Counting", ["RecordModel", "Moments"]),
        tests(of: "Estimating", ["Exchange"]),
        tests(
            of: "Reading",
            ["CasePacks", "RecordModel", "Learning", "Knowledge", "Moments", "Names", "Places", "Training"]),
        tests(
            of: "Keeping",
            [
                "CasePacks", "RecordModel", "RecordStore", "Registers", "Tables", "Custody", "Exchange", "Reading",
                "Linking",
            ]),
        .testTarget(name: "ScriptTests", dependencies: ["sijill"], exclude: ["Scripts"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
