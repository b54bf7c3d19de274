package costscape.lesson;

import costscape.words.Phrase;

/**
 * A sentence of a lesson, and whether the runs just made bear it out.
 *
 * @param sentence the sentence with the numbers that were measured
 */
public record Claim(String sentence, boolean holds) {
  /** A sentence in the language that is spoken, with numbers as {@link String#format} puts them. */
  static Claim of(boolean holds, String english, String german, Object... numbers) {
    return new Claim(BilingualText.said(english, german, numbers), holds);
  }

  /** A sentence in the language that is spoken, with numbers as {@link Phrase#say} takes them. */
  static Claim of(boolean holds, Phrase sentence, Object... numbers) {
    return new Claim(sentence.say(numbers), holds);
  }
}
