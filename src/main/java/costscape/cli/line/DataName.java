package costscape.cli.line;

import costscape.cli.value.FilePattern;
import costscape.data.Datasets;
import costscape.data.RowBlocks;
import costscape.job.Runner;
import costscape.run.Cluster;
import costscape.store.dataset.PartReading;
import costscape.store.dataset.TableParts;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.LocalStorage;
import costscape.store.file.NearMiss;
import costscape.store.file.Parquet;
import costscape.store.file.StandardInput;
import costscape.store.file.Storage;
import costscape.words.Labelled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The source that {@code --data} names: embedded data, standard input, one file, or several files.
 */
public record DataName(String text) {
  public Optional<Datasets> embedded() {
    return Datasets.named(text);
  }

  /** Returns whether the rows are the user's own, and not embedded ones. */
  public boolean isOwn() {
    return embedded().isEmpty();
  }

  /** Returns whether the rows come through standard input, which can be read once. */
  public boolean isPiped() {
    return text.equals(StandardInput.SIGN);
  }

  /** Returns whether the data are several files, by a pattern or a URL. */
  public boolean isInParts() {
    return isOwn()
        && (FilePattern.isPattern(text)
            || Storage.URL.matcher(text).matches()
            || Parquet.isNamed(text));
  }

  /**
   * The one file.
   *
   * @throws InputException where there is none, and embedded data have nearly this name
   */
  public Path file() {
    String hint = NearMiss.hint(text, Labelled.labels(Datasets.values()));
    Path file = FileText.path(text);
    if (!hint.isEmpty() && !Files.exists(file)) {
      throw new InputException(
          "no data and no file are called %s%s".formatted(InputException.quoted(text), hint));
    }
    return file;
  }

  /**
   * The several files with their rows counted, by one pass over them. Those of one block of rows,
   * {@value RowBlocks#ROWS}, are data as those of a single file are; of more rows a sweep takes one
   * block after the other.
   */
  public TableParts parts(PartReading reading, Runner runner) {
    List<String> files = FilePattern.files(text);
    if (Cluster.here().isPresent()) { // its machines have other present folders
      files = files.stream().map(DataName::whole).toList();
    } else if (files.stream().anyMatch(DataName::isAbsent)) {
      throw InputException.in(InputException.shown(text), "no such file");
    }
    String name = InputException.shown(text.substring(text.lastIndexOf('/') + 1));
    return TableParts.of(name, files, reading, runner);
  }

  private static boolean isAbsent(String name) {
    return !Storage.isRemote(name) && Files.notExists(LocalStorage.path(name));
  }

  private static String whole(String name) {
    return Storage.isRemote(name) ? name : LocalStorage.path(name).toAbsolutePath().toString();
  }
}
