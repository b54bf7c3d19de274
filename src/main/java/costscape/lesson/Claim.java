package costscape.lesson;

import java.util.Locale;

/**
 * A sentence of a lesson, and whether the runs just made bear it out.
 *
 * @param sentence the sentence with the numbers that were measured
 */
public record Claim(String sentence, boolean holds) {
  /** Puts the numbers into the sentence as {@link String#format} does, in every locale alike. */
  static Claim of(boolean holds, String sentence, Object... numbers) {
    return new Claim(String.format(Locale.ROOT, sentence, numbers), holds);
  }
}
