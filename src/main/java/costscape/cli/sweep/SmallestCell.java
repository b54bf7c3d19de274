package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.cli.report.TrueDigits;
import costscape.cost.RowsCost;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.store.text.SixDigits;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.words.JoiningWords;
import costscape.words.SummaryWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The smallest cell of a sweep.
 *
 * @param place its coordinates; empty where every cell failed
 */
record SmallestCell(List<Coordinate> place, Range costs) {
  /**
   * A coordinate of the cell.
   *
   * @param shown its value as people read it, {@link Axis#shown}
   */
  private record Coordinate(String axis, double value, double shown) {
    static Coordinate of(Axis axis, int index) {
      return new Coordinate(axis.name(), axis.at(index), axis.shown(index));
    }
  }

  static SmallestCell of(CellLine curve) {
    boolean isKnown = curve.minimum() >= 0;
    return new SmallestCell(
        isKnown ? List.of(Coordinate.of(curve.axis(), curve.minimum())) : List.of(), curve.range());
  }

  static SmallestCell of(CellPlane surface) {
    return of(surface.grid(), surface.minimum(), surface.range());
  }

  /**
   * The smallest cell of a plane.
   *
   * @param cell its number; negative where all cells failed
   */
  static SmallestCell of(Grid grid, long cell, Range costs) {
    int width = grid.second().points();
    List<Coordinate> place =
        cell < 0
            ? List.of()
            : List.of(
                Coordinate.of(grid.first(), (int) (cell / width)),
                Coordinate.of(grid.second(), (int) (cell % width)));
    return new SmallestCell(place, costs);
  }

  boolean isKnown() {
    return !place.isEmpty();
  }

  /** Whether all cells cost the same, so that none is the smallest. */
  boolean isConstant() {
    return costs.isConstant();
  }

  Map<String, Double> entry() {
    Map<String, Double> entry = new LinkedHashMap<>();
    entry.put("cost", costs.smallest());
    place.forEach(coordinate -> entry.put(coordinate.axis, coordinate.value));
    return entry;
  }

  /** Such as: 0.12 nats at w1_0_0 = 3. */
  String text(RowsCost of, Slice slice) {
    String number = TrueDigits.ofCost(of, slice, coordinates()).cost(costs.smallest());
    return text(of.measure().amount(number), String.join(" ", words(Coordinate::shown)));
  }

  private String text(String amount, String words) {
    return isConstant()
        ? SummaryWords.IN_EVERY_CELL.say(amount)
        : SummaryWords.AT.say(amount, words);
  }

  private List<String> words(ToDoubleFunction<Coordinate> value) {
    return place.stream()
        .map(at -> JoiningWords.IS.say(at.axis, SixDigits.of(value.applyAsDouble(at))))
        .toList();
  }

  void into(Summary summary, RowsCost of, Slice slice) {
    if (isKnown()) {
      into(summary, text(of, slice));
    }
  }

  void into(Summary summary, CostCells of) {
    if (isKnown()) {
      String words = JoiningWords.values(words(Coordinate::value));
      into(summary, text(of.amount(costs.smallest(), coordinates()), words));
    }
  }

  private void into(Summary summary, String text) {
    summary
        .put("minimum", entry())
        .put("constant", isConstant())
        .lead(isConstant() ? SummaryWords.CONSTANT : SummaryWords.SMALLEST, text);
  }

  /** Between two of one slice, in the space of all parameters; none where one has no place. */
  OptionalDouble distance(SmallestCell other, Slice slice) {
    return !isKnown() || !other.isKnown() || isConstant() || other.isConstant()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Vectors.norm(at(slice).minus(other.at(slice))));
  }

  private ParameterVector at(Slice slice) {
    double[] at = coordinates();
    return at.length == 1 ? slice.at(at[0]) : slice.at(at[0], at[1]);
  }

  private double[] coordinates() {
    return place.stream().mapToDouble(Coordinate::value).toArray();
  }
}
