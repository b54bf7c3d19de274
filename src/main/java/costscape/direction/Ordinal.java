package costscape.direction;

/** Numbers that count: 1st, 2nd, 3rd, 4th. */
final class Ordinal {
  private Ordinal() {}

  static String of(long number) {
    boolean isTeen = number / 10 % 10 == 1;
    return number
        + switch (isTeen ? 0 : (int) (number % 10)) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
