package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.RowKind;
import costscape.data.Targets;
import costscape.number.NumberText;
import costscape.store.array.ArrayFile;
import costscape.store.array.StoredArray;
import costscape.store.array.StoredArray.ArrayNumbers;
import costscape.store.dataset.DatasetFiles.RowArray;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.Remedy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A dataset from arrays: {@code X} or {@code x} with a row for each row and {@code y} with its
 * target in an {@code .npz}, or one matrix in an {@code .npy}, whose last column is the target. An
 * array of more than two dimensions, such as pictures, is a row for each first index.
 */
record DatasetArrays(Path file, List<StoredArray> rows, Optional<StoredArray> target) {
  private static final List<String> ROWS = List.of("X", "x");
  private static final List<String> TARGETS = List.of("y", "Y");

  /** The target of a matrix without names. */
  static final String TARGET = "y";

  /**
   * @param target the name of the array of targets
   * @param inputs what the rows are given to; of several each is an array, whose columns follow
   *     those before
   */
  static DatasetArrays in(Path file, Optional<String> target, List<RowArray> inputs) {
    List<StoredArray> arrays = ArrayFile.read(file);
    if (arrays.size() == 1 && arrays.get(0).name().isEmpty()) {
      if (target.isPresent()) {
        throw InputException.in(
            file,
            "one array without names; %s names an array of an .npz or a column"
                .formatted(Remedy.TARGET.option()));
      }
      List<StoredArray> one = List.of(arrays.get(0).named("the array"));
      return new DatasetArrays(file, one, Optional.empty()).checked();
    }
    List<StoredArray> rows = rows(file, arrays, inputs);
    StoredArray targets = one(file, arrays, target.map(List::of).orElse(TARGETS));
    return new DatasetArrays(file, rows, Optional.of(targets)).checked();
  }

  private static List<StoredArray> rows(
      Path file, List<StoredArray> arrays, List<RowArray> inputs) {
    if (inputs.isEmpty()) {
      return List.of(one(file, arrays, ROWS));
    }
    List<StoredArray> rows = new ArrayList<>();
    for (RowArray input : inputs) {
      List<String> names = new ArrayList<>(List.of(input.name()));
      names.addAll(inputs.size() == 1 ? ROWS : List.of());
      StoredArray found = one(file, arrays, names);
      checkSides(found, input);
      rows.add(found);
    }
    return rows;
  }

  /** Pictures whose colours stand last would be read as others, whose colours stand first. */
  private static void checkSides(StoredArray array, RowArray input) {
    if (array.shape().size() < 3) {
      return; // a row is flat, and is taken as it is
    }
    List<Long> there = array.shape().subList(1, array.shape().size());
    List<Long> wanted = wide(input.sides());
    boolean isFlat = wanted.size() < 2 || wanted.contains(-1L);
    boolean fits = isFlat || product(there) != product(wanted) || wide(there).equals(wanted);
    if (!fits) {
      throw array.error(
          "has %s a row, and the graph's input %s takes %s",
          text(there), InputException.shown(input.name()), text(input.sides()));
    }
  }

  private static long product(List<Long> sides) {
    return sides.stream().reduce(1L, (a, b) -> a * b);
  }

  private static List<Long> wide(List<Long> sides) {
    return sides.stream().filter(side -> side != 1).toList();
  }

  /** A shape in which lengths may be open. */
  private static String text(List<Long> sides) {
    return StoredArray.text(sides).replace("-1", "?");
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
    rows.forEach(this::check);
    if (target.isEmpty() && width() < 2) {
      throw first()
          .error(
              "has shape %s; features and a target beside them were expected", first().shapeText());
    }
    boolean fits =
        target
            .map(y -> !y.shape().isEmpty() && y.shape().get(0) == count() && y.size() > 0)
            .orElse(true);
    if (!fits) {
      throw target.get().error("has shape %s for %d rows", target.get().shapeText(), count());
    }
    return this;
  }

  private void check(StoredArray array) {
    long bytes = Double.BYTES * array.size();
    if (bytes > Math.max(ALWAYS, MOST_TIMES * file.toFile().length())) {
      throw array.error(
          "has shape %s, more than %d times the file's size", array.shapeText(), MOST_TIMES);
    }
    int most = Integer.MAX_VALUE - Long.BYTES;
    boolean hasRows = !array.shape().isEmpty() && array.size() > 0;
    if (!hasRows || array.shape().get(0) > most || array.size() / array.shape().get(0) > most) {
      throw array.error("has shape %s; rows × features were expected", array.shapeText());
    }
    if (!array.shape().get(0).equals(first().shape().get(0))) {
      throw array.error(
          "has %d rows, and %s has %d",
          array.shape().get(0), first().shown(), first().shape().get(0));
    }
  }

  /** The array whose rows are counted. */
  private StoredArray first() {
    return rows.get(0);
  }

  /** The array of the targets, which may be the rows' own. */
  private StoredArray answers() {
    return target.orElse(first());
  }

  private long count() {
    return first().shape().get(0);
  }

  private int width() {
    return (int) rows.stream().mapToLong(array -> array.size() / count()).sum();
  }

  /** The names of features that have none. */
  static List<String> features(int count) {
    return IntStream.range(0, count).mapToObj(k -> "x" + k).toList();
  }

  /** Rows whose targets are classes. */
  Dataset classes() {
    ClassNumbers classes = new ClassNumbers(answers());
    return dataset(
        columns -> {
          if (columns.size() > 1) {
            throw answers().error("has %d targets a row; one class was expected", columns.size());
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
      throw first()
          .error(
              "has %s a row, %s has %d",
              features == 1 ? "1 feature" : features + " features",
              known.name(),
              known.features().size());
    }
    return dataset(
        columns -> {
          if (known.hasClasses() && columns.size() == 1) {
            int[] labels = new ClassNumbers(answers()).labels(columns.get(0), known.classes());
            return Labels.of(known.classes(), labels);
          }
          if (known.hasClasses() || columns.size() != known.targetNames().size()) {
            throw answers()
                .error("has %d targets a row, %s has others", columns.size(), known.name());
          }
          return Numbers.of(known.targetNames(), columns.toArray(double[][]::new));
        });
  }

  private Dataset dataset(Function<List<double[]>, Targets> making) {
    return InputFile.reading(
        file,
        () -> {
          List<double[]> columns = new ArrayList<>();
          for (StoredArray array : rows) {
            columns.addAll(List.of(ArrayColumns.of(array)));
          }
          List<double[]> targets =
              target.isPresent()
                  ? List.of(ArrayColumns.of(target.get()))
                  : List.of(columns.remove(columns.size() - 1));
          return Dataset.taking(
              String.valueOf(file.getFileName()),
              features(columns.size()),
              columns.toArray(double[][]::new),
              making.apply(targets));
        });
  }

  /**
   * The columns of an array of rows. Columns grow with the rows that are really there, one after
   * the other, so that a file which claims more than it holds takes no more memory than twice what
   * it holds.
   */
  private static final class ArrayColumns {
    private static final int FIRST_ROWS = 1024;
    private static final int BLOCK = 1 << 13;

    private final StoredArray array;
    private final int rows;
    private final double[][] columns;

    private ArrayColumns(StoredArray array) {
      this.array = array;
      rows = array.shape().get(0).intValue();
      columns = new double[(int) (array.size() / rows)][0];
    }

    /** A column for each feature; an array without a second dimension is one column. */
    static double[][] of(StoredArray array) throws IOException {
      ArrayColumns read = new ArrayColumns(array);
      try (ArrayNumbers numbers = array.numbers()) {
        if (array.isFortran() && array.shape().size() == 2) {
          read.byColumn(numbers);
        } else if (array.isFortran() && array.shape().size() > 2) {
          throw array.error("is stored first index first; rows × features were expected");
        } else {
          read.byRow(numbers);
        }
      }
      return read.columns;
    }

    private void byColumn(ArrayNumbers numbers) throws IOException {
      for (int feature = 0; feature < columns.length; feature++) {
        for (int row = 0; row < rows; ) {
          int some = Math.min(rows - row, Math.max(FIRST_ROWS, row));
          columns[feature] = Arrays.copyOf(columns[feature], row + some);
          numbers.next(columns[feature], row, some);
          row += some;
        }
        check(feature, 0, rows);
      }
    }

    private void byRow(ArrayNumbers numbers) throws IOException {
      int width = columns.length;
      double[] block = new double[Math.max(1, BLOCK / width) * width];
      for (int row = 0; row < rows; ) {
        int some = Math.min(rows - row, block.length / width);
        numbers.next(block, 0, some * width);
        grow(row + some);
        for (int feature = 0; feature < width; feature++) {
          double[] column = columns[feature];
          for (int k = 0; k < some; k++) {
            column[row + k] = block[k * width + feature];
          }
          check(feature, row, row + some);
        }
        row += some;
      }
    }

    private void grow(int needed) {
      int room = columns[0].length;
      if (needed > room) {
        int next = (int) Math.min(rows, Math.max(Math.max(FIRST_ROWS, needed), 2L * room));
        for (int feature = 0; feature < columns.length; feature++) {
          columns[feature] = Arrays.copyOf(columns[feature], next);
        }
      }
    }

    private void check(int feature, int from, int to) {
      double[] column = columns[feature];
      for (int row = from; row < to; row++) {
        if (!Double.isFinite(column[row])) {
          throw array.error(
              "holds %s at row %d, column %d; finite numbers were expected",
              column[row], row, feature);
        }
      }
    }
  }

  /** Classes that an array, which messages name, holds as whole numbers, in numeric order. */
  private record ClassNumbers(StoredArray array) {
    /** The class of every row; the column holds two classes or more. */
    Labels labels(double... column) {
      SortedSet<Double> classes = new TreeSet<>();
      for (double value : column) {
        classes.add(value + 0.0); // -0 is 0
        if (value != Math.rint(value)) {
          throw array.error(
              "holds the class %s, a fraction; a number to predict wants %s",
              NumberText.of(value), Remedy.NUMBERS.option());
        }
        if (Math.abs(value) >= LabelColumn.BEYOND) {
          throw array.error(
              "holds the class %s; from 2^53 = 9007199254740992 on whole numbers are no longer told"
                  + " apart, so smaller ones were expected",
              NumberText.of(value));
        }
        if (classes.size() > LabelColumn.MOST) {
          throw array.error(
              "holds more than %d classes; numbers to predict want %s",
              LabelColumn.MOST, Remedy.NUMBERS.option());
        }
      }
      if (classes.size() < 2) {
        throw array.error(
            "holds class %s in every row; two classes or more were expected",
            NumberText.of(classes.first()));
      }
      List<String> words = classes.stream().map(NumberText::of).toList();
      return Labels.of(words, labels(column, words));
    }

    /** The class of every row, among those that are known. */
    int[] labels(double[] column, List<String> words) {
      int[] labels = new int[column.length];
      for (int row = 0; row < column.length; row++) {
        labels[row] = words.indexOf(NumberText.of(column[row] + 0.0));
        if (labels[row] < 0) {
          throw array.error(
              "holds the class %s at row %d; there are %s",
              NumberText.of(column[row]),
              row,
              String.join(", ", words.subList(0, Math.min(10, words.size()))));
        }
      }
      return labels;
    }
  }
}
