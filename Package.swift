// swift-tools-version: 6.1
import PackageDescription

// Every room of the house is a target, and imports only rooms that stand below it in ARCHITECTURE.md.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// `make fuzz` names libFuzzer's archive here. The rooms are then built so that it sees the paths an input takes.
let fuzzer = Context.environment["DOSSIER_FUZZER"]
let watched: [SwiftSetting] = fuzzer == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer,address"])]

// The tests build whole sites many times over: most of their time is the rooms' own work, so it is optimised in debug
// builds as well, with every check of a debug build kept.
let quick: [SwiftSetting] =
  fuzzer == nil ? [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))] : []

func room(_ name: String, needs dependencies: [Target.Dependency], embeds: Bool = false) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    exclude: embeds ? ["Embedded"] : [],
    swiftSettings: settings + watched + quick,
    plugins: embeds ? ["EmbedFiles"] : []
  )
}

func tests(of name: String, needs dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: dependencies + ["Foundations", "TestSupport"],
    exclude: ["Fixtures"],
    swiftSettings: settings
  )
}

let package = Package(
  name: "Dossier",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    // Without its trait for Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // A system call that Swift's view of the C library leaves out.
    .target(name: "CFiles"),
    // Likewise, of how the heap grows.
    .target(name: "CMemory"),

    room("Foundations", needs: []),
    room(
      "Programs",
      needs: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    room("YAML", needs: ["CYAML", "Foundations"]),
    room("Mustache", needs: ["Foundations"]),
    room("Markdown", needs: ["CCMark", "Foundations"]),
    room("Articles", needs: ["CXML", "Foundations", "YAML"]),
    room("Catalog", needs: ["Articles", "Foundations", "Markdown", "YAML"], embeds: true),
    room("Pictures", needs: ["Foundations"], embeds: true),
    room(
      "Pages", needs: ["Articles", "Catalog", "Foundations", "Markdown", "Mustache", "Pictures", "YAML"], embeds: true),
    room(
      "Building",
      needs: [
        "Articles", "CZlib", "Catalog", "Foundations", "Markdown", "Mustache", "Pages", "Programs", "YAML",
      ], embeds: true),
    room(
      "Preview",
      needs: [
        "Building", "Foundations", "Programs",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ], embeds: true),

    room("Publishing", needs: ["Building", "CFiles", "Catalog", "Foundations", "Programs"]),

    .executableTarget(
      name: "dossier",
      dependencies: [
        "Articles", "Building", "CMemory", "Catalog", "Foundations", "Pages", "Preview", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // Puts the files of a target's folder Embedded into the binary.
    .executableTarget(name: "embed", swiftSettings: settings),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed"]),

    // Prints how long a page takes to render; not part of the tool.
    .executableTarget(
      name: "TemplateBenchmark", dependencies: ["Foundations", "Mustache"], path: "Benchmarks/Templates",
      swiftSettings: settings),

    .target(name: "BrowserSupport", path: "Tests/BrowserSupport", swiftSettings: settings),
    // Takes pictures of every kind of page; not part of the tool.
    .executableTarget(
      name: "shots", dependencies: ["BrowserSupport"], path: "Tests/Shots", swiftSettings: settings),

    // What `make fuzz` feeds with inputs. The tests run it as well, so that it keeps up with the rooms.
    .target(
      name: "FuzzTargets",
      dependencies: ["Articles", "Building", "Catalog", "Foundations", "Markdown", "Mustache", "YAML"],
      path: "Fuzz/Targets", swiftSettings: settings + watched),
    tests(of: "FuzzTargets", needs: ["FuzzTargets"]),

    .target(name: "TestSupport", dependencies: ["Foundations"], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Foundations", needs: []),
    tests(of: "Programs", needs: ["Programs"]),
    tests(of: "YAML", needs: ["YAML"]),
    tests(of: "Mustache", needs: ["Mustache"]),
    tests(of: "Markdown", needs: ["Markdown"]),
    tests(of: "Articles", needs: ["Articles"]),
    tests(of: "Catalog", needs: ["Articles", "Catalog", "Markdown", "YAML"]),
    tests(of: "Pictures", needs: ["Pictures"]),
    tests(of: "Pages", needs: ["Articles", "Catalog", "Markdown", "Mustache", "Pages"]),
    tests(of: "Building", needs: ["Building", "Catalog"]),
    tests(of: "Preview", needs: ["Building", "Preview"]),
    tests(of: "Publishing", needs: ["Building", "Programs", "Publishing"]),
    tests(of: "Site", needs: ["Articles", "BrowserSupport", "Building", "Mustache", "Pages", "dossier"]),
  ]
)

if let fuzzer {
  package.targets += [
    .target(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CLibFuzzer", "FuzzTargets"], path: "Fuzz/Driver", swiftSettings: settings + watched,
      linkerSettings: [
        .unsafeFlags(["-sanitize=address", fuzzer]), .linkedLibrary("stdc++", .when(platforms: [.linux])),
      ]),
  ]
}
