package costscape.cli.proof;

import costscape.proof.FamilyProof;
import costscape.proof.PlaceProof;
import costscape.proof.PointProof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is proved of a place, in words and for JSON. */
final class ProofText {
  private ProofText() {}

  /**
   * What is proved, or why nothing is; a clause such as: one strict minimum lies within 3e-11 of
   * here, its cost is 0.44 ± 2e-16.
   *
   * @param free names of a dead unit's biases
   */
  static String of(PlaceProof proof, List<String> free) {
    if (proof instanceof PointProof point) {
      return of(point);
    }
    if (proof instanceof FamilyProof family) {
      return of(family, free);
    }
    return ((PlaceProof.Nothing) proof).why();
  }

  static String of(PointProof point) {
    String alone =
        point.alone() > 0
            ? ", and no other stationary point within " + BoundedNumber.below(point.alone())
            : "";
    return "one %s lies within %s of here, its cost is %s%s%s"
        .formatted(
            kind(point),
            BoundedNumber.above(point.within()),
            BoundedNumber.text(point.cost()),
            alone,
            held(point.held()));
  }

  /** Of a softmax: which of its equal points is meant. */
  private static String held(List<String> names) {
    return names.isEmpty()
        ? ""
        : "; %s %s held, for adding the same number to all logits changes nothing"
            .formatted(String.join(" and ", names), names.size() == 1 ? "is" : "are");
  }

  private static String kind(PointProof point) {
    return point.index() == 0 ? "strict minimum" : "saddle of index " + point.index();
  }

  private static String of(FamilyProof family, List<String> free) {
    String start =
        "the network without its dead %s has one %s within %s of here, the cost is %s; "
            .formatted(
                free.size() == 1 ? "unit" : "units",
                family.index() == 0 ? "strict minimum" : "saddle of index " + family.index(),
                BoundedNumber.above(family.within()),
                BoundedNumber.text(family.cost()));
    return start + border(family, free) + held(family.held());
  }

  private static String border(FamilyProof family, List<String> free) {
    String names = String.join(" and ", free);
    if (family.switching()) {
      return switching(family, free);
    }
    if (family.innerIndex() == family.outerIndex() || family.border().low() > Double.MAX_VALUE) {
      return "whatever %s, %s".formatted(be(free, names), inner(family));
    }
    if (!isSimple(family)) {
      return "%s beyond all of these, and 1 more direction leads down for each that holds: %s"
          .formatted(end(family), conditions(family));
    }
    String sizes =
        free.stream().map(name -> "|%s|".formatted(name)).collect(Collectors.joining(" and "));
    return "%s where %s below %s, %s beyond"
        .formatted(
            inner(family), be(free, sizes), BoundedNumber.text(family.border()), end(family));
  }

  /** Of relu units: on either side of 0, but not of 0 itself. */
  private static String switching(FamilyProof family, List<String> free) {
    boolean isOne = free.size() == 1;
    String sides =
        family.innerIndex() == family.outerIndex()
            ? "%s where %s".formatted(down(family.outerIndex()), apart(free))
            : "%s where %s above 0, %s where below"
                .formatted(inner(family), be(free, String.join(" and ", free)), end(family));
    return "%s; at 0 %s unit switches, and nothing is proved".formatted(sides, isOne ? "the" : "a");
  }

  /** Such as: b1_0 is not 0; neither b1_0 nor b1_1 is 0; none of b1_0, b1_1, b1_2 is 0. */
  private static String apart(List<String> free) {
    return switch (free.size()) {
      case 1 -> free.get(0) + " is not 0";
      case 2 -> "neither %s nor %s is 0".formatted(free.get(0), free.get(1));
      default -> "none of %s is 0".formatted(String.join(", ", free));
    };
  }

  /** Whether every dead unit has one border, and all have the same. */
  private static boolean isSimple(FamilyProof family) {
    return family.pulls().stream()
        .allMatch(pull -> pull.borders().equals(List.of(family.border())));
  }

  private static String conditions(FamilyProof family) {
    return family.pulls().stream()
        .flatMap(
            pull ->
                pull.borders().stream()
                    .map(at -> "|%s| below %s".formatted(pull.bias(), BoundedNumber.text(at))))
        .collect(Collectors.joining(", "));
  }

  private static String be(List<String> free, String names) {
    return names + (free.size() == 1 ? " is" : " are");
  }

  private static String end(FamilyProof family) {
    return family.outerIndex() == 0 ? "a flat minimum" : down(family.outerIndex());
  }

  /** Where the Hessian is 0 along some weights, as many directions at least. */
  private static String inner(FamilyProof family) {
    return (family.flat() > 0 ? "at least " : "") + down(family.innerIndex());
  }

  private static String down(int index) {
    return switch (index) {
      case 0 -> "no direction leads down";
      case 1 -> "1 direction leads down";
      default -> index + " directions lead down";
    };
  }

  /** What is proved of a place, as values for JSON. */
  static Map<String, Object> entry(PlaceProof proof) {
    Map<String, Object> entry = new LinkedHashMap<>();
    if (proof instanceof PointProof point) {
      entry.put("kind", point.index() == 0 ? "minimum" : "saddle");
      entry.put("index", point.index());
      entry.put("within", point.within());
      entry.put("alone_within", point.alone());
      putHeld(entry, point.held());
      entry.put("cost", List.of(point.cost().low(), point.cost().high()));
    } else if (proof instanceof FamilyProof family) {
      entry.put("kind", "family");
      entry.put("index", family.innerIndex());
      entry.put("outer_index", family.outerIndex());
      putHeld(entry, family.held());
      entry.put("within", family.within());
      entry.put("border", List.of(family.border().low(), family.border().high()));
      entry.put("borders", borders(family));
      if (family.flat() > 0) {
        entry.put("flat_directions", family.flat());
      }
      if (family.switching()) {
        entry.put("undecided_at", 0);
      }
      entry.put("cost", List.of(family.cost().low(), family.cost().high()));
    } else {
      entry.put("kind", "undecided");
      entry.put("why", ((PlaceProof.Nothing) proof).why());
    }
    return entry;
  }

  private static void putHeld(Map<String, Object> entry, List<String> names) {
    if (!names.isEmpty()) {
      entry.put("held", names);
    }
  }

  /** Of every dead unit's bias, the farthest first. */
  private static Map<String, Object> borders(FamilyProof family) {
    Map<String, Object> borders = new LinkedHashMap<>();
    for (FamilyProof.Pull pull : family.pulls()) {
      borders.put(
          pull.bias(),
          pull.borders().stream().map(border -> List.of(border.low(), border.high())).toList());
    }
    return borders;
  }
}
