// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A leaf imports at most `Vocabulary`.
func leaf(_ name: String, _ dependencies: [Target.Dependency] = ["Vocabulary"]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// An arrow imports `Vocabulary`, leaves, and at most one outside package; never another arrow.
func arrow(
  _ name: String, _ dependencies: [Target.Dependency], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: ["Vocabulary"] + dependencies, swiftSettings: strict,
    plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ["Vocabulary"] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "gapwatch",
  products: [.executable(name: "gapwatch", targets: ["gapwatch"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    leaf("Vocabulary", []),
    leaf("JSONBytes"),
    leaf("PathTemplates"),
    leaf("Inert"),
    leaf("Phrases"),
    // Evidence is stored deflated.
    leaf("EvidenceBytes", ["Vocabulary", "CZlib"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),
    arrow("BytesToLines", ["CZlib"]),
    arrow("LinesToRecords", ["JSONBytes"]),
    arrow("RecordsToEvidence", ["PathTemplates", "EvidenceBytes", "JSONBytes"]),
    arrow("EvidenceToFindings", ["PathTemplates"]),
    arrow("FindingsToRegister", ["Phrases", "Inert", "PathTemplates", mustache]),
    arrow("FindingsToReport", ["Phrases", "Inert"]),
    arrow("Definitions", [yams], plugins: ["EmbedDefinitions"]),
    arrow("Store", [grdb]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Vocabulary", "EvidenceBytes", "BytesToLines", "LinesToRecords", "RecordsToEvidence",
        "EvidenceToFindings", "FindingsToRegister", "FindingsToReport", "Definitions", "Store",
        "Phrases", "Inert", "CMalloc",
      ], swiftSettings: strict),
    .executableTarget(
      name: "gapwatch",
      dependencies: [
        "Vocabulary", "Pipeline", "Phrases", "Inert", arguments,
      ], swiftSettings: strict),
    .executableTarget(name: "embed", swiftSettings: strict),
    .plugin(
      name: "EmbedDefinitions", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/EmbedDefinitions"),
    tests("Vocabulary", []),
    tests("JSONBytes", ["JSONBytes"]),
    tests("PathTemplates", ["PathTemplates"]),
    tests("Inert", ["Inert"]),
    tests("Phrases", ["Phrases"]),
    tests("BytesToLines", ["BytesToLines"]),
    tests("LinesToRecords", ["LinesToRecords", "Definitions"]),
    tests("RecordsToEvidence", ["RecordsToEvidence", "EvidenceBytes"]),
    tests("EvidenceToFindings", ["EvidenceToFindings"]),
    tests("FindingsToRegister", ["FindingsToRegister", "Phrases"]),
    tests("FindingsToReport", ["FindingsToReport", "Phrases", "Inert"]),
    tests("Definitions", ["Definitions"]),
    tests("Store", ["Store", grdb]),
    tests(
      "Pipeline",
      [
        "Pipeline", "Phrases", "LinesToRecords", "BytesToLines", "RecordsToEvidence",
        "EvidenceBytes", "EvidenceToFindings", "gapwatch",
      ]),
    tests("House", []),
  ]
)
