package costscape.cli.trace;

import costscape.cost.Rounding;
import costscape.critical.verdict.Verdict;
import costscape.render.scale.Ticks;
import costscape.trace.StopReason;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the paths of a training ended, in sentences. */
public record EndWords(TrainedPaths trained) {
  /** Digits of a cost in a picture. */
  private static final int DIGITS = 4;

  /** A sentence for a caption: the verdict, or how many runs ended in which. */
  String sentence() {
    int count = trained.paths().size();
    if (count == 1) {
      String why = trained.verdict(0).map(this::why).orElse(trained.paths().get(0).account());
      return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }
    String what = trained.plan().isOfSeveral() ? "%d runs%s%s." : "%d starts%s%s.";
    return what.formatted(count, trained.classify() ? right() : "", judged());
  }

  /** The verdict on the end of the only run, which says so where only some parameters trained. */
  private String why(Verdict verdict) {
    List<String> moved = trained.plan().moved();
    return moved.isEmpty()
        ? verdict.why()
        : verdict.why() + Verdict.ofPart(moved, trained.end(0).gradientNorm());
  }

  private String right() {
    int solved = trained.solved();
    if (solved == 0) {
      return ", none classifies every row";
    }
    if (solved == trained.paths().size()) {
      return solved < 2 ? ", all classifies every row" : ", all classify every row";
    }
    return (solved < 2 ? ", %d classifies every row" : ", %d classify every row").formatted(solved);
  }

  /** How many ends have each verdict: 2 valleys, 1 moving. */
  private String judged() {
    return trained.counts().entrySet().stream()
        .map(kind -> kind.getKey().counted(kind.getValue()))
        .reduce((first, second) -> first + ", " + second)
        .map("; verdicts: %s"::formatted)
        .orElse("");
  }

  /** The sentences for a caption, which leave out that the steps asked for are done. */
  public String caption() {
    boolean isUsual =
        trained.verdicts().isEmpty()
            && trained.paths().size() == 1
            && trained.paths().get(0).stopReason() == StopReason.STEPS;
    return isUsual ? "" : sentence() + (trained.plan().isOfSeveral() ? each() : "");
  }

  /** Where every named run ended: gd: valley, cost 0.01; adam: minimum, cost 0.001. */
  private String each() {
    return IntStream.range(0, trained.paths().size())
        .mapToObj(k -> label(k, cost(k)))
        .collect(Collectors.joining("; ", " ", "."));
  }

  /** A run's name, its verdict and its cost: gd: valley, cost 0.0123. */
  String label(int k, String cost) {
    String name = trained.plan().names().names().get(k);
    return trained
        .verdict(k)
        .map(verdict -> "%s: %s, cost %s".formatted(name, verdict.kind().inWords(), cost))
        .orElseGet(() -> "%s: cost %s".formatted(name, cost));
  }

  /** How training ended, in a few words for one of several panels. */
  public String brief() {
    if (trained.paths().size() > 1) {
      return sentence().replaceFirst("\\.$", "");
    }
    String steps = steps(0);
    return trained
        .verdict(0)
        .map(v -> "%s, cost %s after %s".formatted(v.kind().inWords(), cost(0), steps))
        .orElseGet(() -> "cost %s after %s".formatted(cost(0), steps));
  }

  /** An end's cost in a picture. */
  private String cost(int k) {
    Step end = trained.end(k);
    return trained
        .plan()
        .model()
        .ifRows()
        .map(known -> Rounding.of(known, end.theta().toArray()))
        .orElse(Rounding.NONE)
        .text(Ticks.number(end.cost(), DIGITS));
  }

  String steps(int k) {
    int steps = trained.end(k).number();
    return steps == 1 ? "1 step" : "%d steps".formatted(steps);
  }
}
