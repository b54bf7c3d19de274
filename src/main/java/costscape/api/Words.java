package costscape.api;

import costscape.store.file.NearMiss;
import costscape.store.file.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Words for choices, and numbers as captions show them. */
final class Words {
  private Words() {}

  /** The place of a name among all that there are. */
  static int index(String what, String name, List<String> all) {
    int index = all.indexOf(name);
    if (index < 0) {
      String hint = NearMiss.hint(name, all);
      String range = "; there are %s to %s".formatted(all.get(0), all.get(all.size() - 1));
      throw new NoSuchElementException(
          SafeText.line("no %s %s%s".formatted(what, name, hint.isEmpty() ? range : hint)));
    }
    return index;
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
