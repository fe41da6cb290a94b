/// What a change of a watched folder is told in, behind “tim: ”.
extension WatchedKnowledge.Change {
  var sentence: String {
    if isLearned { return "learned what was edited, and answer the last question otherwise now" }
    guard errors > 0 else { return "the knowledge was read anew" }
    return "the knowledge was read anew, without what \(errors) \(errors == 1 ? "error keeps" : "errors keep") out; "
      + "“tim check” names \(errors == 1 ? "it" : "them")"
  }
}
