internal import TimKnowledge

/// What speaks for a reading, as a few named quantities.
struct Evidence: Sendable {
  /// How much likelier the intent is than that the utterance is nothing for Tim, in natural logarithms, up to 8.
  var lead = 0.0
  /// How likely the intent is by itself, in natural logarithms.
  var likelihood = 0.0
  /// How much heavier the reading is than the next one, in natural logarithms, up to 4.
  var margin = 4.0
  /// The share of what was said that the reading accounts for, from 0 to 1.
  var coverage = 1.0
  /// How much of what was said is not accounted for, where the reading hangs on one short word or on a guess.
  var thinness = 0.0
  /// Words that no text of the field has, up to three.
  var foreign = 0.0
  /// The same where no role is named, so that they may be another trade's: "a senior *nurse*".
  var foreignAlone = 0.0
  /// Whether a conversation in the field is under way.
  var isInTalk = false
  /// Whether a rule of more than a hint fits, and whether it leaves nothing over.
  var isTold = false
  var isToldWhole = false
  /// Whether nothing is said but names, or the last question is put again.
  var isNamed = false
  var isContinued = false
  /// Whether people tell of themselves in words that no handbook has.
  var isPersonal = false
  /// How much is named: a role, competency or term by its name counts 1, what is only described or a single word less; up to 2.
  var named = 0.0
  /// How much likelier the intent is than a question with an answer of its own, in natural logarithms, up to 8.
  var written = 8.0
  /// Whether a sentence that says enough by itself names no subject, and so has it from the talk or from a guess.
  var isLent = false
  /// Whether it asks for what was just answered, in other words.
  var isAnsweredBefore = false

  /// The quantities in the order of ``Calibration/weights``.
  var values: [Double] {
    [
      1, lead, likelihood, margin, isPersonal ? max(0.7, coverage) : coverage, thinness, foreign, isInTalk ? 1 : 0,
      isTold ? 1 : 0, isToldWhole ? 1 : 0, isNamed ? 1 : 0, isContinued ? 1 : 0, max(-8, written), named,
      foreignAlone, isLent ? 1 : 0, isAnsweredBefore ? 1 : 0,
    ]
  }
}

/// What speaks for an entry.
struct EntryEvidence: Sendable {
  /// How likely it is among all entries, and how much of what was said its wordings know; both from 0 to 1.
  var share: Double
  var coverage: Double
  /// How much likelier the words make a question with an answer of its own than something outside the field, and than the
  /// best composed reading; in natural logarithms, from -8 to 8.
  var inside = 0.0
  var ahead = 0.0
  /// How much likelier it is than the next entry, in natural logarithms, up to 4.
  var margin = 0.0
  /// Whether the text of its answer is the nearest as well.
  var isNearestText = false
  /// Words that no text of the field has, up to three.
  var foreign = 0
  /// Whether it is one of few.
  var isOfFew = false

  /// The quantities in the order of ``Calibration/entryWeights``.
  var values: [Double] {
    [1, Exponential.logarithm(share), coverage, inside, ahead, margin, isNearestText ? 1 : 0, Double(min(3, foreign))]
  }
}

/// What speaks for passages: how much of what was said the best one has in it, and how likely the field is at all.
struct PassageEvidence: Sendable {
  let coverage: Double
  let outside: Double
  /// How many of the words it has, up to five: one or two are chance.
  let words: Int
  /// Words that no text of the field has, up to three.
  let foreign: Int

  /// The quantities in the order of ``Calibration/passageWeights``.
  var values: [Double] {
    let inside = Exponential.logarithm(1 - outside) - Exponential.logarithm(outside)
    return [1, coverage, max(-8, min(8, inside)), Double(min(5, words)), Double(min(3, foreign))]
  }
}

/// From evidence to the chance that a reading is right: logistic functions, whose weights stand here and nowhere else.
enum Calibration {
  /// Fitted on phrasings that were held out of the learning, every third of them, together with near misses, and rounded;
  /// see `tim check --held-out`.
  static let weights: [Double] = [
    -2.2, 0.1, 0.315, 0.345, 1.17, -0.49, -0.05, 0.5, 0.6, 0.55, 2.4, 2.0, 0.146, 0.21, -1.15,
    -0.7, -0.6,
  ]

  static func confidence(_ evidence: Evidence) -> Double {
    min(0.99, chance(weights, evidence.values))
  }

  /// The same for entries, fitted on their own wordings, held out in the same way, and on what is no entry's; then moved a
  /// little by hand, by how the conversations of `Tests/FAQ` and labelled sets of questions go.
  static let entryWeights: [Double] = [-2.6, 1.42, 3.5, 0.37, 0.17, 0.25, -1.15, -0.07]

  /// The same where there are so few entries that their letters count: weights that were fitted when there were fewer
  /// wordings, and that ask for more, since one of few is likely among them anyway.
  static let fewEntriesWeights: [Double] = [-3.2, 1.08, 3.42, 0.24, 0.18, 0.335, -0.5, -0.11]

  /// However near an entry comes, what an author marked as certain goes before it.
  static func confidence(_ evidence: EntryEvidence) -> Double {
    min(asWritten, chance(evidence.isOfFew ? fewEntriesWeights : entryWeights, evidence.values))
  }

  /// The same for passages.
  static let passageWeights: [Double] = [-5.0, 3.2, 0.5, 0.6, -0.7]

  static func confidence(_ evidence: PassageEvidence) -> Double { min(0.95, chance(passageWeights, evidence.values)) }

  private static func chance(_ weights: [Double], _ values: [Double]) -> Double {
    Exponential.chance(zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 })
  }

  // What speaks for a reading besides its words, in natural logarithms; set by hand, by how the conversations of
  // `Tests/FAQ` and labelled sets of questions go, and fitted on nothing.

  /// A rule that an author marked as sure, and what is added where it leaves no word over.
  static let sure = 1.8
  static let whole = 5.0
  /// A rule whose wording is taken back.
  static let negated = -3.0
  /// What was just answered is asked for in other words; nobody does that on purpose.
  static let answeredBefore = -1.5
  /// The subject that the intent needs was neither said nor lent.
  static let lacking = -0.7
  /// Something was named that the intent cannot use.
  static let unused = -0.5

  /// From this chance on Tim answers.
  static let answering = 0.5
  /// The same for what is found by its words alone, where nothing of the field is named and no talk is under way: of 6 such
  /// answers between the two to labelled questions 1 was right, and 2 were to questions from elsewhere.
  static let outOfTheBlue = 0.6
  /// From this chance on a reading may be answered where all readings together are likely, or asked about; below it Tim
  /// says that he does not know.
  static let asking = 0.35
  /// A passage that has this share of the words says them nearly as they were asked.
  static let wordForWord = 0.8
  /// A reading that is this share as likely as the best one is its rival.
  static let rival = 0.75
  /// How likely small talk has to be where no rule knows it.
  static let smallTalk = 0.8
  /// What is settled by an answer to Tim's own question is as sure as this.
  static let settled = 0.95
  /// What an author's sure sign says, without a word left over, is surer than whatever is only like it.
  static let certain = 0.985
  /// No written answer is surer by its words than this.
  static let asWritten = 0.97
  /// From here on an entry is meant although all that is said could be read as a name and small words.
  static let besideNames = 0.93
  /// What is left of the chance of a reading whose subjects all come from before a written answer.
  static let acrossEntry = 0.6
  /// What is left of the chance of a list that holds for any case, or of an answer that leaves words over, beside an entry: of 10
  /// How much of a likelihood is left to an entry that only the sentences speak for which ask for nothing, beside one that is
  /// asked for plainly; set by hand, by how strangers' conversations go.
  static let besideAsked = 0.8

  /// such answers to strangers' questions none helped, and the entry would have in 7.
  static let besideWritten = 0.65
  /// Below this a written answer is said to be only the nearest one; of 39 such answers to strangers' questions 9 helped, and of
  /// 85 above it 52.
  static let likely = 0.85
  /// In a talk a written answer is given with doubt below this, and others are offered beside it: of 71 that strangers got
  /// there 10 helped, and of 41 above it 24; what is said to an answer shares its words with many entries.
  static let sureInTalk = 0.93
  /// An entry that is this share as likely as the one that answers may be meant as well: of 39 answers beside such a one 19
  /// helped strangers, and of 145 others 98.
  static let closeRival = 0.85
  /// An entry that is offered beside others is at least this share as likely as the likeliest.
  static let worthOffering = 0.15
  /// From here on a part of the last answer is offered beside entries, or given in the place of that answer; set by hand.
  static let partWorthOffering = 0.3
  /// Below this it is seldom about what was asked, and so nothing that was written to be said next is.
  static let doubtful = 0.6
  /// From here on a part of the last answer is given: below it strangers mostly told something new.
  static let part = 0.65
  /// The same where no rule tells it: of 7 such parts below this in strangers' talks 5 were beside what they meant.
  static let partByLikeness = 0.85
  /// An entry of this share among all, which knows so much of what was said, is asked for plainly, whatever was said before;
  /// of 95 follow-ups of strangers that asked for no new answer one looked so.
  static let plainShare = 0.8
  static let plainCoverage = 0.8
  /// The same where no rule tells that more of the last answer is wanted: of 5 such turns in strangers' talks that knew so
  /// much of what was said all asked for the entry.
  static let nearCoverage = 0.45
  /// An entry of this share among all, which knows so much of what opens a talk in the words of such a question, goes before an
  /// author's sure sign for something else: of 5 such questions of strangers the sign gave what was meant in none.
  static let unmistakableShare = 0.97
  static let unmistakableCoverage = 0.95
  static let unmistakablyInside = 4.0
  static let unmistakablyAhead = -2.0
  static let unmistakable = 0.99
  /// From here on a sentence asks for an entry by itself, whatever stands beside it.
  static let outright = 0.8
  /// So sure is at least what the last sentence says so after a story that has words from anywhere.
  static let plain = 0.6
  /// A question that is put just as an entry has it is that entry's.
  static let verbatim = 1.0
}
