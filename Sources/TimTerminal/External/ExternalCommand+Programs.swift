internal import Glibc

extension ExternalCommand {
  /// The editor of a person's choice on a file; the choice may hold arguments, as in `code --wait`.
  package static func editor(of path: String, environment: Environment = .process) -> ExternalCommand {
    let chosen = environment.nonEmpty("VISUAL") ?? environment.nonEmpty("EDITOR")
    let program = chosen ?? installed(["sensible-editor", "nano", "vi"], environment) ?? "vi"
    return ExternalCommand(["/bin/sh", "-c", "exec " + program + " \"$1\"", program, path])
  }

  /// A browser at an address of the web; anything else is refused, so that no text can name a file or a program.
  package static func browser(
    at address: String, environment: Environment = .process
  ) throws(Failure) -> ExternalCommand {
    guard let target = WebAddress.target(address) else { throw .notAnAddress }
    if let chosen = environment.nonEmpty("BROWSER")?.split(separator: ":").first {
      return ExternalCommand(browser(String(chosen), target))
    }
    guard let opener = installed(["xdg-open", "open"], environment) else { throw .notAvailable }
    return ExternalCommand([opener, target])
  }

  /// The program that takes text for the clipboard, nil where none is installed that could reach one.
  package static func clipboard(environment: Environment = .process) -> ExternalCommand? {
    let hasDisplay = environment.nonEmpty("DISPLAY") != nil
    let programs: [(isUsable: Bool, arguments: [String])] = [
      (environment.nonEmpty("WAYLAND_DISPLAY") != nil, ["wl-copy"]),
      (hasDisplay, ["xclip", "-selection", "clipboard"]),
      (hasDisplay, ["xsel", "--clipboard", "--input"]),
      (true, ["pbcopy"]),
    ]
    let usable = programs.first { $0.isUsable && installed([$0.arguments[0]], environment) != nil }
    return usable.map { ExternalCommand($0.arguments) }
  }

  /// By custom `%s` in a browser's command stands for the address, which otherwise comes last.
  private static func browser(_ command: String, _ target: String) -> [String] {
    let words = command.split(separator: " ").map(String.init)
    return words.contains("%s") ? words.map { $0 == "%s" ? target : $0 } : words + [target]
  }

  /// The first of some programs that is on the path.
  private static func installed(_ names: [String], _ environment: Environment) -> String? {
    let folders = (environment.nonEmpty("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return names.first { name in folders.contains { access("\($0)/\(name)", X_OK) == 0 } }
  }
}
