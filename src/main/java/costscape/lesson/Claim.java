package costscape.lesson;

import costscape.words.Phrase;
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

  /** A sentence in the language that is spoken, with numbers as {@link Phrase#say} takes them. */
  static Claim of(boolean holds, Phrase sentence, Object... numbers) {
    return new Claim(sentence.say(numbers), holds);
  }
}
