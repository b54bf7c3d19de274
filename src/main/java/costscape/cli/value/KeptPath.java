package costscape.cli.value;

import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles;
import costscape.store.table.TrajectoryCsv;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.store.text.NaturalOrder;
import costscape.study.ModelAtPoint;
import costscape.trace.Checkpoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The files that keep training paths: tables that trace wrote, each of a path or of several runs,
 * or files of weights, each of which is a checkpoint of one path. Content tells which, not names.
 *
 * @param files each once, in natural order, epoch-2 before epoch-10
 */
public record KeptPath(List<String> files) {
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

  public KeptPath {
    files = files.stream().distinct().sorted(NaturalOrder.OF_TEXT).toList();
  }

  /** The files that texts of an option name, each a file or a pattern. */
  public static KeptPath of(List<String> texts) {
    return new KeptPath(texts.stream().flatMap(text -> FilePattern.files(text).stream()).toList());
  }

  public boolean isGiven() {
    return !files.isEmpty();
  }

  /** The first file, which says how wide the hidden layers are. */
  public Optional<String> first() {
    return files.stream().findFirst();
  }

  /**
   * The path. The costs and gradients of checkpoints are computed, so it is the path that the table
   * of {@code trace --from} holds.
   *
   * @throws InputException where a file holds neither a path nor a point of the model's network
   */
  public Recorded read(ModelAtPoint model, Directions.Runners runners) {
    List<Recorded> runs = readAll(model, runners);
    if (runs.size() > 1) {
      throw InputException.in(
          FileText.path(files.get(0)),
          "one path was expected, and these are %d runs".formatted(runs.size()));
    }
    return runs.get(0);
  }

  /** Reads all paths, from tables that may hold several runs. */
  List<Recorded> readAll(ModelAtPoint model, Directions.Runners runners) {
    Path first = FileText.path(files.get(0));
    if (files.size() == 1 && PointFiles.isTable(first) && !PointFiles.isTableOfPoint(first)) {
      return TrajectoryCsv.readAll(first, model.layout());
    }
    if (files.size() > 1
        && files.stream().allMatch(file -> PointFiles.isTableOfPath(FileText.path(file)))) {
      return files.stream().flatMap(file -> named(file, model).stream()).toList();
    }
    Checkpoints checkpoints = checkpoints(model);
    Runner runner = runners.of("path", "%,d checkpoints", List.of((long) checkpoints.size()));
    return List.of(new Recorded("", checkpoints.all(runner).get(0), Optional.empty()));
  }

  /** The runs of one of several tables, which are named after their files. */
  private List<Recorded> named(String file, ModelAtPoint model) {
    boolean isOnly = files.stream().filter(other -> stem(other).equals(stem(file))).count() == 1;
    String name = isOnly ? stem(file) : file;
    return TrajectoryCsv.readAll(FileText.path(file), model.layout()).stream()
        .map(
            run ->
                new Recorded(
                    run.run().isEmpty() ? name : name + " " + run.run(), run.path(), run.heldOut()))
        .toList();
  }

  /** The points of all files, as steps of one path. */
  public Checkpoints checkpoints(ModelAtPoint model) {
    List<ParameterVector> points = new ArrayList<>();
    for (String name : files) {
      Path file = FileText.path(name);
      if (files.size() > 1 && PointFiles.isTableOfPath(file)) {
        throw InputException.in(
            file,
            "holds a whole path; tables of paths were expected alone, or files of weights, each a"
                + " checkpoint of one path");
      }
      points.add(PointText.read(file, model));
    }
    return new Checkpoints(model.cost(), numbers(), points);
  }

  /** The last numbers in the files' names, where they rise; else 0, 1, 2 …. */
  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (String file : files) {
      Matcher number = LAST_NUMBER.matcher(stem(file));
      int last = numbers.isEmpty() ? -1 : numbers.get(numbers.size() - 1);
      boolean isStep = number.find() && number.group(1).length() < 10;
      if (!isStep || Integer.parseInt(number.group(1)) <= last) {
        return IntStream.range(0, files.size()).boxed().toList();
      }
      numbers.add(Integer.parseInt(number.group(1)));
    }
    return numbers;
  }

  /** The file's name without its endings, which may hold numbers of their own: .h5. */
  private static String stem(String file) {
    return String.valueOf(FileText.path(file).getFileName())
        .replaceFirst("(?i)(\\.weights)?\\.[a-z][a-z0-9]*$", "");
  }

  /** Such as: 21 checkpoints, epoch-0.safetensors to epoch-20.safetensors. */
  public String text() {
    String first = FileText.shown(files.get(0));
    return files.size() == 1
        ? "one checkpoint, %s".formatted(first)
        : "%d checkpoints, %s to %s"
            .formatted(files.size(), first, FileText.shown(files.get(files.size() - 1)));
  }
}
