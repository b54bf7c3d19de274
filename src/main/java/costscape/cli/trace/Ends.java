package costscape.cli.trace;

import costscape.cli.report.Summary;
import costscape.cli.value.Model;
import costscape.cli.value.OtherRows;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.render.scale.Ticks;
import costscape.store.table.HeldOutColumns;
import costscape.store.table.TableWriter;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where training from some starts ended, each with its verdict. */
public final class Ends {
  private static final int DIGITS = 4;

  private final NetworkCost cost;
  private final Optional<NetworkCost> heldOut;
  private final List<String> names;
  private final List<Trajectory> paths;
  private final List<Verdict> verdicts;

  private Ends(Model model, List<String> names, List<Trajectory> paths, List<Verdict> verdicts) {
    this.cost = model.cost();
    this.heldOut = model.other().map(OtherRows::cost);
    this.names = names;
    this.paths = paths;
    this.verdicts = verdicts;
  }

  /**
   * @param names of the starts, one a path
   * @param runner computes the verdicts; if it is empty, there are none
   */
  static Ends of(Model model, List<String> names, List<Trajectory> paths, Optional<Runner> runner) {
    List<Verdict> verdicts =
        runner.map(by -> Verdicts.of(model.cost(), paths, by)).orElseGet(List::of);
    return new Ends(model, names, paths, verdicts);
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
    return cost.accuracy(paths.get(i).end().theta().toArray());
  }

  /** Numbers to predict are not right or wrong: nothing is said of them. */
  private boolean classifies() {
    return cost.dataset().hasClasses();
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
      String why = verdict(0).map(Verdict::why).orElse(paths.get(0).account());
      return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }
    List<String> counts = new ArrayList<>();
    counts().forEach((word, count) -> counts.add(count + " " + word));
    String judged = verdicts.isEmpty() ? "" : "; verdicts: " + String.join(", ", counts);
    String right = classifies() ? ", %d classify every row".formatted(solved()) : "";
    return "%d starts%s%s.".formatted(paths.size(), right, judged);
  }

  /** How training ended, in a few words below one of several panels. */
  public String brief() {
    if (paths.size() > 1) {
      return sentence();
    }
    Step end = paths.get(0).end();
    String kind = verdict(0).map(verdict -> verdict.kind().word() + ", ").orElse("");
    return "End: %scost %s, step %d"
        .formatted(kind, Ticks.number(end.cost(), DIGITS), end.number());
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
        .line("The best of them, from %s:", names.get(best()));
  }

  /** One row a start: where it came from, why it stopped, what the place is, and the place. */
  public void write(ParameterLayout layout, OutputStream out) throws IOException {
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
