internal import TimKnowledge

/// Questions from the training files of Rasa: examples of an intent, and the response that belongs to it.
enum RasaQuestions {
  private struct Intent {
    let name: String
    let examples: [String]
    let file: String
    let line: Int
  }

  private struct Response {
    let texts: [String]
    /// What a response has beside its text.
    let extras: [String]
    let file: String
    let line: Int
  }

  static func read(_ files: [(file: String, text: String)]) throws(ImportProblem) -> ImportedQuestions {
    var intents: [Intent] = []
    var responses: [(name: String, response: Response)] = []
    var actions: [String: String] = [:]
    for (file, text) in files {
      let document = try YAMLReader.read(text, file: file)
      intents += RasaQuestions.intents(document, file)
      responses += RasaQuestions.responses(document, file)
      for part in ["rules", "stories"] {
        for story in document[part]?.items ?? [] { learn(story, &actions) }
      }
    }
    return joined(intents, responses, actions)
  }

  private static func joined(
    _ intents: [Intent], _ responses: [(name: String, response: Response)], _ actions: [String: String]
  ) -> ImportedQuestions {
    var read = ImportedQuestions()
    var used: Set<String> = []
    for intent in intents {
      let names = ["utter_" + intent.name, actions[intent.name] ?? ""]
      let found = responses.first { names.contains($0.name) }
      guard let question = intent.examples.first else { continue }
      guard let (name, response) = found, let answer = response.texts.first else {
        read.note(.questionWithoutAnswer(question: question), at: intent.file, line: intent.line)
        continue
      }
      used.insert(name)
      if response.texts.count > 1 {
        read.note(
          .otherAnswers(question: question, count: response.texts.count - 1), at: response.file, line: response.line)
      }
      for extra in response.extras {
        read.note(.partLeftOut(of: question, what: extra), at: response.file, line: response.line)
      }
      read.questions.append(
        ImportedQuestion(
          question: question, variants: Array(intent.examples.dropFirst()), answer: answer,
          subject: intent.name.split(separator: "/").dropLast().joined(separator: " "), file: intent.file,
          line: intent.line))
    }
    for (name, response) in responses where !used.contains(name) {
      read.note(
        .answerWithoutQuestion(answer: (response.texts.first ?? name).shortened), at: response.file, line: response.line
      )
    }
    return read
  }

  /// `nlu: - intent: faq/channels`, with its examples in a block or a list.
  private static func intents(_ document: YAMLValue, _ file: String) -> [Intent] {
    (document["nlu"]?.items ?? []).compactMap { part in
      guard case .text(let name, let line) = part["intent"] else { return nil }
      let examples = part["examples"]
      let texts = examples?.text?.split(separator: "\n").map { $0.trimmed.droppingDash } ?? []
      let listed = examples?.items.compactMap { $0.text ?? $0["text"]?.text } ?? []
      return Intent(
        name: name, examples: (texts + listed).map(withoutEntities).filter { !$0.isEmpty }, file: file, line: line)
    }
  }

  private static func responses(_ document: YAMLValue, _ file: String) -> [(name: String, response: Response)] {
    (document["responses"]?.pairs ?? []).map { name, value, line in
      let extras = value.items.flatMap { $0.pairs.map(\.key) }.filter { $0 != "text" && $0 != "metadata" }
      return (
        name,
        Response(
          texts: value.items.compactMap { $0["text"]?.text ?? $0.text }, extras: Array(Set(extras)).sorted(),
          file: file, line: line)
      )
    }
  }

  /// Which response follows an intent in a rule or a story.
  private static func learn(_ story: YAMLValue, _ actions: inout [String: String]) {
    var intent: String?
    for step in story["steps"]?.items ?? [] {
      if let name = step["intent"]?.text {
        intent = name
      } else if let said = intent, let action = step["action"]?.text {
        if action.hasPrefix("utter_"), actions[said] == nil { actions[said] = action }
        intent = nil
      }
    }
  }

  /// `[Leeds](city)` and `[Leeds]{"entity": "city"}` are said as “Leeds”.
  private static func withoutEntities(_ example: String) -> String {
    var result = ""
    var rest = example[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      result += rest[..<open] + rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      let closing: Character? = ["(": ")", "{": "}"][rest.first ?? " "]
      if let closing, let end = rest.firstIndex(of: closing) { rest = rest[rest.index(after: end)...] }
    }
    return result + rest
  }
}

extension String {
  /// A line of a list without its dash.
  fileprivate var droppingDash: String { hasPrefix("-") ? String(dropFirst()).trimmed : self }
}
