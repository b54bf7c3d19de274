package costscape.cli.trace;

import costscape.cli.report.Summary;
import costscape.cli.report.TrueDigits;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.OtherRows;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.job.Runner;
import costscape.proof.enclosure.CostRounding;
import costscape.render.scale.Ticks;
import costscape.space.NamedParameters;
import costscape.store.table.HeldOutColumns;
import costscape.store.table.TableWriter;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.CaptionWords;
import costscape.words.PictureWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where training from some starts ended, each with its verdict. */
public final class Ends {
  /** Digits of a cost in a legend. */
  private static final int DIGITS = 4;

  /** A random start as it is typed. */
  private static final Pattern SEED = Pattern.compile("^random:(\\d+)(?::[^:]*)?$");

  private final Optional<RowsCost> cost;
  private final Optional<RowsCost> heldOut;
  private final List<String> names;
  private final List<NamedRun> together;
  private final List<Trajectory> paths;
  private final List<Verdict> verdicts;
  private final List<String> moved;

  private Ends(
      ModelAtPoint model,
      List<String> names,
      List<NamedRun> together,
      List<Trajectory> paths,
      List<Verdict> verdicts,
      List<String> moved) {
    this.moved = moved;
    this.cost = model.ifRows();
    this.heldOut = model.other().map(OtherRows::cost);
    this.names = names;
    this.together = together;
    this.paths = paths;
    this.verdicts = verdicts;
  }

  /**
   * @param names of the starts or runs, one a path
   * @param together the runs that are drawn together, one a path, or none
   * @param runner computes the verdicts; if it is empty, there are none
   * @param moved the names of the parameters that train, or none where all do
   */
  static Ends of(
      ModelAtPoint model,
      List<String> names,
      List<NamedRun> together,
      List<Trajectory> paths,
      Optional<Runner> runner,
      List<String> moved) {
    List<Verdict> verdicts =
        runner.map(by -> Verdicts.of(model.cost(), paths, by, TrueDigits::of)).orElseGet(List::of);
    return new Ends(model, names, together, paths, verdicts, moved);
  }

  /** The verdict on one end; empty if none was asked for. */
  Optional<Verdict> verdict(int i) {
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.get(i));
  }

  /** The path of the lowest end that did not diverge, or the first. */
  int best() {
    int best = 0;
    for (int i = 1; i < paths.size(); i++) {
      if (rank(i) < rank(best)) {
        best = i;
      }
    }
    return best;
  }

  private double rank(int i) {
    Trajectory path = paths.get(i);
    return path.stopReason() == StopReason.DIVERGED ? Double.POSITIVE_INFINITY : path.end().cost();
  }

  private double accuracy(int i) {
    return cost.orElseThrow().accuracy(paths.get(i).end().theta().toArray());
  }

  /** Numbers to predict are not right or wrong: nothing is said of them. */
  private boolean classifies() {
    return cost.filter(known -> known.dataset().hasClasses()).isPresent();
  }

  private int solved() {
    int solved = 0;
    for (int i = 0; i < paths.size(); i++) {
      solved += accuracy(i) == 1 ? 1 : 0;
    }
    return solved;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      int count = (int) verdicts.stream().filter(v -> v.kind() == kind).count();
      if (count > 0) {
        counts.put(kind.word(), count);
      }
    }
    return counts;
  }

  /** A sentence for a caption: the verdict, or how many runs ended in which. */
  public String sentence() {
    if (paths.size() == 1) {
      String why = verdict(0).map(this::why).orElse(paths.get(0).account());
      return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }
    String judged = verdicts.isEmpty() ? "" : CaptionWords.VERDICTS.say(String.join(", ", words()));
    CaptionWords what = together.isEmpty() ? CaptionWords.STARTS : CaptionWords.RUNS;
    return what.say(paths.size(), classifies() ? right() : "", judged);
  }

  /** The sentences for a caption, which leave out that the steps asked for are done. */
  public String caption() {
    boolean isUsual =
        verdicts.isEmpty() && paths.size() == 1 && paths.get(0).stopReason() == StopReason.STEPS;
    return isUsual ? "" : sentence() + (together.isEmpty() ? "" : each());
  }

  /** The verdict on the end of the only run, which says so where only some parameters trained. */
  private String why(Verdict verdict) {
    return moved.isEmpty()
        ? verdict.why()
        : verdict.why() + Verdict.ofPart(moved, paths.get(0).end().gradientNorm());
  }

  private String right() {
    int solved = solved();
    if (solved == 0) {
      return CaptionWords.NONE_CLASSIFIES.say();
    }
    if (solved == paths.size()) {
      return solved < 2 ? CaptionWords.ALL_CLASSIFIES.say() : CaptionWords.ALL_CLASSIFY.say();
    }
    return (solved < 2 ? CaptionWords.ONE_CLASSIFIES : CaptionWords.SOME_CLASSIFY).say(solved);
  }

  /** How many ends have each verdict, in words: 2 valleys, 1 moving. */
  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      int count = counts().getOrDefault(kind.word(), 0);
      if (count > 0) {
        words.add(kind.counted(count));
      }
    }
    return words;
  }

  /** A run's name, its verdict and its cost: gd: valley, cost 0.0123. */
  private String label(int i, String cost) {
    String name = names().get(i);
    return verdict(i)
        .map(v -> CaptionWords.RUN_JUDGED.say(name, v.kind().inWords(), cost))
        .orElseGet(() -> CaptionWords.RUN_ENDED.say(name, cost));
  }

  /** The starts or runs, as people call them. */
  private List<String> names() {
    return together.isEmpty() ? names : together.stream().map(NamedRun::told).toList();
  }

  /** What a legend calls every run: random starts by their seeds, where these tell them apart. */
  List<String> labels() {
    List<String> told =
        names().stream()
            .map(name -> SEED.matcher(name).replaceFirst(PictureWords.RUN_START.say("$1")))
            .toList();
    return told.stream().distinct().count() == told.size() ? told : names();
  }

  /** Where every named run ended: gd: valley, cost 0.01; adam: minimum, cost 0.001. */
  private String each() {
    return IntStream.range(0, together.size())
        .mapToObj(i -> label(i, drawn(i)))
        .collect(Collectors.joining("; ", " ", "."));
  }

  /** Says where every run ended, and which came lowest. */
  void runsInto(Summary summary) {
    List<Map<String, Object>> runs = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      runs.add(run(i));
      int steps = paths.get(i).end().number();
      summary.line(
          SummaryWords.RUNS,
          i == 0 ? SummaryWords.RUNS_LABEL.say() : "",
          label(i, costOf(i)),
          steps(steps));
    }
    summary
        .put("runs", runs)
        .put("best_run", names.get(best()))
        .line(SummaryWords.LOWEST, names().get(best()));
  }

  /** An end's cost in a picture. */
  private String drawn(int i) {
    Step end = paths.get(i).end();
    return cost.map(known -> CostRounding.over(known, List.of(end.theta())))
        .orElse(Rounding.NONE)
        .text(end.cost(), DIGITS, Ticks::number);
  }

  private String costOf(int i) {
    Step end = paths.get(i).end();
    return cost.map(known -> TrueDigits.ofCost(known, end.theta().toArray()).cost(end.cost()))
        .orElseGet(() -> Summary.number(end.cost()));
  }

  private Map<String, Object> run(int i) {
    Trajectory path = paths.get(i);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("run", names.get(i));
    run.put("rule", together.get(i).how());
    run.put("start", together.get(i).start());
    run.put("steps", path.end().number());
    run.put("stop_reason", path.stopReason().name().toLowerCase(Locale.ROOT));
    run.put("cost", path.end().cost());
    run.put("gradient_norm", path.end().gradientNorm());
    if (classifies()) {
      run.put("accuracy", accuracy(i));
    }
    heldOut.ifPresent(rows -> run.put("held_out_cost", rows.at(path.end().theta().toArray())));
    verdict(i).ifPresent(verdict -> run.put("verdict", verdict.kind().word()));
    return run;
  }

  /** How training ended, in a few words for one of several panels. */
  public String brief() {
    if (paths.size() > 1) {
      String whole = sentence();
      return whole.substring(0, whole.length() - 1);
    }
    Step end = paths.get(0).end();
    String cost = drawn(0);
    String steps = steps(end.number());
    return verdict(0)
        .map(v -> CaptionWords.JUDGED_COST_AFTER.say(v.kind().inWords(), cost, steps))
        .orElseGet(() -> CaptionWords.COST_AFTER.say(cost, steps));
  }

  private static String steps(int steps) {
    return steps == 1 ? CaptionWords.ONE_STEP.say() : CaptionWords.STEPS.say(steps);
  }

  void into(Summary summary) {
    summary.put("starts", paths.size());
    if (classifies()) {
      summary.put("solved", solved());
    }
    if (!verdicts.isEmpty()) {
      summary.put("verdicts", counts());
    }
    summary
        .put("best_start", names.get(best()))
        .line("%s", sentence())
        .line(SummaryWords.BEST, names.get(best()));
  }

  /** One row a start: where it came from, why it stopped, what the place is, and the place. */
  public void write(NamedParameters layout, OutputStream out) throws IOException {
    List<String> header = new ArrayList<>(List.of("start", "steps", "stop_reason", "verdict"));
    if (classifies()) {
      header.add("accuracy");
    }
    header.addAll(layout.parameterNames());
    header.addAll(List.of("cost", "gradient_norm"));
    heldOut.ifPresent(of -> header.addAll(HeldOutColumns.names(of.dataset().hasClasses())));
    TableWriter table = TableWriter.to(out, header);
    for (int i = 0; i < paths.size(); i++) {
      Trajectory path = paths.get(i);
      table.text(names.get(i)).integer(path.end().number());
      table.text(path.stopReason().name().toLowerCase(Locale.ROOT));
      table.text(verdict(i).map(v -> v.kind().word()).orElse("none"));
      if (classifies()) {
        table.number(accuracy(i));
      }
      for (double entry : path.end().theta().toArray()) {
        table.number(entry);
      }
      table.number(path.end().cost()).number(path.end().gradientNorm());
      if (heldOut.isPresent()) {
        HeldOutColumns.write(heldOut.get(), path.end().theta().toArray(), table);
      }
      table.endRow();
    }
    table.flush();
  }
}
