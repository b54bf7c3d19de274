package costscape.cli.option;

import costscape.cli.value.PartedData;
import costscape.data.Datasets;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.file.StandardInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code --data} names: embedded data, standard input, one file, or several files. */
record DataName(String text) {
  Optional<Datasets> embedded() {
    return Datasets.named(text);
  }

  /** Whether the rows are the user's own, and not embedded ones. */
  boolean isOwn() {
    return embedded().isEmpty();
  }

  /** Whether the rows come through standard input, which can be read once. */
  boolean isPiped() {
    return text.equals(StandardInput.SIGN);
  }

  /** Whether the data are several files, by a pattern or a URL. */
  boolean isInParts() {
    return isOwn() && PartedData.isMeant(text);
  }

  /**
   * The one file.
   *
   * @throws InputException where there is none, and embedded data have nearly this name
   */
  Path file() {
    List<String> names = Arrays.stream(Datasets.values()).map(Datasets::label).toList();
    String hint = NearMiss.hint(text, names);
    Path file = FileText.path(text);
    if (!hint.isEmpty() && !Files.exists(file)) {
      throw new InputException(
          "no data and no file are called %s%s".formatted(InputException.quoted(text), hint));
    }
    return file;
  }
}
