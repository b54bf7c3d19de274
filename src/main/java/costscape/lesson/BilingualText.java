package costscape.lesson;

import costscape.words.Language;
import costscape.words.Phrase;
import costscape.words.Said;
import java.util.Locale;

/**
 * A text of the course in its two languages, with the same numbers in both. Where it speaks of a
 * page it has the page's name in braces, such as page {rate}, in whose place its number stands.
 */
public record BilingualText(String english, String german) implements Phrase {
  public BilingualText {
    english = Course.numbered(english);
    german = Course.numbered(german);
  }

  /** Puts numbers into both texts; a German number has a comma where an English one has a point. */
  static BilingualText of(String english, String german, Object... numbers) {
    return new BilingualText(
        withMinus(String.format(Locale.ROOT, english, numbers)),
        withMinus(String.format(Locale.GERMANY, german, numbers)));
  }

  /** A text in the language that is spoken, with numbers where it has formats. */
  static String said(String english, String german, Object... numbers) {
    BilingualText text = new BilingualText(english, german);
    return numbers.length == 0 ? text.in(Language.spoken()) : text.say(numbers);
  }

  @Override
  public Said said() {
    return new Said(english, german);
  }

  /** A hyphen before a number is a minus. */
  private static String withMinus(String text) {
    return text.replaceAll("(?<![\\p{L}\\d])-(?=\\d)", "\u2212");
  }

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case GERMAN -> german;
    };
  }
}
