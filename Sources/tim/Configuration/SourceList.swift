internal import ArgumentParser

/// How the sources of an answer are listed under it.
enum SourceList: String, ExpressibleByArgument, CaseIterable {
  case auto, folded, whole
}
