package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.RowKind;
import costscape.data.Targets;
import costscape.store.array.ArrayFile;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.Remedy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A dataset from arrays: {@code X} or {@code x} with a row for each row and {@code y} with its
 * target in an {@code .npz}, or one matrix in an {@code .npy}, whose last column is the target.
 * What has more dimensions than two, such as pictures, is a row for each first index.
 */
final class DatasetArrays {
  private static final List<String> ROWS = List.of("X", "x");
  private static final List<String> TARGETS = List.of("y", "Y");

  /** The target of a matrix without names. */
  static final String TARGET = "y";

  private final Path file;
  private final StoredArray rows;
  private final Optional<StoredArray> target;

  private DatasetArrays(Path file, StoredArray rows, Optional<StoredArray> target) {
    this.file = file;
    this.rows = rows;
    this.target = target;
  }

  /**
   * @param target the name of the array of targets
   */
  static DatasetArrays in(Path file, Optional<String> target) {
    List<StoredArray> arrays = ArrayFile.read(file);
    if (arrays.size() == 1 && arrays.get(0).name().isEmpty()) {
      if (target.isPresent()) {
        throw InputException.in(
            file,
            "one array without names; %s names an array of an .npz or a column"
                .formatted(Remedy.TARGET.option()));
      }
      return new DatasetArrays(file, arrays.get(0).named("the array"), Optional.empty()).checked();
    }
    StoredArray rows = one(file, arrays, ROWS);
    StoredArray targets = one(file, arrays, target.map(List::of).orElse(TARGETS));
    return new DatasetArrays(file, rows, Optional.of(targets)).checked();
  }

  private static StoredArray one(Path file, List<StoredArray> arrays, List<String> names) {
    return names.stream()
        .flatMap(name -> arrays.stream().filter(array -> array.name().equals(name)))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.in(
                    file,
                    "no array %s; there are %s"
                        .formatted(
                            names.stream()
                                .map(InputException::shown)
                                .collect(Collectors.joining(" or ")),
                            arrays.stream()
                                .limit(10)
                                .map(array -> array.shown() + " " + array.shapeText())
                                .collect(Collectors.joining(", ")))));
  }

  /** So many bytes of numbers may come out of any file, and out of a large one. */
  private static final long ALWAYS = 48L << 20;

  private static final long MOST_TIMES = 100;

  private DatasetArrays checked() {
    long bytes = Double.BYTES * rows.size();
    if (bytes > Math.max(ALWAYS, MOST_TIMES * file.toFile().length())) {
      throw rows.error(
          "has shape %s, more than %d times the file's size"
              .formatted(rows.shapeText(), MOST_TIMES));
    }
    int most = Integer.MAX_VALUE - Long.BYTES;
    boolean hasRows = !rows.shape().isEmpty() && rows.size() > 0;
    if (!hasRows || count() > most || rows.size() / count() > most) {
      throw rows.error("has shape %s; rows × features were expected".formatted(rows.shapeText()));
    }
    if (target.isEmpty() && width() < 2) {
      throw rows.error(
          "has shape %s; features and a target beside them were expected"
              .formatted(rows.shapeText()));
    }
    boolean fits =
        target
            .map(y -> !y.shape().isEmpty() && y.shape().get(0) == count() && y.size() > 0)
            .orElse(true);
    if (!fits) {
      throw target
          .get()
          .error("has shape %s for %d rows".formatted(target.get().shapeText(), count()));
    }
    return this;
  }

  private long count() {
    return rows.shape().get(0);
  }

  private int width() {
    return (int) (rows.size() / count());
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  /** The names of features that have none. */
  static List<String> features(int count) {
    return IntStream.range(0, count).mapToObj(k -> "x" + k).toList();
  }

  /** Rows whose targets are classes. */
  Dataset classes() {
    ClassNumbers classes = new ClassNumbers(target.orElse(rows));
    return dataset(
        columns -> {
          if (columns.size() > 1) {
            throw target
                .orElse(rows)
                .error("has %d targets a row; one class was expected".formatted(columns.size()));
          }
          return classes.labels(columns.get(0));
        });
  }

  /** Rows whose targets are numbers to predict. */
  Dataset numbers() {
    return dataset(
        columns -> {
          String name = target.map(StoredArray::name).orElse(TARGET);
          List<String> names =
              columns.size() == 1
                  ? List.of(name)
                  : IntStream.range(0, columns.size()).mapToObj(k -> name + k).toList();
          return Numbers.of(names, columns.toArray(double[][]::new));
        });
  }

  /** More rows of a dataset that is known. */
  Dataset like(RowKind known) {
    int features = target.isPresent() ? width() : width() - 1;
    if (features != known.features().size()) {
      throw rows.error(
          "has %s a row, %s has %d"
              .formatted(
                  features == 1 ? "1 feature" : features + " features",
                  known.name(),
                  known.features().size()));
    }
    return dataset(
        columns -> {
          if (known.hasClasses() && columns.size() == 1) {
            int[] labels =
                new ClassNumbers(target.orElse(rows)).labels(columns.get(0), known.classes());
            return Labels.of(known.classes(), labels);
          }
          if (known.hasClasses() || columns.size() != known.targetNames().size()) {
            throw target
                .orElse(rows)
                .error(
                    "has %d targets a row, %s has others".formatted(columns.size(), known.name()));
          }
          return Numbers.of(known.targetNames(), columns.toArray(double[][]::new));
        });
  }

  /** What becomes of the columns of targets. */
  private interface Making {
    Targets targets(List<double[]> columns);
  }

  private Dataset dataset(Making making) {
    return InputFile.told(
        file,
        () -> {
          List<double[]> columns = new ArrayList<>(List.of(ArrayColumns.of(rows)));
          List<double[]> targets =
              target.isPresent()
                  ? List.of(ArrayColumns.of(target.get()))
                  : List.of(columns.remove(columns.size() - 1));
          return Dataset.taking(
              name(),
              features(columns.size()),
              columns.toArray(double[][]::new),
              making.targets(targets));
        });
  }
}
