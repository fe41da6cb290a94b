// Compiles a knowledge folder into Swift files: the image as one string literal, and all files as they are, for a knowledge
// of somebody's own to lie over.
// usage: compile-knowledge FOLDER IMAGE.swift BASE.swift

internal import Glibc
internal import TimKnowledge
internal import TimSupport
internal import TimUnderstanding

func complain(_ line: String) {
  try? ByteStream.write(Array((line + "\n").utf8), to: STDERR_FILENO)
}

func save(_ source: String, to path: String) {
  do {
    try AtomicFile.write(Array(source.utf8), to: path)
  } catch {
    complain("\(path): error: \(error.reason)")
    exit(74)
  }
}

guard CommandLine.arguments.count == 4 else {
  complain("usage: compile-knowledge FOLDER IMAGE.swift BASE.swift")
  exit(64)
}
let root =
  CommandLine.arguments[1].hasSuffix("/") ? String(CommandLine.arguments[1].dropLast()) : CommandLine.arguments[1]
guard let folder = KnowledgeFolder(at: root, shownAs: "Knowledge") else {
  complain("\(root): error: there is no such folder")
  exit(66)
}
let (bytes, reader) = KnowledgeImage.compile(folder, root: "Knowledge")
let errors = reader.findings.filter { $0.severity == .error }
for finding in errors { complain(finding.compilerLine(in: root)) }
guard errors.isEmpty else { exit(1) }
save(SwiftLiteral.source(of: bytes), to: CommandLine.arguments[2])
let all = folder.files.map { (path: $0.path.split(separator: "/").dropFirst().joined(separator: "/"), text: $0.text) }
save(SwiftLiteral.base(of: all), to: CommandLine.arguments[3])
