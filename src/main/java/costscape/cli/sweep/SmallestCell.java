package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.number.SixDigits;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import costscape.words.JoiningWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The smallest cell of a sweep; its place is empty where every cell failed. */
record SmallestCell(List<Coordinate> place, Range costs) {
  /** A coordinate of the cell, and its value as people read it, {@link Axis#shown}. */
  private record Coordinate(String axis, double value, double shown) {
    static Coordinate of(Axis axis, int index) {
      return new Coordinate(axis.name(), axis.at(index), axis.shown(index));
    }
  }

  static SmallestCell of(SweptCells cells) {
    return of(cells.axes(), cells.minimum(), cells.range());
  }

  /** The smallest cell, by its number, which is negative where all cells failed. */
  static SmallestCell of(List<Axis> axes, long cell, Range costs) {
    List<Coordinate> place = new ArrayList<>();
    long number = cell;
    for (int k = axes.size() - 1; k >= 0 && cell >= 0; k--) {
      place.add(0, Coordinate.of(axes.get(k), (int) (number % axes.get(k).points())));
      number /= axes.get(k).points();
    }
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
    String number = Rounding.of(of, at(slice).toArray()).text(SixDigits.of(costs.smallest()));
    return text(of.measure().amount(number), String.join(" ", words(Coordinate::shown)));
  }

  private String text(String amount, String words) {
    return isConstant()
        ? "%s in every cell".formatted(amount)
        : "%s at %s".formatted(amount, words);
  }

  private List<String> words(ToDoubleFunction<Coordinate> value) {
    return place.stream()
        .map(at -> "%s = %s".formatted(at.axis, SixDigits.of(value.applyAsDouble(at))))
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
      into(summary, text(of.amount(costs.smallest()), words));
    }
  }

  private void into(Summary summary, String text) {
    summary
        .put("minimum", entry())
        .put("constant", isConstant())
        .lead(isConstant() ? "constant %s" : "smallest %s", text);
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
