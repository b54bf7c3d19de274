package costscape.cli.report;

import costscape.cost.CostSource;
import costscape.cost.Rounding;
import costscape.data.Dataset;
import costscape.number.SixDigits;
import costscape.render.scale.Levels;
import costscape.run.Cluster;
import costscape.store.onnx.GraphCost;
import costscape.store.program.ProgramCosts;
import costscape.store.text.JsonText;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.sweep.Range;
import costscape.words.NameList.WrappedText;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text that a command prints on standard output when it is done: with {@code --json} one object
 * of keys that other programs rely on, else some lines for a person.
 */
public final class Summary {
  /** The characters of a line of running text. */
  private static final int WIDTH = 100;

  /** Where what is said begins on most lines, in characters from the left. */
  private static final int COLUMN = 9;

  private final int column;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int leads;

  public Summary() {
    this(COLUMN);
  }

  /** A summary in which what is said begins at another column than in most. */
  public Summary(int column) {
    this.column = column;
  }

  /** Adds a fact for programs: a number, boolean, text, array of double, list or map of these. */
  public Summary put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  /** A line for a person, whatever names it holds. */
  public Summary line(String format, Object... arguments) {
    lines.add(String.format(Locale.ROOT, format, arguments));
    return this;
  }

  /** Facts below each other, the first beside a word. */
  public Summary beside(String word, List<String> facts) {
    for (int k = 0; k < facts.size(); k++) {
      line("%-" + column + "s%s", k == 0 ? word : "", facts.get(k));
    }
    return this;
  }

  /** A line that answers what was asked: it stands before the lines of work and evidence. */
  public Summary lead(String format, Object... arguments) {
    lines.add(leads++, String.format(Locale.ROOT, format, arguments));
    return this;
  }

  /** Says that digits of a table's costs may be rounding, where parameters are large. */
  public Summary rounded(Rounding rounding, Output output) {
    if (rounding.isNone()) {
      return this;
    }
    output.about("cost_within", "unknown");
    return put("cost_within", "unknown")
        .line("parameters are large, and how far the costs in the table are off is not known");
  }

  /** Says that no contour line was drawn, where the user's levels lie beyond all costs drawn. */
  public Summary contours(Output output, Range costs, Rounding rounding) {
    return areMissed(output, costs)
        ? put("contour_lines", 0).line("contours no line was drawn: %s", missed(costs, rounding))
        : this;
  }

  /** Says it of each panel that has no line, by the panel's title. */
  public Summary contours(Output output, List<String> titles, List<Range> costs) {
    for (int k = 0; k < costs.size(); k++) {
      if (areMissed(output, costs.get(k))) {
        String why = missed(costs.get(k), Rounding.LARGE);
        line("contours no line was drawn for %s: %s", titles.get(k), why);
      }
    }
    return costs.stream().allMatch(range -> areMissed(output, range))
        ? put("contour_lines", 0)
        : this;
  }

  private static boolean areMissed(Output output, Range costs) {
    List<Levels> levels = output.look().inside().levels();
    return !levels.isEmpty() && !levels.get(0).meets(costs);
  }

  private static String missed(Range costs, Rounding rounding) {
    return "no cost of --levels lies between those of the cells, %s to %s"
        .formatted(
            rounding.text(SixDigits.of(costs.smallest())),
            rounding.text(SixDigits.of(costs.largest())));
  }

  /** Says which table of an earlier run was taken in place of computing, where one was. */
  public Summary taken(String key, String format, Optional<Path> table) {
    table.ifPresent(file -> put(key, file.toString()).line(format, file));
    return this;
  }

  /** Says how the directions of a slice were made, where that is to be said. */
  public Summary directions(VariedSlice varied) {
    if (!varied.notes().isEmpty()) {
      put("directions", varied.notes());
    }
    varied.lines().forEach(words -> line("%s", words));
    return this;
  }

  /** Says which files there are. */
  public Summary files(Output output) {
    captions(output);
    put("files", output.written().stream().map(Path::toString).toList());
    return written(output);
  }

  /** Says which files there are, of a command that tells programs nothing of them. */
  public Summary written(Output output) {
    List<String> names = output.written().stream().map(Path::toString).toList();
    return names.isEmpty()
        ? this
        : beside("wrote", WrappedText.lines(String.join(", ", names), WIDTH - column));
  }

  /** Gives programs the caption; a person reads it here where the picture has it whole too. */
  private void captions(Output output) {
    List<String> all = output.pictures().captions().values().stream().distinct().toList();
    if (!all.isEmpty()) {
      put("caption", all.get(0));
    }
    if (output.look().isCaptionedInFull()) {
      all.forEach(caption -> beside("caption", WrappedText.lines(caption, WIDTH - column)));
    }
  }

  /** Prints it, with what became of the cluster's executors where a cluster was asked. */
  public void print(PrintWriter out, boolean json) {
    Optional<Cluster.Executors> executors = Cluster.here().flatMap(Cluster::executors);
    if (executors.isPresent()) {
      put("cluster", executors.get().values()).line("cluster  %s", executors.get().words());
    }
    if (json) {
      out.print(JsonText.of(values));
    } else {
      lines.forEach(out::println);
    }
    out.flush();
  }

  /** A time for a person: two digits that count, or whole seconds. */
  public static String seconds(double seconds) {
    return seconds >= 10
        ? String.format(Locale.ROOT, "%,d", Math.round(seconds))
        : SixDigits.of(new BigDecimal(seconds).round(new MathContext(2)).doubleValue());
  }

  /** Such as: none failed; 12 failed. */
  public static String failed(long cells) {
    return cells == 0 ? "none failed" : String.format(Locale.ROOT, "%,d failed", cells);
  }

  /**
   * Says which words of a file are the labels 0, 1 and so on, which features say nothing, and how
   * exact costs are.
   */
  public Summary notes(ModelAtPoint model) {
    model.ifAsked().ifPresent(asked -> source(asked.source()));
    if (model.cells() == CellPrecision.SINGLE) {
      single("cells");
    }
    model.ifNetwork().ifPresent(cost -> zeroFeatures(cost.dataset()));
    model.ifRows().ifPresent(cost -> classes(cost.dataset()));
    return this;
  }

  private void source(CostSource source) {
    if (source instanceof ProgramCosts program) {
      program(program);
    } else if (source instanceof GraphCost graph) {
      graph(graph);
    }
  }

  /** Says which of a graph's arrays are parameters, and how exact its costs are. */
  private void graph(GraphCost graph) {
    graph.words().forEach(words -> line("%s: %s", graph.title(), words));
    if (graph.isDouble()) {
      put("precision", "double");
    } else {
      single(graph.title());
    }
  }

  private void single(String what) {
    put("precision", "single")
        .line(
            "%s: costs are of single precision, some 7 digits; shallower dips are rounding", what);
  }

  /** Says for how many costs a program was asked. */
  private void program(ProgramCosts program) {
    put("asked", program.asked());
    if (program.asked() == 1) {
      line("%s was asked for 1 point", program.title());
    } else {
      line("%s was asked for %,d points", program.title(), program.asked());
    }
  }

  private void zeroFeatures(Dataset dataset) {
    List<String> zeros = dataset.zeroFeatures();
    if (!zeros.isEmpty()) {
      put("zero_features", zeros)
          .line(
              "features that are 0 in every row, whatever their weights: %s",
              String.join(", ", zeros));
    }
  }

  private void classes(Dataset dataset) {
    List<String> words = dataset.classes();
    List<String> numbers = IntStream.range(0, words.size()).mapToObj(String::valueOf).toList();
    if (!words.equals(numbers)) { // as they are where there are no classes
      String named =
          IntStream.range(0, words.size())
              .mapToObj(label -> "%s is %d".formatted(words.get(label), label))
              .collect(Collectors.joining(", "));
      put("classes", words).line("classes: %s", named);
    }
  }
}
