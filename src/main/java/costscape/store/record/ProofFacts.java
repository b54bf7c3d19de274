package costscape.store.record;

import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.proof.BasinProof;
import costscape.proof.FamilyProof;
import costscape.proof.FamilyProof.Pull;
import costscape.proof.Gap;
import costscape.proof.PlaceProof;
import costscape.proof.PointProof;
import costscape.proof.ProvedPoint;
import costscape.proof.SliceProof;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.table.ProofCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.CatalogueResult.Proof;
import costscape.study.SweepResult.Proved;
import costscape.words.Labelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts that a record keeps of what was proved, and a summary's JSON of a proved place. The box
 * that holds a proved place is not kept: nothing that is said or drawn asks for it.
 */
public final class ProofFacts {
  /** The table of a proof. */
  public static final String TABLE = "-proof.csv";

  private static final Box NOWHERE = Box.point();

  private ProofFacts() {}

  /** The facts of a place, as {@link costscape.store.text.JsonText} takes them. */
  public static JsonMap of(PlaceProof proof) {
    if (proof instanceof PointProof point) {
      JsonMap facts =
          JsonMap.of("kind", point.index() == 0 ? "minimum" : "saddle")
              .with("index", point.index())
              .with("within", point.within())
              .with("alone_within", point.alone());
      FactsJson.putUnless(point.held().isEmpty(), "held", point.held(), facts);
      return facts.with("cost", ends(point.cost()));
    }
    if (proof instanceof FamilyProof family) {
      JsonMap facts =
          JsonMap.of("kind", "family")
              .with("index", family.innerIndex())
              .with("outer_index", family.outerIndex());
      FactsJson.putUnless(family.held().isEmpty(), "held", family.held(), facts);
      JsonMap borders = new JsonMap();
      for (Pull pull : family.pulls()) {
        borders.put(pull.bias(), pull.borders().stream().map(ProofFacts::ends).toList());
      }
      facts
          .with("within", family.within())
          .with("border", ends(family.border()))
          .with("borders", borders);
      FactsJson.putUnless(family.flat() == 0, "flat_directions", family.flat(), facts);
      FactsJson.putUnless(!family.switching(), "undecided_at", 0, facts);
      return facts.with("cost", ends(family.cost()));
    }
    return JsonMap.of("kind", "undecided").with("why", ((PlaceProof.Nothing) proof).reason());
  }

  private static List<Double> ends(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  /** The place that facts tell of. */
  private static PlaceProof place(JsonValues facts) {
    String kind = text(facts, "kind");
    if (kind.equals("undecided")) {
      return new PlaceProof.Nothing(text(facts, "why"));
    }
    if (!kind.equals("family")) {
      return point(facts);
    }
    List<Pull> pulls = new ArrayList<>();
    JsonValues borders = facts.object("borders").orElseThrow(ProofFacts::wrong);
    for (String bias : borders.keys()) {
      pulls.add(new Pull(bias, borders.lists(bias).stream().map(ProofFacts::interval).toList()));
    }
    return new FamilyProof(
        NOWHERE,
        number(facts, "within"),
        whole(facts, "outer_index"),
        pulls,
        interval(facts.numbers("cost")),
        facts.texts("held"),
        facts.text("undecided_at").isPresent(),
        facts.whole("flat_directions").orElse(0));
  }

  private static PointProof point(JsonValues facts) {
    return new PointProof(
        NOWHERE,
        number(facts, "within"),
        whole(facts, "index"),
        interval(facts.numbers("cost")),
        number(facts, "alone_within"),
        facts.texts("held"));
  }

  /** An interval by its ends, of which one that is not finite is the upper infinity. */
  private static Interval interval(List<Double> ends) {
    if (ends.size() != 2) {
      throw wrong();
    }
    return new Interval(end(ends.get(0)), end(ends.get(1)));
  }

  private static double end(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  /** The facts of a training's end. */
  static JsonMap of(costscape.study.TraceResult.Proved proved) {
    JsonMap facts = JsonMap.of("kinks", proved.hasKinks());
    proved
        .basin()
        .ifPresent(basin -> facts.with("minimum", of(basin.minimum())).with("rate", basin.rate()));
    return facts;
  }

  static costscape.study.TraceResult.Proved end(JsonValues facts) {
    return new costscape.study.TraceResult.Proved(
        facts
            .object("minimum")
            .map(minimum -> new BasinProof(point(minimum), number(facts, "rate"))),
        FactsJson.is(facts, "kinks"));
  }

  /** The facts of a catalogue's places. */
  static JsonMap of(Proof proof) {
    return JsonMap.of("places", proof.places().stream().map(ProofFacts::of).toList());
  }

  static Proof places(JsonValues facts, int places) {
    Proof proof = new Proof(facts.objects("places").stream().map(ProofFacts::place).toList());
    if (proof.places().size() != places) {
      throw wrong();
    }
    return proof;
  }

  /** The facts of a line's or a plane's proof beside its table. */
  static Map<String, Object> of(Proved proved) {
    SliceProof proof = proved.slice();
    JsonMap facts = JsonMap.of("boxes", proof.tests()).with("kinks", proved.hasKinks());
    if (proof.range().dimension() == 1) {
      facts.put("stretches", proof.gaps().stream().map(gap -> gap.holds().label()).toList());
    }
    return facts;
  }

  /**
   * The proof that facts and a table tell of.
   *
   * @throws InputException where they do not belong together
   */
  static Proved slice(JsonValues facts, Path table, List<Axis> axes) {
    List<ProvedPoint> points = new ArrayList<>();
    List<Box> open = new ArrayList<>();
    ProofCsv.read(table, axes.size(), points::add, open::add);
    List<String> holds = facts.texts("stretches");
    if (axes.size() == 1 && holds.size() != open.size()) {
      throw wrong();
    }
    List<Gap> gaps = new ArrayList<>();
    for (Box box : open) {
      gaps.add(
          new Gap(
              box,
              holds.isEmpty()
                  ? Gap.Holds.UNKNOWN
                  : Labelled.named(holds.get(gaps.size()), Gap.Holds.values())
                      .orElseThrow(ProofFacts::wrong)));
    }
    Box range = Box.of(axes.size(), k -> new Interval(axes.get(k).from(), axes.get(k).to()));
    long tests = Math.round(number(facts, "boxes"));
    return new Proved(new SliceProof(range, points, gaps, tests), FactsJson.is(facts, "kinks"), 0);
  }

  private static String text(JsonValues values, String key) {
    return values.text(key).orElseThrow(ProofFacts::wrong);
  }

  private static double number(JsonValues values, String key) {
    return values.number(key).orElseThrow(ProofFacts::wrong);
  }

  private static int whole(JsonValues values, String key) {
    return values.whole(key).orElseThrow(ProofFacts::wrong);
  }

  private static InputException wrong() {
    return new InputException("what a record tells of its proof does not fit its tables");
  }
}
