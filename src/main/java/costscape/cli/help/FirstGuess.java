package costscape.cli.help;

import costscape.store.file.BundledText;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words that people type who know other programs, and their names here. They stand in {@code
 * guesses.txt} beside this class: some words, and below them the end of a sentence that has named
 * one of them.
 */
public final class FirstGuess {
  private static final Map<String, String> ANSWERS = new HashMap<>();

  static {
    List<String> words = List.of();
    for (String line : BundledText.of(FirstGuess.class, "guesses.txt").lines().toList()) {
      if (line.startsWith(" ")) {
        words.forEach(word -> ANSWERS.merge(word, line.strip(), "%s %s"::formatted));
      } else {
        words = List.of(line.split(" "));
      }
    }
  }

  private FirstGuess() {}

  /**
   * Returns what a word that is no command or option stands for elsewhere; empty where that is not
   * known.
   */
  public static Optional<String> answer(String word) {
    return Optional.ofNullable(ANSWERS.get(word));
  }

  public static Map<String, String> answers() {
    return Collections.unmodifiableMap(ANSWERS);
  }
}
