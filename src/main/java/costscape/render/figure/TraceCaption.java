package costscape.render.figure;

import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.critical.verdict.Verdict;
import costscape.render.chart.CaptionText;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.scale.Ticks;
import costscape.space.Grid;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Judged;
import costscape.study.TraceResult.Plane;
import costscape.trace.PathOnSlice.Place;
import costscape.trace.StopReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The caption of a training: where its paths ended, whether they lie on the plane that they are
 * drawn on, how far they are from it, and which of them leave the picture.
 */
public record TraceCaption(TraceResult result) {
  private static final int PERCENT_DIGITS = 4;

  /** Digits of costs, distances and places. */
  private static final int DIGITS = 4;

  private static final int LENGTH_DIGITS = 3;

  /** An axis this many times as long as the other makes the other look longer than it is. */
  private static final double STRETCHED = 2;

  private int count() {
    return result.runs().size();
  }

  private Optional<Judged> verdict(int k) {
    return result.runs().get(k).end().verdict();
  }

  /** A sentence for a caption: the verdict, or how many runs ended in which. */
  public String sentence() {
    if (count() == 1) {
      String why = verdict(0).map(Judged::captioned).orElse(result.runs().get(0).path().account());
      return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }
    String what = result.form() == Form.TOGETHER ? "%d runs%s%s." : "%d starts%s%s.";
    return what.formatted(count(), result.classify() ? right() : "", judged());
  }

  private String right() {
    int solved = result.solved();
    if (solved == 0) {
      return ", none classifies every row";
    }
    if (solved == count()) {
      return solved < 2 ? ", all classifies every row" : ", all classify every row";
    }
    return (solved < 2 ? ", %d classifies every row" : ", %d classify every row").formatted(solved);
  }

  /** How many ends have each verdict: 2 valleys, 1 moving. */
  private String judged() {
    return verdicts().entrySet().stream()
        .map(kind -> kind.getKey().counted(kind.getValue()))
        .reduce((first, second) -> first + ", " + second)
        .map("; verdicts: %s"::formatted)
        .orElse("");
  }

  /** How many ends have each verdict that some have. */
  public Map<Verdict.Kind, Integer> verdicts() {
    Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
    result
        .ends()
        .flatMap(end -> end.verdict().stream())
        .forEach(verdict -> counts.merge(verdict.kind(), 1, Integer::sum));
    return counts;
  }

  /** The sentences for a caption, which leave out that the steps asked for are done. */
  String ends() {
    boolean isUsual =
        count() == 1
            && verdict(0).isEmpty()
            && result.runs().get(0).path().stopReason() == StopReason.STEPS;
    return isUsual || result.form() == Form.UNTOLD
        ? ""
        : sentence() + (result.form() == Form.TOGETHER ? each() : "");
  }

  /** Where every named run ended: gd: valley, cost 0.01; adam: minimum, cost 0.001. */
  private String each() {
    return IntStream.range(0, count())
        .mapToObj(k -> label(k, cost(k)))
        .collect(Collectors.joining("; ", " ", "."));
  }

  /** A run's name, its verdict and its cost: gd: valley, cost 0.0123. */
  public String label(int k, String cost) {
    String name = result.runs().get(k).name().name();
    return verdict(k)
        .map(verdict -> "%s: %s, cost %s".formatted(name, verdict.kind().inWords(), cost))
        .orElseGet(() -> "%s: cost %s".formatted(name, cost));
  }

  /** How training ended, in a few words for one of several panels. */
  public String brief() {
    String outside = result.plane().map(this::briefly).orElse("");
    if (count() > 1) {
      return sentence().replaceFirst("\\.$", "") + outside;
    }
    String steps = steps(0);
    return verdict(0)
            .map(v -> "%s, cost %s after %s".formatted(v.kind().inWords(), cost(0), steps))
            .orElseGet(() -> "cost %s after %s".formatted(cost(0), steps))
        + outside;
  }

  /** An end's cost in a picture. */
  private String cost(int k) {
    return result.runs().get(k).end().rounding().text(number(result.runs().get(k).last().cost()));
  }

  public String steps(int k) {
    int steps = result.runs().get(k).last().number();
    return steps == 1 ? "1 step" : "%d steps".formatted(steps);
  }

  /** Returns the caption on whether the paths lie on the plane. */
  CaptionText onPlane(Plane plane) {
    boolean named = result.areNamed();
    Rounding rounding = plane.cells().rounding().or(plane.atEnd());
    return switch (plane.mode()) {
      case FROZEN ->
          CaptionText.of(
              named
                  ? "Frozen: only the swept parameters train, so the paths lie on the surface."
                  : "Frozen: only the swept parameters train, so the path lies on the surface.");
      case PLANE ->
          CaptionText.of(
              named
                  ? "Each training begins where this plane is nearest to its start and stays within the"
                      + " plane, so the paths lie on the surface."
                  : "Training begins where this plane is nearest to the start and stays within the"
                      + " plane, so the path lies on the surface.");
      case MOVING ->
          new CaptionText(
              "Moving: all parameters train; this is the landscape at the last step. Earlier steps"
                  + " saw other landscapes.",
              "the landscape of the last step: earlier steps saw others");
      case SHADOW -> shadow(plane, rounding);
      case PCA -> CaptionText.of(ofPlane(plane, rounding)).and(lengths(plane.cells().grid()));
    };
  }

  /** Which parameters train, and how far the paths are from the plane where they leave it. */
  private CaptionText shadow(Plane plane, Rounding rounding) {
    boolean named = result.areNamed();
    int parameters = result.parameters().size();
    int training = plane.training();
    if (training > 0 && plane.largestDistance() == 0) {
      return CaptionText.of(
          named
              ? "Only the swept parameters train, so the paths lie on the surface."
              : "Only the swept parameters train, so the path lies on the surface.");
    }
    return Shadows.of(named, training == 0 ? parameters : training, parameters)
        .and(Shadows.areNone(parameters) ? "" : away(plane, rounding));
  }

  /** The plane that holds most of the path, and its share: 99.1 % (98.0 % and 1.100 %). */
  private String ofPlane(Plane plane, Rounding rounding) {
    // A share that is less than all of it is not 100 %.
    List<String> percents =
        Digits.apart(
            PERCENT_DIGITS,
            100 * plane.share(),
            100 * plane.shares().get(0),
            100 * plane.shares().get(1),
            100);
    return (result.areNamed()
            ? "The plane that holds most of the paths, %s %% of them (%s %% and %s %%). %s"
            : "The plane that holds most of the path, %s %% of it (%s %% and %s %%). %s")
        .formatted(percents.get(0), percents.get(1), percents.get(2), away(plane, rounding));
  }

  /** The lengths of two axes that differ much: a picture stretches the shorter one. */
  private static CaptionText lengths(Grid grid) {
    double first = grid.first().to() - grid.first().from();
    double second = grid.second().to() - grid.second().from();
    if (Math.max(first, second) < STRETCHED * Math.min(first, second)) {
      return CaptionText.NONE;
    }
    String lengths =
        "the first axis is %s long, the second %s"
            .formatted(Ticks.number(first, LENGTH_DIGITS), Ticks.number(second, LENGTH_DIGITS));
    return new CaptionText(
        "T%s: without equal units the shorter one is stretched.".formatted(lengths.substring(1)),
        lengths);
  }

  /** How far the drawn paths are from the true ones. */
  private String away(Plane plane, Rounding rounding) {
    Place end = plane.paths().get(result.main()).end();
    boolean isThroughEnd = end.distance() == 0;
    if (!result.areNamed() && count() == 1) {
      return Shadows.away(plane.largestDistance(), end, isThroughEnd, rounding);
    }
    String words =
        !result.areNamed()
            ? "It is up to %s away from the plane."
            : isThroughEnd
                ? "It goes through the end with the lowest cost; the paths are up to %s away from"
                    + " it, so their costs differ from those below them."
                : "The paths are up to %s away from it, so their costs differ from those below"
                    + " them.";
    return words.formatted(number(plane.largestDistance()));
  }

  /** Where paths end that leave the picture. */
  String outside(Plane plane) {
    if (count() == 1) {
      return isOutside(plane, 0)
          ? "The path ends outside the picture, at %s.".formatted(place(plane, 0))
          : "";
    }
    return IntStream.range(0, result.areNamed() ? count() : 0)
        .filter(k -> isOutside(plane, k))
        .mapToObj(
            k ->
                "The path of %s ends outside the picture, at %s."
                    .formatted(result.runs().get(k).name().label(), place(plane, k)))
        .collect(Collectors.joining(" "));
  }

  private static String place(Plane plane, int k) {
    Place end = plane.paths().get(k).end();
    return "%s = %s, %s = %s"
        .formatted(
            plane.cells().grid().first().name(),
            number(end.alpha()),
            plane.cells().grid().second().name(),
            number(end.beta()));
  }

  /** Says in a few words where a single path ends, where that is beyond the axes. */
  private String briefly(Plane plane) {
    Place end = plane.paths().get(0).end();
    return count() == 1 && isOutside(plane, 0)
        ? ", outside at (%s, %s)".formatted(number(end.alpha()), number(end.beta()))
        : "";
  }

  private static boolean isOutside(Plane plane, int k) {
    Place end = plane.paths().get(k).end();
    return !plane.cells().grid().contains(end.alpha(), end.beta());
  }

  private static String number(double value) {
    return Ticks.number(value, DIGITS);
  }
}
