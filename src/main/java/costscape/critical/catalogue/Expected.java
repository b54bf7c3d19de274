package costscape.critical.catalogue;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many Hessians a piece of each part of a search asks for, by those that were counted, and
 * before any was by what is usual. Over 11 networks of 7 to 25 parameters the means of a part were
 * from 46 to 158 for a hunt, from 21 to 148 between ends, from 77 to 109 for a climb, from 215 to
 * 474 for a chain, and mostly from 550 to 2,733 for a fall, whose gradient flow may be stiff. A
 * descent, which asks for gradients most of all, took from 12 to 21 in five networks of 7 to 10
 * parameters; without a penalty it was 70.
 */
final class Expected {
  /** Pieces that count as much as what is usual does. */
  private static final double USUAL_PIECES = 3;

  /** A part of a search. */
  enum Part {
    DESCENT(15),
    HUNT(90),
    BETWEEN(60),
    CLIMB(90),
    CHAIN(320),
    FALL(1100);

    private final double usual;

    Part(double usual) {
      this.usual = usual;
    }
  }

  private record Count(double pieces, double hessians) {}

  private final Map<Part, Count> counts = new EnumMap<>(Part.class);

  /** A piece of a part asked for so many. */
  void count(Part part, long hessians) {
    counts.merge(
        part,
        new Count(1, hessians),
        (a, b) -> new Count(a.pieces + b.pieces, a.hessians + b.hessians));
  }

  /** What a piece of a part is expected to ask for. */
  double of(Part part) {
    Count seen = counts.getOrDefault(part, new Count(0, 0));
    return (USUAL_PIECES * part.usual + seen.hessians) / (USUAL_PIECES + seen.pieces);
  }
}
