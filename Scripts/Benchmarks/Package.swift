// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing but `Scripts/bench` builds it.

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
  name: "omvarld-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    // What is measured. The name is given because the folder of a clone may be called anything.
    .package(name: "omvarld", path: "../.."),
    // The bare parser, to measure reading a graph against.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "omvarld-bench",
      dependencies: [
        "CMalloc",
        .product(name: "Analyses", package: "omvarld"),
        .product(name: "Diagnostics", package: "omvarld"),
        .product(name: "Interchange", package: "omvarld"),
        .product(name: "Networks", package: "omvarld"),
        .product(name: "Stakeholders", package: "omvarld"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),
    // Our side of the comparisons with other network libraries; the other is in Networks/.
    .executableTarget(
      name: "graph-bench",
      dependencies: [
        .product(name: "Analyses", package: "omvarld"),
        .product(name: "Diagnostics", package: "omvarld"),
        .product(name: "GraphCore", package: "omvarld"),
        .product(name: "Interchange", package: "omvarld"),
      ],
      swiftSettings: strict
    ),
    // Our side of the comparisons with other programs that know workbooks; the other is in Workbooks/.
    .executableTarget(
      name: "workbook-bench",
      dependencies: [
        .product(name: "Diagnostics", package: "omvarld"),
        .product(name: "Interchange", package: "omvarld"),
        .product(name: "Spreadsheet", package: "omvarld"),
        .product(name: "Stakeholders", package: "omvarld"),
      ],
      swiftSettings: strict
    ),
  ]
)
