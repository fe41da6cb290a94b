import Foundation
import PackagePlugin

/// Compiles `Knowledge/` into Swift files whenever a file in it changes.
@main
struct CompileKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Knowledge")
    let outputs = ["ShippedImage.swift", "BaseFiles.swift"].map {
      context.pluginWorkDirectoryURL.appending(path: $0)
    }
    return [
      .buildCommand(
        displayName: "Compiling Knowledge/",
        executable: try context.tool(named: "compile-knowledge").url,
        arguments: [folder.path()] + outputs.map { $0.path() },
        inputFiles: markdownFiles(below: folder),
        outputFiles: outputs)
    ]
  }

  private func markdownFiles(below folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
  }
}
