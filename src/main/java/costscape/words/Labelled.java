package costscape.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An enum whose constants have their names in lower case as words for programs: in options, links,
 * tables and records. Such a word is the same in every language.
 */
public interface Labelled {
  /** Returns the name, as enums have it. */
  String name();

  /** The word, such as {@code smallest_eigenvalue}. */
  default String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> labels(Labelled... constants) {
    return Stream.of(constants).map(Labelled::label).toList();
  }

  static <T extends Labelled> Optional<T> named(String label, T[] constants) {
    return Arrays.stream(constants).filter(one -> one.label().equals(label)).findFirst();
  }
}
