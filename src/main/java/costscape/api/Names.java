package costscape.api;

import costscape.store.file.NearMiss;
import costscape.store.file.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The names of choices and of parameters. */
final class Names {
  private Names() {}

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
}
