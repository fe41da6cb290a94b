/// What spoke for the readings of an utterance, before anything was decided.
package struct Diagnosis: Sendable {
  package var composed: String?
  package var evidence: [Double] = []
  package var entry: String?
  package var entryEvidence: [Double] = []
  package var passageEvidence: [Double] = []
}
