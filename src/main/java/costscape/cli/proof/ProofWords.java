package costscape.cli.proof;

import costscape.cli.proof.ProofText.BoundedNumber;
import costscape.cli.report.Summary;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.proof.BasinProof;
import costscape.proof.Gap;
import costscape.proof.PlaceProof;
import costscape.proof.ProvedPoint;
import costscape.proof.ProvedPoint.Kind;
import costscape.proof.SliceProof;
import costscape.space.Axis;
import costscape.store.record.ProofFacts;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.CatalogueResult.Place;
import costscape.study.CatalogueResult.Proof;
import costscape.study.PointResult;
import costscape.study.SweepResult.Proved;
import costscape.study.TraceResult;
import costscape.words.NameList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of summaries on proofs: of a line or a plane, of a point, of training's end, of
 * stationary points.
 */
public record ProofWords(List<Axis> axes, Proved found) {
  /** More of them than these a person reads in the table. */
  private static final int MOST_LINES = 40;

  /** Says what is proved of a line or a plane. */
  public static void slice(Summary summary, List<Axis> axes, Proved found) {
    new ProofWords(axes, found).into(summary);
  }

  private boolean isLine() {
    return axes.size() == 1;
  }

  private void into(Summary summary) {
    SliceProof proof = found.slice();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("minima", proof.count(Kind.MINIMUM));
    if (!isLine()) {
      values.put("saddles", proof.count(Kind.SADDLE));
    }
    values.put("maxima", proof.count(Kind.MAXIMUM));
    values.put("undecided", proof.undecidedVolume());
    values.put("undecided_share", proof.undecidedShare());
    values.put("free_share", 1 - proof.undecidedShare());
    values.put("boxes", proof.tests());
    values.put("seconds", found.seconds());
    values.put("points", proof.points().stream().map(this::entry).toList());
    if (isLine()) {
      values.put("stretches", proof.gaps().stream().map(ProofWords::entry).toList());
    }
    summary.put("proved", values);
    lines(summary);
  }

  private Map<String, Object> entry(ProvedPoint point) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", point.kind().word());
    for (int k = 0; k < axes.size(); k++) {
      entry.put(axes.get(k).name(), List.of(point.place().low(k), point.place().high(k)));
    }
    entry.put("cost", List.of(point.cost().low(), point.cost().high()));
    return entry;
  }

  private static Map<String, Object> entry(Gap gap) {
    return JsonMap.of("from", gap.box().low(0))
        .with("to", gap.box().high(0))
        .with("holds", gap.holds().label());
  }

  private void lines(Summary summary) {
    SliceProof proof = found.slice();
    summary.line("%s", sentence());
    if (found.hasKinks() && !proof.undecided().isEmpty()) {
      summary
          .line("  at a kink of a unit the cost has no derivative: an undecided part may hold a")
          .line("  maximum there (on a plane also a minimum), or flat ground where units are dead");
    }
    proof.points().stream().limit(MOST_LINES).forEach(point -> line(summary, point));
    int left = proof.points().size() - MOST_LINES;
    if (left > 0) {
      summary.line("  %s", "… and %d more in the table".formatted(left));
    }
    if (isLine()) {
      proof.gaps().stream().limit(MOST_LINES).forEach(gap -> line(summary, gap));
    } else {
      summary.line(
          "  free of any: %s %% of the area; undecided: %s %%, in %d boxes",
          BoundedNumber.share(1 - proof.undecidedShare(), RoundingMode.DOWN),
          BoundedNumber.share(proof.undecidedShare(), RoundingMode.UP),
          proof.undecided().size());
    }
  }

  private static void line(Summary summary, Gap gap) {
    summary.line(
        "  undecided from %s to %s, %s long: it %s",
        NumberText.of(gap.box().low(0)),
        NumberText.of(gap.box().high(0)),
        SixDigits.of(gap.box().width(0)),
        gap.holds().clause());
  }

  /** Such as: proved: exactly 1 minimum and 0 maxima on [-100, 100]. */
  private String sentence() {
    SliceProof proof = found.slice();
    List<String> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (!isLine() || kind != Kind.SADDLE) {
        counts.add(kind.counted(proof.count(kind)));
      }
    }
    String where =
        axes.stream()
            .map(a -> "[%s, %s]".formatted(NumberText.of(a.from()), NumberText.of(a.to())))
            .collect(Collectors.joining(" × "));
    return (proof.undecided().isEmpty()
            ? "proved: exactly %s on %s"
            : "proved: %s on %s, and what is undecided may hold more")
        .formatted(NameList.list(counts), where);
  }

  private void line(Summary summary, ProvedPoint point) {
    List<String> places = new ArrayList<>();
    for (int k = 0; k < axes.size(); k++) {
      places.add(
          "%s = %s".formatted(axes.get(k).name(), BoundedNumber.text(point.place().side(k))));
    }
    summary.line(
        "  %-7s at %s, cost %s",
        point.kind().word(), String.join(", ", places), BoundedNumber.text(point.cost()));
  }

  /** Says what is proved of a point that training did not lead to. */
  public static void point(Summary summary, PointResult result, PointResult.Proved proved) {
    if (proved.place().isPresent()) {
      PlaceProof place = proved.place().get();
      summary
          .put("proved", ProofFacts.of(place))
          .line("proved: %s", ProofText.of(place, proved.free()));
      return;
    }
    double free = proved.freeWithin();
    JsonMap values = JsonMap.of("kind", free > 0 ? "free" : "undecided").with("free_within", free);
    summary.put("proved", values);
    if (free > 0) {
      summary.line("proved: no stationary point lies within %s of here", BoundedNumber.below(free));
    } else {
      summary.line("not proved: whether a stationary point lies here");
      sayKinks(result.model().network().activation().hasKink(), summary);
    }
  }

  /** Says what is proved of training's end. */
  public static void end(Summary summary, TraceResult.Proved proved) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("trapped", proved.basin().isPresent());
    if (proved.basin().isEmpty()) {
      summary.put("proved", values).line("not proved: whether further training leaves here");
      sayKinks(proved.hasKinks(), summary);
      return;
    }
    BasinProof proof = proved.basin().get();
    values.putAll(ProofFacts.of(proof.minimum()));
    values.put("rate", proof.rate());
    summary
        .put("proved", values)
        .line("proved: no amount of further training at this penalty leaves here, by small steps")
        .line(
            "        or by plain descent along the mean gradient at a rate below %s:",
            BoundedNumber.below(proof.rate()))
        .line("        %s", ProofText.of(proof.minimum()));
  }

  /** Why that may be, of units with a kink. */
  private static void sayKinks(boolean hasKinks, Summary summary) {
    if (hasKinks) {
      summary.line(
          "            where a unit switches at a row there is no derivative to prove with");
    }
  }

  /** Says what is proved of a catalogue's places. */
  public static void places(Summary summary, List<Place> places, Proof proof) {
    JsonMap values =
        JsonMap.of("minima", count(proof, index -> index == 0))
            .with("saddles", count(proof, index -> index > 0))
            .with(
                "places",
                IntStream.range(0, places.size())
                    .mapToObj(k -> entry(places.get(k), proof.places().get(k)))
                    .toList());
    summary.put("proved", values);
    for (int k = 0; k < places.size(); k++) {
      PlaceProof found = proof.places().get(k);
      summary.line(
          found instanceof PlaceProof.Nothing ? "not proved %d: %s" : "proved %d: %s",
          places.get(k).id(),
          ProofText.of(found, places.get(k).free()));
    }
  }

  private static long count(Proof proof, IntPredicate isOf) {
    return proof.places().stream().mapToInt(Proof::index).filter(isOf).count();
  }

  private static Map<String, Object> entry(Place place, PlaceProof proof) {
    JsonMap entry = JsonMap.of("id", place.id());
    entry.putAll(ProofFacts.of(proof));
    return entry;
  }
}
