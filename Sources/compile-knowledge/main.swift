// Compiles a knowledge folder into a Swift file that holds the image as one string literal.
// usage: compile-knowledge FOLDER OUTPUT.swift

internal import Glibc
internal import TimKnowledge
internal import TimUnderstanding

func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

guard CommandLine.arguments.count == 3 else {
  complain("usage: compile-knowledge FOLDER OUTPUT.swift")
  exit(64)
}
let root = CommandLine.arguments[1].hasSuffix("/") ? String(CommandLine.arguments[1].dropLast()) : CommandLine.arguments[1]
guard let folder = KnowledgeFolder(at: root, shownAs: "Knowledge") else {
  complain("\(root): error: there is no such folder")
  exit(66)
}
let (bytes, reader) = KnowledgeImage.compile(folder, root: "Knowledge")
let errors = reader.findings.filter { $0.severity == .error }
for finding in errors { complain(finding.compilerLine(in: root)) }
guard errors.isEmpty else { exit(1) }
guard let file = fopen(CommandLine.arguments[2], "w") else {
  complain("\(CommandLine.arguments[2]): error: \(String(cString: strerror(errno)))")
  exit(74)
}
fputs(SwiftLiteral.source(of: bytes), file)
fclose(file)
