package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.cli.value.Model;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The smallest cell of a sweep.
 *
 * @param place its coordinates, by axis; empty where every cell failed
 */
record Smallest(Map<String, Double> place, Range costs) {
  static Smallest of(CellLine curve) {
    Map<String, Double> place = new LinkedHashMap<>();
    if (curve.minimum() >= 0) {
      Axis axis = curve.axis();
      place.put(axis.name(), axis.at(curve.minimum()));
    }
    return new Smallest(place, curve.range());
  }

  static Smallest of(CellPlane surface) {
    return of(surface.grid(), surface.minimum(), surface.range());
  }

  /**
   * The smallest cell of a plane.
   *
   * @param cell its number, the first axis slowest; negative where every cell failed
   */
  static Smallest of(Grid grid, long cell, Range costs) {
    Map<String, Double> place = new LinkedHashMap<>();
    if (cell >= 0) {
      int width = grid.second().points();
      place.put(grid.first().name(), grid.first().at((int) (cell / width)));
      place.put(grid.second().name(), grid.second().at((int) (cell % width)));
    }
    return new Smallest(place, costs);
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
  String text(Model model) {
    String cost = model.cost().measure().amount(Summary.number(costs.smallest()));
    if (isConstant()) {
      return cost + " in every cell";
    }
    StringBuilder text = new StringBuilder(cost + " at");
    place.forEach((name, value) -> text.append(" %s = %s".formatted(name, Summary.number(value))));
    return text.toString();
  }

  void into(Summary summary, Model model) {
    if (isKnown()) {
      summary
          .put("minimum", entry())
          .put("constant", isConstant())
          .line("%s %s", isConstant() ? "constant" : "smallest", text(model));
    }
  }

  /** Between two of one slice, in the space of all parameters; none where one has no place. */
  OptionalDouble distance(Smallest other, Slice slice) {
    if (!isKnown() || !other.isKnown() || isConstant() || other.isConstant()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Vectors.norm(at(slice).minus(other.at(slice))));
  }

  private ParameterVector at(Slice slice) {
    List<Double> values = List.copyOf(place.values());
    return values.size() == 1 ? slice.at(values.get(0)) : slice.at(values.get(0), values.get(1));
  }
}
