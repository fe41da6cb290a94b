// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "tim",
  dependencies: [
    // Command lines are not what Tim is for: parsing, help, completion scripts and manuals are left to the library
    // that Swift's own tools use.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    // CommonMark's reference parser, so that what Tim reads is what a code-hosting site shows.
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    // The files of Knowledge/ stand in the program for a knowledge of somebody's own to lie over: a third as long with it.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

    // What every other module stands on: bytes in and out, folders, and what may reach a terminal.
    .target(name: "TimSupport", dependencies: ["CZlib"]),
    .testTarget(name: "TimSupportTests", dependencies: ["TimSupport", "TimLanguage"]),

    .target(name: "TimLanguage"),
    .testTarget(name: "TimLanguageTests", dependencies: ["TimLanguage"]),
    .target(name: "TimKnowledge", dependencies: ["TimLanguage", "TimSupport", "CCmark"]),
    .testTarget(name: "TimKnowledgeTests", dependencies: ["TimKnowledge", "CCmark"]),
    .target(name: "TimUnderstanding", dependencies: ["TimKnowledge", "TimLanguage"]),
    .testTarget(
      name: "TimUnderstandingTests",
      dependencies: ["TimUnderstanding", "TimAdvice", "TimKnowledge", "TimLanguage", "TimShippedKnowledge"]),
    .target(name: "TimAdvice", dependencies: ["TimUnderstanding", "TimKnowledge", "TimLanguage", "TimSupport"]),
    .testTarget(
      name: "TimAdviceTests",
      dependencies: ["TimAdvice", "TimUnderstanding", "TimKnowledge", "TimLanguage", "TimShippedKnowledge"],
      exclude: ["Goldens"]),
    .testTarget(name: "KnowledgeReviewTests", dependencies: ["TimAdvice", "TimKnowledge", "CCmark"]),
    .target(name: "TimTerminal", dependencies: ["TimSupport", "CReadline"]),
    .target(
      name: "TimTranscripts",
      dependencies: ["TimAdvice", "TimUnderstanding", "TimKnowledge", "TimLanguage", "TimSupport"]),

    .target(
      name: "TimAuthoring",
      dependencies: ["TimTranscripts", "TimAdvice", "TimUnderstanding", "TimKnowledge", "TimLanguage", "TimSupport"]),
    .testTarget(
      name: "TimAuthoringTests",
      dependencies: [
        "TimAuthoring", "TimTranscripts", "TimAdvice", "TimUnderstanding", "TimKnowledge", "TimShippedKnowledge",
      ]),

    // The style sheet and the script are compiled into the program, which stands alone.
    .target(
      name: "TimSite", dependencies: ["TimUnderstanding", "TimKnowledge", "TimLanguage", "TimSupport"],
      resources: [.embedInCode("Assets/style.css"), .embedInCode("Assets/search.js")]),
    .testTarget(
      name: "TimSiteTests",
      dependencies: ["TimSite", "TimUnderstanding", "TimKnowledge", "TimShippedKnowledge", "TimSupport"]),

    // Knowledge/ is compiled into the program: the plugin runs the tool, the tool writes one Swift file.
    .executableTarget(name: "compile-knowledge", dependencies: ["TimUnderstanding", "TimKnowledge", "TimSupport"]),
    .plugin(
      name: "CompileKnowledge", capability: .buildTool(), dependencies: ["compile-knowledge"],
      path: "Sources/CompileKnowledge"),
    .target(name: "TimShippedKnowledge", dependencies: ["TimKnowledge", "TimSupport"], plugins: ["CompileKnowledge"]),

    .executableTarget(
      name: "tim",
      dependencies: [
        "TimAdvice", "TimUnderstanding", "TimKnowledge", "TimLanguage", "TimSupport", "TimTerminal", "TimTranscripts",
        "TimAuthoring", "TimSite", "TimShippedKnowledge",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [
        // With every library in it Tim starts in less than half the time, and runs on any Linux of the same processor.
        .unsafeFlags(
          [
            "-static-executable", "-use-ld=lld", "-Xlinker", "--gc-sections", "-l_FoundationCShims",
            "-l_FoundationCollections", "-lswiftSynchronization", "-ltinfo",
          ],
          .when(configuration: .release))
      ]),

    .testTarget(name: "TimTerminalTests", dependencies: ["TimTerminal"]),
    .testTarget(
      name: "TimTranscriptsTests",
      dependencies: [
        "TimTranscripts", "TimAdvice", "TimUnderstanding", "TimKnowledge", "TimLanguage", "TimSupport",
        "TimShippedKnowledge",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "tim", "TimAdvice", "TimKnowledge", "TimShippedKnowledge", "TimTerminal", "TimTranscripts", "TimUnderstanding",
        "CCmark",
      ],
      exclude: ["Fixture", "Goldens"]),

    // Every reader on hostile input; `.ci/fuzz` builds the same targets with libFuzzer.
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "tim", "TimAuthoring", "TimAdvice", "TimUnderstanding", "TimKnowledge", "TimLanguage", "TimSupport",
        "TimTerminal",
        "TimTranscripts", "TimShippedKnowledge",
      ],
      exclude: ["Corpus", "Driver"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}

// The knowledge is compiled, and its weights are learned, by the build itself: unoptimised that takes a minute after
// every edit of Knowledge/. Only what learns and reads is optimised in a debug build; the rest stays easy to step through.
for target in package.targets where ["TimLanguage", "TimKnowledge", "TimUnderstanding"].contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
