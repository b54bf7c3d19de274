package costscape.api;

import java.util.Arrays;
import java.util.Locale;

/** Words for choices, and numbers as captions show them. */
final class Words {
  private Words() {}

  /** The constant that a word names, in lower case. */
  static <E extends Enum<E>> E of(Class<E> choices, String what, String word) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> word(choice).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no %s \"%s\"; there are %s"
                        .formatted(
                            what,
                            word,
                            String.join(
                                ", ",
                                Arrays.stream(choices.getEnumConstants())
                                    .map(Words::word)
                                    .toList()))));
  }

  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** Six significant digits, without zeros at the end. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.6g", value);
    String plain =
        text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text;
    return plain.replace('-', '\u2212');
  }
}
