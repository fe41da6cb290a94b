internal import TimSupport

extension Unicode.Scalar {
  /// Whether a page or its script may hold a character: not one that is shown by nothing but what it does, nor a number that
  /// Unicode gives to none.
  var mayStandOnPage: Bool { !steersTerminal && !properties.isNoncharacterCodePoint }
}
