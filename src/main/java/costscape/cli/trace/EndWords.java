package costscape.cli.trace;

import costscape.cost.Rounding;
import costscape.critical.verdict.Verdict;
import costscape.proof.enclosure.CostRounding;
import costscape.render.scale.Ticks;
import costscape.trace.StopReason;
import costscape.trace.optimizer.Step;
import costscape.words.CaptionWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the paths of a training ended, in sentences. */
public record EndWords(Ends ends) {
  /** Digits of a cost in a picture. */
  private static final int DIGITS = 4;

  /** A sentence for a caption: the verdict, or how many runs ended in which. */
  String sentence() {
    int count = ends.paths().size();
    if (count == 1) {
      String why = ends.verdict(0).map(this::why).orElse(ends.paths().get(0).account());
      return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }
    CaptionWords what = ends.plan().isOfSeveral() ? CaptionWords.RUNS : CaptionWords.STARTS;
    return what.say(count, ends.classify() ? right() : "", judged());
  }

  /** The verdict on the end of the only run, which says so where only some parameters trained. */
  private String why(Verdict verdict) {
    List<String> moved = ends.plan().moved();
    return moved.isEmpty()
        ? verdict.why()
        : verdict.why() + Verdict.ofPart(moved, ends.end(0).gradientNorm());
  }

  private String right() {
    int solved = ends.solved();
    if (solved == 0) {
      return CaptionWords.NONE_CLASSIFIES.say();
    }
    if (solved == ends.paths().size()) {
      return solved < 2 ? CaptionWords.ALL_CLASSIFIES.say() : CaptionWords.ALL_CLASSIFY.say();
    }
    return (solved < 2 ? CaptionWords.ONE_CLASSIFIES : CaptionWords.SOME_CLASSIFY).say(solved);
  }

  /** How many ends have each verdict: 2 valleys, 1 moving. */
  private String judged() {
    return ends.counts().entrySet().stream()
        .map(kind -> kind.getKey().counted(kind.getValue()))
        .reduce((first, second) -> first + ", " + second)
        .map(CaptionWords.VERDICTS::say)
        .orElse("");
  }

  /** The sentences for a caption, which leave out that the steps asked for are done. */
  public String caption() {
    boolean isUsual =
        ends.verdicts().isEmpty()
            && ends.paths().size() == 1
            && ends.paths().get(0).stopReason() == StopReason.STEPS;
    return isUsual ? "" : sentence() + (ends.plan().isOfSeveral() ? each() : "");
  }

  /** Where every named run ended: gd: valley, cost 0.01; adam: minimum, cost 0.001. */
  private String each() {
    return IntStream.range(0, ends.paths().size())
        .mapToObj(k -> label(k, cost(k)))
        .collect(Collectors.joining("; ", " ", "."));
  }

  /** A run's name, its verdict and its cost: gd: valley, cost 0.0123. */
  String label(int k, String cost) {
    String name = ends.plan().names().spoken().get(k);
    return ends.verdict(k)
        .map(verdict -> CaptionWords.RUN_JUDGED.say(name, verdict.kind().inWords(), cost))
        .orElseGet(() -> CaptionWords.RUN_ENDED.say(name, cost));
  }

  /** How training ended, in a few words for one of several panels. */
  public String brief() {
    if (ends.paths().size() > 1) {
      return sentence().replaceFirst("\\.$", "");
    }
    String steps = steps(0);
    return ends.verdict(0)
        .map(v -> CaptionWords.JUDGED_COST_AFTER.say(v.kind().inWords(), cost(0), steps))
        .orElseGet(() -> CaptionWords.COST_AFTER.say(cost(0), steps));
  }

  /** An end's cost in a picture. */
  private String cost(int k) {
    Step end = ends.end(k);
    return ends.plan()
        .model()
        .ifRows()
        .map(known -> CostRounding.over(known, List.of(end.theta())))
        .orElse(Rounding.NONE)
        .text(end.cost(), DIGITS, Ticks::number);
  }

  String steps(int k) {
    int steps = ends.end(k).number();
    return steps == 1 ? CaptionWords.ONE_STEP.say() : CaptionWords.STEPS.say(steps);
  }
}
