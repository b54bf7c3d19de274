package costscape.cli.sweep;

import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.render.look.Look;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.Quantity;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Network;
import costscape.study.SweepResult.Part;
import costscape.sweep.Barrier;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a finished sweep: its cells, its smallest cost, the minima along a line. */
public record SweepWords(SweepResult result, Output output) {
  /** Curves that reach no further than this part of the heights are flat in a picture. */
  private static final double SQUEEZED = 0.3;

  /** The cells of a sweep or an atlas, the time they took, and how many failed. */
  public static Summary cells(long cells, double seconds, long failed) {
    if (failed == cells) { // said before any file is in its place
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "no cell has a value: all %,d failed, so there is nothing to draw",
              cells));
    }
    return new Summary()
        .put("cells", cells)
        .put("seconds", seconds)
        .put("failed", failed)
        .line(
            "cells    %,d%s, %s",
            cells,
            seconds > 0 ? " in %s s".formatted(Summary.seconds(seconds)) : "",
            Summary.failed(failed));
  }

  /**
   * Everything that is said of the sweep.
   *
   * @param seconds that the cells took; 0 where they were read
   */
  public Summary summary(double seconds) {
    Part main = result.main();
    long failed =
        result.form() == Form.OVERLAID
            ? result.parts().stream().mapToLong(part -> part.cells().failed()).sum()
            : main.cells().failed();
    Summary summary = cells(result.cells(), seconds, failed);
    if (result.quantity() != Quantity.COST) {
      return quantity(summary);
    }
    if (result.form() == Form.OVERLAID) {
      return curves(summary);
    }
    smallest(summary, main);
    if (result.doubt().isPresent()) {
      String noise = result.doubt().get().sentence();
      summary.put("noise", noise).line("noise    at the smallest cell: %s", noise);
    }
    rounded(summary);
    if (result.isLine()) {
      minima(summary, main);
    } else {
      summary.contours(output, result.range(), result.rounding());
    }
    if (result.form() == Form.BESIDE) {
      beside(summary, result.parts().get(1));
    }
    networks(summary);
    return summary;
  }

  private void rounded(Summary summary) {
    summary.rounded(result.rounding(), output);
  }

  private Summary quantity(Summary summary) {
    Part part = result.main();
    Range range = part.cells().range();
    summary
        .put("quantity", result.quantity().label())
        .put("smallest", range.smallest())
        .put("largest", range.largest());
    String from = part.cells().rounding().text(SixDigits.of(range.smallest()));
    String to = part.cells().rounding().text(SixDigits.of(range.largest()));
    if (result.quantity() != Quantity.GAP) {
      return summary.line("%s from %s to %s", part.name(), from, to);
    }
    otherRows(summary);
    summary.line("gap      %s, from %s to %s", part.name(), from, to);
    rounded(summary);
    return summary;
  }

  /** Such as: 9 rows train, 3 are held out. */
  private void otherRows(Summary summary) {
    summary.line("rows     %s", result.rows());
  }

  private static Map<String, Object> entry(Part part) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("cost", part.cells().range().smallest());
    double[] place = part.place();
    for (int k = 0; k < place.length; k++) {
      entry.put(part.cells().axes().get(k).name(), place[k]);
    }
    return entry;
  }

  /** Such as: 0.12 nats at w1_0_0 = 3. */
  private static String text(Part part, Rounding rounding) {
    String number = rounding.text(SixDigits.of(part.cells().range().smallest()));
    String amount = part.measure().amount(number);
    if (part.isConstant()) {
      return amount + " in every cell";
    }
    List<String> words = new ArrayList<>();
    double[] place = part.place();
    for (int k = 0; k < place.length; k++) {
      words.add(part.cells().axes().get(k).name() + " = " + SixDigits.of(place[k]));
    }
    return amount + " at " + String.join(", ", words);
  }

  private void smallest(Summary summary, Part part) {
    if (part.hasSmallest()) {
      summary
          .put("minimum", entry(part))
          .put("constant", part.isConstant())
          .lead(
              "%s %s",
              part.isConstant() ? "constant" : "smallest",
              text(
                  part,
                  result.form() == Form.BESIDE ? part.ofSmallest() : part.cells().rounding()));
    }
  }

  private void minima(Summary summary, Part part) {
    Optional<List<LocalMinimum>> found = part.minima();
    if (found.isEmpty()) {
      return;
    }
    Axis axis = part.cells().axes().get(0);
    summary.put("local_minima", found.get().stream().map(minimum -> entry(axis, minimum)).toList());
    if (result.form() == Form.BESIDE) {
      return;
    }
    summary.line(
        "minima   %s found along this line; other parameters may still lower the cost",
        counted(found.get().size()));
    if (!part.areBetween()) {
      summary.line("         each at a cell: they were not searched between the cells");
    }
  }

  private static Map<String, Object> entry(Axis axis, LocalMinimum minimum) {
    return JsonMap.of(axis.name(), minimum.alpha()).with("cost", minimum.cost());
  }

  /** Such as: no local minimum; 2 local minima. */
  private static String counted(int minima) {
    return switch (minima) {
      case 0 -> "no local minimum";
      case 1 -> "1 local minimum";
      default -> minima + " local minima";
    };
  }

  /** Says what other rows cost, and how far apart the smallest cells are. */
  private void beside(Summary summary, Part other) {
    JsonMap beside = JsonMap.of("rows", other.rows()).with("failed", other.cells().failed());
    otherRows(summary);
    if (other.hasSmallest()) {
      beside.put("minimum", entry(other));
      beside.put("constant", other.isConstant());
      summary.line("%-8s %s", other.name(), text(other, other.ofSmallest()));
    }
    if (result.distance().isPresent()) {
      double distance = result.distance().getAsDouble();
      beside.put("distance", distance);
      summary.line("distance %s between the two smallest cells", SixDigits.of(distance));
    }
    summary.put(other.key(), beside);
  }

  /** Says where each curve is smallest, and which of them comes lowest. */
  private Summary curves(Summary summary) {
    List<Map<String, Object>> entries = new ArrayList<>();
    List<Map<String, Object>> minima = new ArrayList<>();
    for (Part curve : result.parts()) {
      Optional<List<LocalMinimum>> own = curve.minima();
      own.stream()
          .flatMap(List::stream)
          .forEach(minimum -> minima.add(place(curve, minimum.cost(), minimum.alpha())));
      JsonMap entry = JsonMap.of("curve", curve.key()).with("failed", curve.cells().failed());
      if (curve.hasSmallest()) {
        entry.put("minimum", minimum(curve));
        entry.put("constant", curve.isConstant());
        String number = curve.ofSmallest().text(SixDigits.of(curve.cells().range().smallest()));
        summary.line(
            "%s: smallest %s at %s = %s%s",
            curve.name(),
            curve.measure().amount(number),
            curve.cells().axes().get(0).name(),
            SixDigits.of(curve.place()[0]),
            own.map(all -> ", " + counted(all.size())).orElse(""));
      }
      entries.add(entry);
    }
    rounded(summary);
    squeezed(summary);
    result.parts().stream()
        .filter(Part::hasSmallest)
        .min(Comparator.comparingDouble(curve -> curve.cells().range().smallest()))
        .ifPresent(lowest -> summary.put("minimum", minimum(lowest)));
    return summary.put("local_minima", minima).put("curves", entries);
  }

  /** Says what shows the other curves where one is so high that they are flat beside it. */
  private void squeezed(Summary summary) {
    List<Part> rising =
        result.parts().stream()
            .filter(Part::hasSmallest)
            .sorted(Comparator.comparingDouble(curve -> curve.cells().range().largest()))
            .toList();
    Look.Costs look = output.look().costs();
    long measures = rising.stream().map(curve -> curve.measure().title()).distinct().count();
    if (rising.size() < 2 || measures > 1 || look.scale() == Scale.LOG || !look.reach().isEmpty()) {
      return;
    }
    Part highest = rising.get(rising.size() - 1);
    double top = rising.get(rising.size() - 2).cells().range().largest();
    double low = Collections.min(rising.stream().map(c -> c.cells().range().smallest()).toList());
    if (top - low < SQUEEZED * (highest.cells().range().largest() - low)) {
      String cut = low >= 0 && low < (top - low) / 10 ? "0" : twoDigits(low, RoundingMode.FLOOR);
      summary.line(
          "heights  %s is far above the rest, which %s--ylim %s:%s shows",
          highest.name(),
          low > 0 ? "--scale log or " : "",
          cut,
          twoDigits(top, RoundingMode.CEILING));
    }
  }

  /** A cost to two digits, rounded away from what is to be seen. */
  private static String twoDigits(double cost, RoundingMode outwards) {
    return NumberText.of(new BigDecimal(cost).round(new MathContext(2, outwards)).doubleValue());
  }

  private static Map<String, Object> minimum(Part curve) {
    return place(curve, curve.cells().range().smallest(), curve.place()[0]);
  }

  private static Map<String, Object> place(Part curve, double cost, double alpha) {
    return JsonMap.of("curve", curve.key())
        .with("cost", cost)
        .with(curve.cells().axes().get(0).name(), alpha);
  }

  /** Says where networks lie, what they cost, and what lies between them on a line. */
  private void networks(Summary summary) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Network network : result.networks().list()) {
      String name = network.name().isEmpty() ? "the point" : network.name();
      entries.add(
          JsonMap.of("name", name).with("place", network.place()).with("cost", network.cost()));
      List<String> place = network.place().stream().map(SixDigits::of).toList();
      summary.line(
          "%s at %s: cost %s",
          name,
          result.isLine() ? place.get(0) : "(%s)".formatted(String.join(", ", place)),
          network.rounding().text(SixDigits.of(network.cost())));
    }
    if (!entries.isEmpty()) {
      summary.put("networks", entries);
      result.networks().barrier().ifPresent(between -> barrier(summary, between));
    }
  }

  private String number(double cost) {
    return result.rounding().text(SixDigits.of(cost));
  }

  private void barrier(Summary summary, Barrier between) {
    JsonMap values =
        JsonMap.of("height", between.height())
            .with("at", between.alpha())
            .with("above_mean", between.aboveMean());
    Optional<Barrier> unmatched = result.networks().unmatched();
    unmatched.ifPresent(other -> values.put("height_unmatched", other.height()));
    summary
        .put("barrier", values)
        .line(
            "barrier  %s at %s: highest cost above the straight line between the ends' costs"
                + " (Entezari et al. 2022)",
            number(between.height()), SixDigits.of(between.alpha()))
        .line(
            "         %s above the mean of the ends (Frankle et al. 2020)",
            number(between.aboveMean()));
    unmatched.ifPresent(
        other ->
            summary.line(
                "         %s without matching hidden units first", number(other.height())));
  }
}
