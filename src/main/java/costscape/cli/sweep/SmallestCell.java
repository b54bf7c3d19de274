package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.cli.report.TrueDigits;
import costscape.cost.RowsCost;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.words.JoiningWords;
import costscape.words.SummaryWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The smallest cell of a sweep.
 *
 * @param place its coordinates, by axis; empty where every cell failed
 * @param told the same coordinates as people read them, {@link Axis#told}
 */
record SmallestCell(Map<String, Double> place, Map<String, Double> told, Range costs) {
  static SmallestCell of(CellLine curve) {
    SmallestCell smallest = nowhere(curve.range());
    if (curve.minimum() >= 0) {
      smallest.put(curve.axis(), curve.minimum());
    }
    return smallest;
  }

  static SmallestCell of(CellPlane surface) {
    SmallestCell smallest = nowhere(surface.range());
    if (surface.minimum() >= 0) {
      Grid grid = surface.grid();
      int width = grid.second().points();
      smallest.put(grid.first(), surface.minimum() / width);
      smallest.put(grid.second(), surface.minimum() % width);
    }
    return smallest;
  }

  private static SmallestCell nowhere(Range costs) {
    return new SmallestCell(new LinkedHashMap<>(), new LinkedHashMap<>(), costs);
  }

  private void put(Axis axis, int index) {
    place.put(axis.name(), axis.at(index));
    told.put(axis.name(), axis.shown(index));
  }

  boolean isKnown() {
    return !place.isEmpty();
  }

  /** Whether all cells cost the same, so that none is the smallest. */
  boolean isConstant() {
    return costs.isConstant();
  }

  /** For JSON: the cost and the coordinates. */
  Map<String, Double> entry() {
    Map<String, Double> entry = new LinkedHashMap<>();
    entry.put("cost", costs.smallest());
    entry.putAll(place);
    return entry;
  }

  /** Such as: 0.12 nats at w1_0_0 = 3. */
  String text(RowsCost of, Slice slice) {
    String number = TrueDigits.ofCost(of, slice, coordinates()).cost(costs.smallest());
    String cost = of.measure().amount(number);
    if (isConstant()) {
      return SummaryWords.IN_EVERY_CELL.say(cost);
    }
    String place =
        told.entrySet().stream()
            .map(axis -> JoiningWords.IS.say(axis.getKey(), Summary.number(axis.getValue())))
            .collect(Collectors.joining(" "));
    return SummaryWords.AT.say(cost, place);
  }

  void into(Summary summary, RowsCost of, Slice slice) {
    if (isKnown()) {
      summary
          .put("minimum", entry())
          .put("constant", isConstant())
          .lead(
              isConstant() ? SummaryWords.CONSTANT_OF : SummaryWords.SMALLEST_OF, text(of, slice));
    }
  }

  /** Between two of one slice, in the space of all parameters; none where one has no place. */
  OptionalDouble distance(SmallestCell other, Slice slice) {
    if (!isKnown() || !other.isKnown() || isConstant() || other.isConstant()) {
      return OptionalDouble.empty();
    }
    double squares = 0;
    for (double way : at(slice).minus(other.at(slice))) {
      squares += way * way;
    }
    return OptionalDouble.of(Math.sqrt(squares));
  }

  private ParameterVector at(Slice slice) {
    double[] at = coordinates();
    return at.length == 1 ? slice.at(at[0]) : slice.at(at[0], at[1]);
  }

  private double[] coordinates() {
    return place.values().stream().mapToDouble(value -> value).toArray();
  }
}
