package costscape.store.onnx;

import costscape.cost.AskedCost;
import costscape.cost.LossFunction;
import costscape.cost.Measure;
import costscape.cost.OutsideCost;
import costscape.cost.OutsideCost.OutsideNetwork;
import costscape.data.Dataset;
import costscape.space.ParameterArrays;
import costscape.store.array.OnnxFormat;
import costscape.store.array.StoredArray;
import costscape.store.dataset.DatasetFiles.RowArray;
import costscape.store.file.InputException;
import costscape.store.onnx.GraphBytes.ComputedGraph;
import costscape.store.onnx.OnnxGraph.Value;
import costscape.store.onnx.RowCost.AnswerKind;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.weights.WeightArrays;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cost of a network that is an ONNX graph, over rows: the mean of what its answers cost. The
 * graph is computed by onnxruntime in blocks of rows that depend on nothing but the graph and the
 * rows, each in one thread, and rows are summed in their order in double precision; so a cost has
 * the same bits at any number of threads.
 *
 * <p>It can be written out and read back on another machine, where the runtime is looked for again.
 */
public final class GraphCost implements OutsideNetwork, AutoCloseable {
  private static final long serialVersionUID = 1;

  /** A block holds about so many input numbers, so that what a layer makes of it stays near. */
  private static final int BLOCK = 1 << 15;

  /** Rows that are computed at once have so many numbers at most: 16 MB, and a layer's 1 GB. */
  private static final long MOST_AT_ONCE = 1L << 22;

  private static final int FEW_ANSWERS = 3;

  private static final int FEWEST_ROWS = 16;
  private static final int MOST_ROWS = 1024;

  /** Input numbers times convolutions from which a session a point beats weights as inputs. */
  private static final long LARGE = 1L << 21;

  private final GraphFile file;
  private final RowCost rows;
  private final int block;

  /** Files of weights whose own running statistics are not these. */
  private final Set<String> others = new LinkedHashSet<>();

  /** Saved work is known without it, and another machine takes the usual limit for 0. */
  private final transient double timeout;

  private transient Optional<GraphEngine> engine;

  /**
   * The wishes for a graph.
   *
   * @param output the name of the output that answers, where there are several
   * @param answers what that output's numbers are, where it is said
   * @param arrays which are parameters, where it is said
   * @param takesStatistics whether batch normalisation takes its means and variances from the rows,
   *     anew at each point
   * @param smoothing the share of a label that cross-entropy spreads over all classes
   * @param timeout seconds that a batch of rows may take
   */
  public record Wishes(
      Optional<String> output,
      Optional<Answers> answers,
      ArrayChoice arrays,
      boolean takesStatistics,
      double smoothing,
      double timeout) {
    /** The usual limit in seconds. */
    public static final double USUAL_TIMEOUT = 60;

    public Wishes {
      if (!(smoothing >= 0 && smoothing < 1)) {
        throw new IllegalArgumentException(
            "--label-smoothing is a share from 0 to below 1, not " + smoothing);
      }
    }

    public static final Wishes NONE =
        new Wishes(Optional.empty(), Optional.empty(), ArrayChoice.USUAL, false, 0, USUAL_TIMEOUT);
  }

  /**
   * The graph as it is computed.
   *
   * @param file that it is from
   * @param base the values of all arrays as the file has them
   * @param inputs that rows are given to
   * @param facts what a record keeps of it
   * @param statistics by name, the means and variances that stand at every point
   * @param layers the operation that takes each array of parameters first
   * @param words what is said of its arrays
   * @param told what its answers are taken for, before any is seen
   */
  record GraphFile(
      String file,
      ComputedGraph graph,
      ParameterArrays arrays,
      double[] base,
      List<GraphInput> inputs,
      boolean takesStatistics,
      Map<String, double[]> statistics,
      Map<String, Object> facts,
      List<String> layers,
      List<String> words,
      Answers told)
      implements Serializable {}

  private GraphCost(GraphFile file, RowCost rows, double timeout) {
    this.timeout = timeout;
    this.file = file;
    this.rows = rows;
    this.block = file.takesStatistics() ? whole(rows.dataset()) : block(file.inputs());
    this.engine = Optional.empty();
  }

  /** Statistics are those of all rows, which are computed at once. */
  private static int whole(Dataset rows) {
    long numbers = (long) rows.rows() * rows.features();
    if (numbers > MOST_AT_ONCE) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "--batch-statistics computes all rows at once, %,d numbers; %,d are the most",
              numbers,
              MOST_AT_ONCE));
    }
    return rows.rows();
  }

  private static int block(List<GraphInput> inputs) {
    int fixed = inputs.stream().mapToInt(GraphInput::rows).max().orElse(0);
    int width = inputs.stream().mapToInt(GraphInput::features).sum();
    return fixed > 0 ? fixed : Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BLOCK / width));
  }

  /** The cost as a landscape is asked for it. */
  public AskedCost asked() {
    return new OutsideCost(this);
  }

  /** Returns whether a file is an ONNX graph. */
  public static boolean is(Path file) {
    return OnnxFormat.is(file);
  }

  /** The inputs of a graph, each of which is an array of the rows' file. */
  public static List<RowArray> inputs(Path file) {
    return OnnxGraph.read(file).inputs().stream().map(GraphCost::rows).toList();
  }

  private static RowArray rows(Value value) {
    List<Long> shape = value.shape().orElse(List.of());
    return new RowArray(value.name(), shape.isEmpty() ? shape : shape.subList(1, shape.size()));
  }

  /**
   * A graph's cost over rows.
   *
   * @throws InputException where the graph, the rows or both together will not do
   */
  public static GraphCost of(Path path, Wishes wishes, Dataset dataset, LossFunction loss) {
    OnnxGraph graph = OnnxGraph.read(path);
    GraphOutput output =
        GraphOutput.of(graph, wishes.output(), wishes.answers(), dataset.hasClasses());
    List<GraphArray> all = GraphArrays.of(graph, output.value());
    List<GraphArray> chosen = GraphArrays.parameters(graph, all, wishes.arrays());
    if (wishes.takesStatistics()
        && all.stream().noneMatch(array -> array.role() == GraphArray.Role.STATISTICS)) {
      throw graph.error("has no batch normalisation for --batch-statistics");
    }
    Set<String> taken = OnnxGraph.taken(graph.behind(output.value()));
    List<Value> values = graph.inputs().stream().filter(v -> taken.contains(v.name())).toList();
    if (values.isEmpty()) {
      throw graph.error("its answers do not depend on its input");
    }
    List<GraphInput> inputs = GraphInput.of(graph, values, dataset.features(), dataset.name());
    if (wishes.takesStatistics() && inputs.stream().anyMatch(input -> input.rows() > 0)) {
      throw graph.error("takes a fixed number of rows, and --batch-statistics takes all at once");
    }
    ParameterArrays arrays =
        InputException.given(
            () ->
                ParameterArrays.of(
                    chosen.stream().map(GraphArray::name).toList(),
                    chosen.stream().map(GraphArray::shape).toList(),
                    chosen.stream().map(GraphArray::filter).toList()));
    GraphBytes bytes = new GraphBytes(graph, output, chosen, wishes);
    boolean isLarge =
        convolutions(graph, output) * (long) dataset.rows() * dataset.features() >= LARGE;
    GraphFile file =
        new GraphFile(
            path.toString(),
            bytes.computed(!isLarge),
            arrays,
            base(graph, chosen),
            inputs,
            wishes.takesStatistics(),
            wishes.takesStatistics() ? Map.of() : statistics(all, chosen),
            facts(graph, output, all, chosen, wishes),
            chosen.stream().map(GraphArray::layer).toList(),
            words(all, chosen, wishes.arrays()),
            output.answers());
    RowCost rows =
        OnnxRuntime.named(
            path,
            output.output().kind() == Value.DOUBLE,
            () -> {
              List<double[]> first =
                  GraphEngine.answers(file, dataset, GraphEngine.FEW_ROWS, wishes.timeout());
              Answers answers = output.answers();
              if (dataset.hasClasses()) {
                checkAnswers(graph, answers, first);
                checkSigmoids(graph, output, first.get(0).length);
              }
              if (!wishes.takesStatistics()
                  && GraphEngine.isMixed(file, dataset, first, wishes.timeout())) {
                throw graph.error(
                    "its answer to a row depends on the rows beside it, so that there is no cost"
                        + " of a row; in torch batch_first=True keeps an LSTM or attention from"
                        + " taking rows for time");
              }
              boolean isOpen =
                  dataset.hasClasses() && wishes.answers().isEmpty() && !output.isBeforeLink();
              if (isOpen && AnswerKind.areShares(first)) {
                List<double[]> more =
                    GraphEngine.answers(file, dataset, AnswerKind.ROWS, wishes.timeout());
                answers =
                    AnswerKind.areShares(more) ? AnswerKind.ofShares(graph, output, more) : answers;
              }
              int count = first.get(0).length;
              return RowCost.of(path.toString(), dataset, loss, answers, count, wishes.smoothing());
            });
    return new GraphCost(file, rows, wishes.timeout());
  }

  /** Refuses answers that are not what they are taken for, which would cost anything. */
  private static void checkAnswers(OnnxGraph graph, Answers answers, List<double[]> first) {
    for (double[] answer : first) {
      if (Arrays.stream(answer).allMatch(Double::isFinite) && !answers.fits(answer)) {
        throw graph.error(
            "its answers to a row, %s, are no %s; --answers says what they are",
            shown(answer), answers.words());
      }
    }
  }

  /** Sigmoids of several answers are no probabilities of classes of which one holds. */
  private static void checkSigmoids(OnnxGraph graph, GraphOutput output, int count) {
    boolean isSigmoid =
        output.isBeforeLink()
            && graph.behind(output.output().name()).stream()
                .anyMatch(n -> n.op().equals("Sigmoid") && n.inputs().contains(output.value()));
    if (isSigmoid && count > 1) {
      throw graph.error(
          "its %d answers to a row end in a sigmoid each, and do not say which one of %d classes"
              + " it is; a graph without the sigmoid is read as logits",
          count, count);
    }
  }

  private static String shown(double... answer) {
    String few =
        Arrays.stream(answer)
            .limit(FEW_ANSWERS)
            .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
            .collect(Collectors.joining(" "));
    return answer.length > FEW_ANSWERS ? few + " …" : few;
  }

  private static int convolutions(OnnxGraph graph, GraphOutput output) {
    return (int)
        graph.behind(output.value()).stream().filter(node -> node.op().equals("Conv")).count();
  }

  private static double[] base(OnnxGraph graph, List<GraphArray> chosen) {
    double[] base = new double[chosen.stream().mapToInt(a -> (int) a.array().size()).sum()];
    int first = 0;
    for (GraphArray array : chosen) {
      for (double value : array.array().toArray()) {
        if (!Double.isFinite(value)) {
          throw graph.error("%s holds %s", array.name(), value);
        }
        base[first++] = value;
      }
    }
    return base;
  }

  private static Map<String, double[]> statistics(List<GraphArray> all, List<GraphArray> chosen) {
    Map<String, double[]> statistics = new HashMap<>();
    for (GraphArray array : all) {
      if (array.role() == GraphArray.Role.STATISTICS && !chosen.contains(array)) {
        statistics.put(array.name(), array.array().toArray());
      }
    }
    return statistics;
  }

  private static Map<String, Object> facts(
      OnnxGraph graph,
      GraphOutput output,
      List<GraphArray> all,
      List<GraphArray> chosen,
      Wishes wishes) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", graph.file().toString());
    facts.put("answers", output.value());
    facts.put("runtime", "onnxruntime " + OnnxRuntime.version());
    facts.put("precision", output.output().kind() == Value.DOUBLE ? "double" : "single");
    facts.put("batch_statistics", wishes.takesStatistics());
    facts.put("label_smoothing", wishes.smoothing());
    List<Map<String, Object>> listed = new ArrayList<>();
    for (GraphArray array : all) {
      listed.add(
          JsonMap.of("name", array.name())
              .with("shape", array.shape())
              .with("layer", array.layer())
              .with("role", array.role().word())
              .with("parameter", chosen.contains(array)));
    }
    facts.put("arrays", listed);
    return facts;
  }

  /** Which arrays are parameters, which are not, and which serve several layers. */
  private static List<String> words(
      List<GraphArray> all, List<GraphArray> chosen, ArrayChoice choice) {
    List<String> words = new ArrayList<>();
    long count = chosen.stream().mapToLong(array -> array.array().size()).sum();
    Map<String, Integer> others = new TreeMap<>();
    all.stream()
        .filter(array -> !chosen.contains(array))
        .forEach(array -> others.merge(array.role().word(), 1, Integer::sum));
    words.add(
        String.format(
            Locale.ROOT, "%,d parameters in %d arrays; %s", count, chosen.size(), fixed(others)));
    GraphArrays.constants(all, chosen)
        .ifPresent(
            names ->
                words.add(
                    ("taken for constants, though they are arrays of the file as weights are: %s;"
                            + " --parameters chooses otherwise")
                        .formatted(names)));
    if (choice.parameters().isEmpty()) {
      GraphArrays.doubtful(chosen)
          .ifPresent(
              names ->
                  words.add(
                      ("the graph does not say whether training moves what is added or joined: %s;"
                              + " --constants leaves an array out")
                          .formatted(names)));
    }
    GraphArrays.shared(chosen)
        .ifPresent(
            shared ->
                words.add(
                    "one array that serves several layers moves in all: %s".formatted(shared)));
    return words;
  }

  private static String fixed(Map<String, Integer> others) {
    List<String> counts = new ArrayList<>();
    others.forEach((role, count) -> counts.add("%d of %s".formatted(count, role)));
    return counts.isEmpty()
        ? "no other array holds real numbers"
        : "fixed are %s".formatted(String.join(", ", counts));
  }

  private double seconds() {
    return timeout > 0 ? timeout : Wishes.USUAL_TIMEOUT;
  }

  private synchronized GraphEngine engine() {
    if (engine == null || engine.isEmpty()) {
      engine = Optional.of(new GraphEngine(file, rows, block, seconds()));
    }
    return engine.get();
  }

  /**
   * Looks at a file from which parameters were read, for running statistics of its own: every point
   * is computed with those of this graph.
   */
  public void lookAt(Path weights) {
    boolean hasOthers =
        !file.statistics().isEmpty()
            && WeightArrays.read(weights, file.arrays().size()).arrays().stream()
                .anyMatch(this::isOther);
    if (hasOthers) {
      others.add(String.valueOf(weights.getFileName()));
    }
  }

  private boolean isOther(StoredArray array) {
    double[] own = file.statistics().get(ParameterArrays.safeName(array.name()));
    return own != null && array.size() == own.length && !Arrays.equals(own, array.toArray());
  }

  /** Sentences on which arrays are parameters, and on what files keep that is not taken. */
  public List<String> words() {
    List<String> words = new ArrayList<>(file.words());
    if (rows.answers() != file.told()) {
      words.add(
          "its answers are taken for probabilities, since a row's lie between 0 and 1 and sum to"
              + " 1");
    }
    if (!others.isEmpty()) {
      String files =
          others.size() == 1
              ? others.iterator().next() + " keeps others"
              : "%d files keep others, the first of them %s"
                  .formatted(others.size(), others.iterator().next());
      words.add(
          ("its running statistics are used at every point, and %s: the costs of those networks are"
                  + " not their own, so no barrier is reported; --batch-statistics computes them"
                  + " anew, --parameters '*' moves them too")
              .formatted(files));
    }
    return words;
  }

  @Override
  public boolean lacksStatistics() {
    return !others.isEmpty();
  }

  /** Returns whether running statistics that the file keeps stand at every point. */
  public boolean keepsStatistics() {
    return !file.statistics().isEmpty();
  }

  /** The operation that takes each array of parameters first. */
  public List<String> layers() {
    return file.layers();
  }

  /** How many bits a number of the graph's has. */
  public boolean isDouble() {
    return file.graph().isDouble();
  }

  @Override
  public String title() {
    return String.valueOf(Path.of(file.file()).getFileName());
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("graph", file.facts());
  }

  @Override
  public ParameterArrays arrays() {
    return file.arrays();
  }

  @Override
  public double[] base() {
    return file.base().clone();
  }

  @Override
  public Measure measure() {
    return rows.measure();
  }

  @Override
  public boolean hasGradient() {
    return false;
  }

  @Override
  public boolean mayBeDiffered() {
    return false;
  }

  @Override
  public double rounding() {
    return isDouble() ? DOUBLE : SINGLE;
  }

  @Override
  public void costs(double[] points, double[] costs) {
    OnnxRuntime.named(
        Path.of(file.file()),
        isDouble(),
        () -> {
          engine().costs(points, costs);
          return costs;
        });
  }

  @Override
  public void gradients(double[] points, double[] costs, double[] gradients) {
    throw new InputException("%s tells costs and no gradients".formatted(title()));
  }

  @Override
  public Dataset dataset() {
    return rows.dataset();
  }

  @Override
  public int[] decisions(double[] theta) {
    return OnnxRuntime.named(Path.of(file.file()), isDouble(), () -> engine().decisions(theta));
  }

  @Override
  public GraphCost over(Dataset other) {
    RowCost of =
        RowCost.of(file.file(), other, rows.loss(), rows.answers(), rows.count(), rows.smoothing());
    return new GraphCost(file, of, timeout);
  }

  /** Lets go of what the runtime holds. */
  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.ifPresent(GraphEngine::close);
      engine = Optional.empty();
    }
  }
}
