package costscape.cli.value;

import costscape.data.Dataset;
import costscape.data.RowBlocks;
import costscape.job.Runner;
import costscape.run.Cluster;
import costscape.store.dataset.PartReading;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.store.file.LocalStorage;
import costscape.store.file.Parquet;
import costscape.store.file.Storage;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Data in several files, named by a pattern or a URL. Those of one block of rows, {@value
 * RowBlocks#ROWS}, are data as those of a single file are. Of more rows a sweep takes one block
 * after the other.
 */
public final class PartedData {
  /** The share of Java's memory that rows may take where all are held. */
  private static final long SHARE = 4;

  private final String text;
  private final PartReading reading;
  private final UnaryOperator<TableParts> scaling;
  private final Consumer<String> notices;
  private Optional<TableParts> found = Optional.empty();

  /**
   * @param text the pattern or URL
   * @param scaling gives the rows as a network sees them
   * @param notices receives a line about how the files were read
   */
  public PartedData(
      String text,
      PartReading reading,
      UnaryOperator<TableParts> scaling,
      Consumer<String> notices) {
    this.text = text;
    this.reading = reading;
    this.scaling = scaling;
    this.notices = notices;
  }

  /** Whether a text names data in parts, and not one file. */
  public static boolean isMeant(String text) {
    return FilePattern.isPattern(text)
        || Storage.URL.matcher(text).matches()
        || Parquet.isNamed(text);
  }

  /** The files with their rows counted, by one pass that is made once. */
  public TableParts parts(Runner runner) {
    if (found.isEmpty()) {
      List<String> files = FilePattern.files(text);
      if (Cluster.here().isPresent()) { // its machines have other present folders
        files = files.stream().map(PartedData::whole).toList();
      } else if (files.stream().anyMatch(PartedData::isAbsent)) {
        throw InputException.in(InputException.shown(text), "no such file");
      }
      String name = InputException.shown(text.substring(text.lastIndexOf('/') + 1));
      TableParts parts = TableParts.of(name, files, reading, runner);
      parts.notices().forEach(notices);
      found = Optional.of(parts);
    }
    return found.get();
  }

  private static boolean isAbsent(String name) {
    return !Storage.isRemote(name) && Files.notExists(LocalStorage.path(name));
  }

  private static String whole(String name) {
    return Storage.isRemote(name) ? name : LocalStorage.path(name).toAbsolutePath().toString();
  }

  /** The blocks of rows, scaled if that is asked for, where there are several. */
  public Optional<TableParts> blocks(Runner runner) {
    TableParts parts = parts(runner);
    return Optional.of(parts).filter(several -> several.size() > 1).map(scaling);
  }

  /** All rows, as they are in the files, unless they take too much of the memory. */
  public Dataset whole(Runner runner) {
    return parts(runner).whole(Runtime.getRuntime().maxMemory() / SHARE);
  }
}
