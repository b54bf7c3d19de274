package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Moments;
import costscape.data.Numbers;
import costscape.data.RowBlocks;
import costscape.data.Standard;
import costscape.data.Targets;
import costscape.job.Runner;
import costscape.store.dataset.DatasetReading.Gaps;
import costscape.store.dataset.TablePart.PartFile;
import costscape.store.file.InputException;
import costscape.store.text.JsonText.JsonMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table that several files make, one behind the other, each with the header. One pass over them
 * finds the classes, what standardising needs, and where each block of rows is; the rows stay where
 * they are until a block is asked for. Whoever asks opens the files: each machine for itself.
 */
public final class TableParts implements RowBlocks {
  private static final long serialVersionUID = 1;

  private final String name;
  private final List<TablePart> parts;
  private final PartReading reading;
  private final List<String> classes;
  private final List<Moments> moments;
  private final long rows;
  private final List<Standard> scaling; // one for each feature, or none

  private TableParts(
      String name,
      List<TablePart> parts,
      PartReading reading,
      List<String> classes,
      List<Moments> moments,
      List<Standard> scaling) {
    this.name = name;
    this.parts = parts;
    this.reading = reading;
    this.classes = classes;
    this.moments = moments;
    this.rows = parts.stream().mapToLong(TablePart::rows).sum();
    this.scaling = List.copyOf(scaling);
  }

  /**
   * Makes the pass over all files.
   *
   * @param name of the whole table
   * @param files in their order, one or more
   * @throws InputException naming file, line and value of whatever is wrong
   */
  public static TableParts of(String name, List<String> files, PartReading reading, Runner runner) {
    List<TablePart> parts = runner.run(new PartScan(files, reading));
    TablePart first = parts.get(0);
    List<Moments> moments = new ArrayList<>();
    for (TablePart part : parts) {
      checkHeader(part, first);
      for (int k = 0; k < part.moments().size(); k++) {
        if (k == moments.size()) {
          moments.add(Moments.NONE);
        }
        moments.set(k, moments.get(k).and(part.moments().get(k)));
      }
    }
    if (moments.isEmpty() || moments.get(0).count() == 0) {
      boolean areAllMissing = parts.stream().anyMatch(part -> part.missing() > 0);
      throw InputException.in(
          name, areAllMissing ? "every row misses a value" : "headers and no rows");
    }
    List<String> classes =
        reading.predictsNumbers() ? List.of() : PartClasses.of(name, first.targets().get(0), parts);
    return new TableParts(name, parts, reading, classes, moments, List.of());
  }

  private static void checkHeader(TablePart part, TablePart first) {
    boolean isAlike =
        part.features().equals(first.features()) && part.targets().equals(first.targets());
    if (!isAlike) {
      throw InputException.at(
          part.name(),
          part.headerLines(),
          "the columns are %s; those of %s were expected, %s"
              .formatted(columns(part), first.name(), columns(first)));
    }
  }

  private static String columns(TablePart part) {
    List<String> all = new ArrayList<>(part.features());
    all.addAll(part.targets());
    return InputException.shown(String.join(", ", all));
  }

  /** The same rows with every feature scaled to mean 0 and deviation 1 of all rows. */
  public TableParts standardized() {
    for (int k = 0; k < moments.size(); k++) {
      if (!moments.get(k).isScalable()) {
        throw InputException.in(
            name,
            "feature %s differs in its tenth digit only, or reaches too far to be squared; scale"
                    .formatted(InputException.shown(featureNames().get(k)))
                + " it before, for --standardize takes one pass over data in parts");
      }
    }
    return scaled(moments.stream().map(Moments::standard).toList());
  }

  /**
   * The same rows with the features shifted and scaled.
   *
   * @param features one for each feature, or none
   */
  public TableParts scaled(List<Standard> features) {
    return new TableParts(name, parts, reading, classes, moments, features);
  }

  public boolean isScaled() {
    return !scaling.isEmpty();
  }

  public String name() {
    return name;
  }

  public List<String> featureNames() {
    return parts.get(0).features();
  }

  /** Returns the moments of each feature as it is in the files. */
  public List<Moments> moments() {
    return moments;
  }

  /** Returns what the user should know of how the files were read. */
  public List<String> notices() {
    List<String> notices = new ArrayList<>(parts.get(0).notices());
    long missing = parts.stream().mapToLong(TablePart::missing).sum();
    if (missing > 0) {
      notices.add(Gaps.leftOut(name, missing));
    }
    packedAdvice().ifPresent(notices::add);
    return notices;
  }

  /** How many files would spare unpacking, where gzip packed one of several blocks of rows. */
  private Optional<String> packedAdvice() {
    long packed = 0;
    long inOne = 0;
    for (TablePart part : parts) {
      if (part.kind().isPacked()) {
        packed += part.rows();
        inOne = Math.max(inOne, part.rows());
      }
    }
    if (inOne <= ROWS) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s: each block of %,d rows unpacks its file from the start; %,d files would spare"
                + " that, or files that gzip has not packed",
            name,
            ROWS,
            (packed + ROWS - 1) / ROWS));
  }

  /** Returns what a run record says of the data: rows, names, and the SHA-256 of every file. */
  public Map<String, Object> facts() {
    Map<String, String> files = new LinkedHashMap<>();
    parts.forEach(part -> files.put(part.name(), part.sha256()));
    return JsonMap.of("name", name)
        .with("rows", rows)
        .with("features", featureNames())
        .with(reading.predictsNumbers() ? "targets" : "classes", targetNames())
        .with("sha256", files);
  }

  private List<String> targetNames() {
    return reading.predictsNumbers() ? parts.get(0).targets() : classes;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public Dataset block(int index) {
    return rows((long) index * ROWS, Math.min(rows, (index + 1L) * ROWS));
  }

  /**
   * All rows together.
   *
   * @param mostBytes that they may take
   * @throws InputException where they take more
   */
  public Dataset whole(long mostBytes) {
    long bytes = Double.BYTES * rows * (featureNames().size() + 1L);
    if (bytes > mostBytes || rows > Integer.MAX_VALUE - 8) {
      throw InputException.in(
          name,
          "%d rows take %d MB and %d MB are free for them here; sweep alone takes such data block by"
                  .formatted(rows, bytes >> 20, mostBytes >> 20)
              + " block, along parameters, random, pca and file: directions");
    }
    return rows(0, rows);
  }

  private Dataset rows(long from, long to) {
    PartRows into = new PartRows(reading, classes, featureNames().size(), targetNames(), from, to);
    parts.forEach(into::read);
    double[][] columns = into.columns();
    for (int k = 0; k < scaling.size(); k++) {
      columns[k] = scaling.get(k).scaled(columns[k]);
    }
    Targets targets = into.targets();
    return Dataset.taking(
        name,
        featureNames(),
        columns,
        targets instanceof Labels labels ? labels.from(parts.get(0).targets().get(0)) : targets);
  }

  /** The classes of a table that several files make: whole numbers or words, as in one file. */
  private static final class PartClasses {
    private PartClasses() {}

    /** The classes of all files; one alone, too many, or numbers beside words are refused. */
    static List<String> of(String name, String column, List<TablePart> parts) {
      Map<String, String> files = new LinkedHashMap<>(); // by class, the first file that has it
      for (TablePart part : parts) {
        part.words().forEach(word -> files.putIfAbsent(word, part.name()));
      }
      String first = files.keySet().iterator().next();
      boolean areNumbers = LabelColumn.isNumber(first);
      files.forEach(
          (word, file) -> {
            if (LabelColumn.isNumber(word) != areNumbers) {
              throw InputException.in(
                  file,
                  "label %s is not %s, as %s is"
                      .formatted(
                          InputException.quoted(word),
                          areNumbers ? "a whole number" : "a word",
                          InputException.quoted(first)));
            }
          });
      if (files.size() > LabelColumn.MOST) {
        throw InputException.in(
            name,
            "column %s holds more than %d classes; numbers to predict want --cost mean_squared_error"
                .formatted(InputException.shown(column), LabelColumn.MOST));
      }
      if (files.size() < 2) {
        throw InputException.in(
            name,
            "every row has label %s in column %s; two classes or more were expected"
                .formatted(InputException.quoted(first), InputException.shown(column)));
      }
      return LabelColumn.inOrder(files.keySet());
    }
  }

  /**
   * Some consecutive rows of a table that several files make, as they are read from one file after
   * the other. Of each file only the stretches with such rows are opened.
   */
  private static final class PartRows {
    private final PartReading reading;
    private final List<String> classes;
    private final List<String> targets;
    private final long from;
    private final long to;
    private final double[][] columns;
    private final double[][] numbers;
    private final int[] labels;
    private long first; // the number of the next file's first row

    /**
     * Room for some rows.
     *
     * @param classes the words of the classes; none where the targets are numbers
     * @param targets the names of the numbers to predict, or the words of the classes
     * @param from the first row of the table
     * @param to the row behind the last one
     */
    PartRows(
        PartReading reading,
        List<String> classes,
        int features,
        List<String> targets,
        long from,
        long to) {
      this.reading = reading;
      this.classes = classes;
      this.targets = targets;
      this.from = from;
      this.to = to;
      int count = Math.toIntExact(to - from);
      boolean areNumbers = reading.predictsNumbers();
      columns = new double[features][count];
      numbers = new double[areNumbers ? targets.size() : 0][count];
      labels = new int[areNumbers ? 0 : count];
    }

    /** Reads what the next file of the table has of these rows. */
    void read(TablePart part) {
      List<TablePart.Place> wanted = new ArrayList<>();
      long row = first;
      long firstWanted = -1;
      for (TablePart.Place place : part.stretches()) {
        if (place.rows() > 0 && row < to && row + place.rows() > from) {
          firstWanted = wanted.isEmpty() ? row : firstWanted;
          wanted.add(place);
        }
        row += place.rows();
      }
      first = row;
      if (!wanted.isEmpty()) {
        long[] next = {firstWanted};
        PartFile file = PartFile.of(part.name(), part.kind(), reading);
        PartScan.told(
            part.name(),
            () -> {
              file.read(
                  part,
                  wanted,
                  stretch -> {
                    take(stretch, next[0]);
                    next[0] += stretch.rows();
                  });
              return next[0];
            });
      }
    }

    /** Copies those rows of a stretch that are wanted. */
    private void take(PartReading.Stretch stretch, long row) {
      int begin = (int) Math.max(0, from - row);
      int count = (int) Math.min(stretch.rows(), to - row) - begin;
      int at = (int) (row + begin - from);
      copy(stretch.columns(), columns, begin, at, count);
      if (reading.predictsNumbers()) {
        copy(stretch.numbers(), numbers, begin, at, count);
      } else {
        System.arraycopy(stretch.labels().labels(classes), begin, labels, at, count);
      }
    }

    private static void copy(double[][] some, double[][] all, int begin, int at, int count) {
      for (int k = 0; k < all.length; k++) {
        System.arraycopy(some[k], begin, all[k], at, count);
      }
    }

    /** The features, features × rows. */
    double[][] columns() {
      return columns;
    }

    Targets targets() {
      return reading.predictsNumbers() ? Numbers.of(targets, numbers) : Labels.of(classes, labels);
    }
  }
}
