package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.direction.NotedDirection;
import costscape.direction.Span;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import costscape.words.NameList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A cost seen from a point.
 *
 * @param cost the exact cost
 * @param precision of the cells of a picture
 * @param point where a slice fixes what it does not move
 * @param names of the parameters by their places
 * @param measure what the numbers of the cost are
 * @param caption what a caption says before it speaks of a slice
 */
public record CostLandscape(
    CostFunction cost,
    CellPrecision precision,
    ParameterVector point,
    IntFunction<String> names,
    Measure measure,
    CaptionFacts caption) {
  /** Returns the landscape of other rows, seen from the same point. */
  public CostLandscape of(CostFunction others) {
    return new CostLandscape(others, precision, point, names, measure, caption);
  }

  /** The cost as the cells of a picture are computed, which is mostly the cost itself. */
  public CostFunction cells() {
    return precision.cells(cost);
  }

  /** The cost along a line, and how far its cells may be off. */
  public CellLine curve(Slice slice, Axis axis, Runner runner) {
    return Sweep.curve(cells(), slice, axis, runner).rounded(rounding(slice, List.of(axis)));
  }

  /** The cost over a plane, and how far its cells may be off. */
  public CellPlane surface(Slice slice, Grid grid, Runner runner) {
    CellPlane cells = Sweep.surface(cells(), slice, grid, runner);
    return cells
        .rounded(rounding(slice, grid.axes()))
        .proportioned(cells.aspect() * slice.u().norm() / slice.v().norm());
  }

  /** The cost along a line of one axis or over a plane of two, and how far cells may be off. */
  public SweptCells over(Slice slice, List<Axis> axes, Runner runner) {
    return axes.size() == 1
        ? curve(slice, axes.get(0), runner)
        : surface(slice, new Grid(axes.get(0), axes.get(1)), runner);
  }

  /** How far cells may be off: of single precision where they are computed in another way. */
  public Rounding rounding(Slice slice, List<Axis> axes) {
    return Rounding.over(cost, cells() != cost, slice, axes);
  }

  /** Returns what a caption says of a line or a plane: also every parameter that it fixes. */
  public CaptionFacts caption(Slice slice) {
    return caption.fixing(names, point, slice.directions());
  }

  /** Returns what a caption says of a slice, and how its directions were made. */
  public CaptionFacts caption(Span span) {
    return caption(span.made());
  }

  /** Returns what a caption says of a slice and of a direction that moves it. */
  public CaptionFacts caption(Span span, NotedDirection third) {
    return caption(Stream.concat(span.made().stream(), Stream.of(third)).toList());
  }

  private CaptionFacts caption(List<NotedDirection> made) {
    CaptionFacts facts =
        caption.fixing(names, point, made.stream().map(NotedDirection::direction).toList());
    for (String sentence : howMade(made)) {
      facts = facts.with(sentence);
    }
    return facts;
  }

  /** How directions were made, where a caption has to say it: sentences. */
  static List<String> howMade(List<NotedDirection> made) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (NotedDirection one : made) {
      said.computeIfAbsent(one.recipe().caption(), words -> new ArrayList<>())
          .add(one.direction().name());
    }
    said.remove("");
    return said.entrySet().stream()
        .map(words -> "%s: %s.".formatted(NameList.list(words.getValue()), words.getKey()))
        .toList();
  }
}
