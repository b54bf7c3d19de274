package costscape.lesson;

import java.util.Locale;

/**
 * Something a lesson says, and whether the runs just made bear it out.
 *
 * @param sentence with the numbers that were measured
 */
public record Claim(String sentence, boolean holds) {
  /** The numbers go into the sentence as {@link String#format} does, whatever the locale. */
  static Claim of(boolean holds, String sentence, Object... numbers) {
    return new Claim(String.format(Locale.ROOT, sentence, numbers), holds);
  }
}
