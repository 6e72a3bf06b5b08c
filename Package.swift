// swift-tools-version: 6.2
import PackageDescription

// Targets stand bottom-up: a target imports only what stands above it in this file.
// `swift build --explicit-target-dependency-import-check error` refuses the rest.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "omvarld",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "GraphCore", targets: ["GraphCore"]),
    .library(name: "DOT", targets: ["DOT"]),
    .library(name: "Graphviz", targets: ["Graphviz"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "Stakeholders", targets: ["Stakeholders"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "Networks", targets: ["Networks"]),
    .library(name: "Analyses", targets: ["Analyses"]),
    .library(name: "Diagrams", targets: ["Diagrams"]),
    .library(name: "Reports", targets: ["Reports"]),
    .library(name: "Workbench", targets: ["Workbench"]),
    .executable(name: "omvarld", targets: ["omvarld"]),
  ],
  dependencies: [
    // Commands, options and help as Swift programs have them.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256: the digest of a graph, the hashes in the report's content security policy.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // Worker processes for Graphviz, which is neither thread-safe nor crash-safe.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // File paths and errno for the worker's pipes.
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    // YAML nodes with their places in the file.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What is wrong with an input, where, and what would be right.
    .target(name: "Diagnostics", swiftSettings: strict),

    // Graphs of numbered vertices, and every graph algorithm. No word of the domain.
    .target(name: "GraphCore", swiftSettings: strict),

    // A drawing as a value, and its text in the DOT language.
    .target(name: "DOT", swiftSettings: strict),

    // A drawing → an image, by Graphviz's C library in a process of its own.
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    .target(
      name: "Graphviz",
      dependencies: [
        "DOT", "CGraphviz",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict + [.strictMemorySafety()]
    ),

    // Workbooks ⇄ bytes. libxlsxwriter writes them, so that Excel opens them as its own; libzip and
    // libxml2 read them as streams, so that what a file claims to hold costs nothing before it is read.
    .systemLibrary(
      name: "CXlsxwriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
    ),
    .systemLibrary(
      name: "CZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
    ),
    .systemLibrary(
      name: "CXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .target(
      name: "Spreadsheet",
      dependencies: ["CXlsxwriter", "CZip", "CXML2"],
      swiftSettings: strict + [.strictMemorySafety()]
    ),

    // The model: entities, relations, vocabulary, evidence, readings, selection, checking.
    .target(name: "Stakeholders", dependencies: ["Diagnostics"], swiftSettings: strict),

    // Files ⇄ the model.
    .target(
      name: "Interchange",
      dependencies: [
        "Diagnostics", "GraphCore", "DOT", "Spreadsheet", "Stakeholders",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),

    // The ties that a projection leaves of relations, as a graph of numbers and back.
    .target(
      name: "Networks",
      dependencies: ["Diagnostics", "GraphCore", "Stakeholders"],
      swiftSettings: strict
    ),

    // Questions → findings with evidence.
    .target(
      name: "Analyses",
      dependencies: ["Diagnostics", "GraphCore", "Stakeholders", "Networks"],
      swiftSettings: strict
    ),

    // A selection and what to emphasise → a drawing, its legend and its text twin.
    .target(
      name: "Diagrams",
      dependencies: ["Diagnostics", "DOT", "Stakeholders"],
      swiftSettings: strict
    ),

    // Findings and figures → text, JSON, CSV, Markdown, HTML.
    .target(
      name: "Reports",
      dependencies: [
        "Diagnostics", "GraphCore", "Spreadsheet", "Stakeholders", "Networks", "Analyses",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("Page/report.css"), .embedInCode("Page/pages.css"),
        .embedInCode("Page/Script"),
      ],
      swiftSettings: strict
    ),

    // The use cases; the one place that composes.
    .target(
      name: "Workbench",
      dependencies: [
        "Diagnostics", "GraphCore", "DOT", "Graphviz", "Spreadsheet", "Stakeholders", "Interchange",
        "Networks", "Analyses", "Diagrams", "Reports",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Template")],
      swiftSettings: strict
    ),

    // The commands.
    .executableTarget(
      name: "omvarld",
      dependencies: [
        "Diagnostics", "GraphCore", "Graphviz", "Stakeholders", "Interchange", "Networks",
        "Analyses", "Reports", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Tests mirror Sources, file for file.
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Spreadsheet", "Stakeholders", "Interchange"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(name: "GraphCoreTests", dependencies: ["GraphCore"], swiftSettings: strict),
    .testTarget(name: "DOTTests", dependencies: ["DOT"], swiftSettings: strict),
    .testTarget(
      name: "GraphvizTests",
      dependencies: ["DOT", "Graphviz", "omvarld"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SpreadsheetTests",
      dependencies: ["Spreadsheet", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StakeholdersTests",
      dependencies: ["Diagnostics", "Stakeholders", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Diagnostics", "GraphCore", "Spreadsheet", "Stakeholders", "Interchange", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "NetworksTests",
      dependencies: ["GraphCore", "Stakeholders", "Networks", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "AnalysesTests",
      dependencies: [
        "Diagnostics", "GraphCore", "Stakeholders", "Interchange", "Networks", "Analyses",
        "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DiagramsTests",
      dependencies: ["Diagnostics", "DOT", "Stakeholders", "Diagrams", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Diagnostics", "Spreadsheet", "Stakeholders", "Interchange", "Analyses", "Reports",
        "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Snapshots"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "DOT", "Diagnostics", "Stakeholders", "Interchange", "Analyses", "Diagrams", "Workbench",
        "Graphviz", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Diagnostics", "Spreadsheet", "Workbench", "TestSupport", "omvarld"],
      swiftSettings: strict
    ),
  ]
)
