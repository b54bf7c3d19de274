package costscape.direction;

import costscape.words.Language;

/** Numbers that count: 1st, 2nd, 3rd, 4th, and in German 1., 2., 3. */
final class Ordinal {
  private Ordinal() {}

  static String of(long number) {
    return switch (Language.spoken()) {
      case ENGLISH -> number + english(number);
      case GERMAN -> number + ".";
    };
  }

  private static String english(long number) {
    boolean isTeen = number / 10 % 10 == 1;
    return switch (isTeen ? 0 : (int) (number % 10)) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
