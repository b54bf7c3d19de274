package costscape.cli.figure;

import costscape.render.text.MathText;
import costscape.store.file.InputException;

/** Words of the user's in a picture, with mathematics between dollars. */
final class UserWords {
  private UserWords() {}

  /** Words as pictures draw them; refused in the option's name where a formula cannot be set. */
  static String of(String option, String words) {
    try {
      return MathText.marked(words);
    } catch (IllegalArgumentException e) {
      throw new InputException("%s: %s".formatted(option, e.getMessage()));
    }
  }
}
