package costscape.cli.trace;

import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.direction.PrincipalRecipe;
import costscape.render.chart.CaptionText;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import costscape.trace.PathOnSlice.Place;
import costscape.trace.PathPlane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Paths over the plane that they are drawn on, and what is true of them there: whether they lie on
 * the surface, how far they are from the plane, and which of them leave the picture.
 *
 * @param own the plane through the paths, where they are drawn over that one
 * @param training how many parameters train, where not all do; else 0
 * @param shadows the paths as they lie on the plane
 */
record PlacedPaths(
    PathMode mode,
    DrawnPaths paths,
    Optional<PathPlane> own,
    Slice slice,
    Grid grid,
    int training,
    List<PathOnSlice> shadows) {
  /** Room around paths on their own plane, as a part of their extent. */
  private static final double ROOM = 0.3;

  private static final int PERCENT_DIGITS = 4;

  /** Digits of costs, distances and places. */
  private static final int DIGITS = 4;

  static PlacedPaths of(PathMode mode, PathPlan plan, DrawnPaths paths, CostFunction cost) {
    Optional<PathPlane> own =
        mode == PathMode.PCA ? Optional.of(paths.ownPlane()) : Optional.empty();
    Slice slice = own.map(PathPlane::slice).orElseGet(() -> plan.slice(paths.end().theta()));
    List<PathOnSlice> shadows = paths.on(slice, cost);
    Grid grid = plan.grid().orElseGet(() -> around(shadows));
    return new PlacedPaths(mode, paths, own, slice, grid, plan.free().size(), shadows);
  }

  /** A grid that covers paths with some room around them. */
  private static Grid around(List<PathOnSlice> shadows) {
    List<Place> places = shadows.stream().flatMap(shadow -> shadow.places().stream()).toList();
    return new Grid(axis("pc1", places, Place::alpha), axis("pc2", places, Place::beta));
  }

  private static Axis axis(String name, List<Place> places, ToDoubleFunction<Place> coordinate) {
    Range extent = Range.of(places.stream().mapToDouble(coordinate).toArray());
    double room = ROOM * Math.max(extent.largest() - extent.smallest(), 1e-9);
    return new Axis(name, extent.smallest() - room, extent.largest() + room, Axis.PLANE_POINTS);
  }

  /**
   * The shares of the paths' own plane, the largest distance from the plane and the cost below the
   * end, by key of the summary.
   */
  Map<String, Object> numbers() {
    Map<String, Object> numbers = new LinkedHashMap<>();
    own.ifPresent(
        plane -> {
          numbers.put("shares", plane.shares());
          numbers.put("share", plane.share());
        });
    numbers.put("largest_distance", largestDistance());
    numbers.put("slice_cost", end().sliceCost());
    return numbers;
  }

  /** The titles of the axes of the paths' own plane, by the names of its directions. */
  Map<String, String> titles() {
    return own.map(plane -> Map.of("pc1", title(plane, 1), "pc2", title(plane, 2)))
        .orElseGet(Map::of);
  }

  private String title(PathPlane plane, int k) {
    return PrincipalRecipe.title(k, plane.shares().get(k - 1), paths.size());
  }

  /** The sentences for a caption. So far costs of the plane and of the end may be off. */
  CaptionText text(Rounding rounding) {
    boolean named = paths.areNamed();
    return switch (mode) {
      case FROZEN ->
          CaptionText.of(
              (named
                  ? "Frozen: only the swept parameters train, so the paths lie on the surface."
                  : "Frozen: only the swept parameters train, so the path lies on the surface."));
      case MOVING ->
          new CaptionText(
              "Moving: all parameters train; this is the landscape at the last step. Earlier steps"
                  + " saw other landscapes.",
              "the landscape of the last step: earlier steps saw others");
      case SHADOW -> shadow(named, rounding);
      case PCA -> CaptionText.of(ofPlane(own.orElseThrow(), rounding));
    };
  }

  /** Which parameters train, and how far the paths are from the plane where they leave it. */
  private CaptionText shadow(boolean named, Rounding rounding) {
    int parameters = slice.origin().dimension();
    boolean areOnPlane = training > 0 && largestDistance() == 0;
    if (areOnPlane) {
      return CaptionText.of(
          named
              ? "Only the swept parameters train, so the paths lie on the surface."
              : "Only the swept parameters train, so the path lies on the surface.");
    }
    return Shadows.of(named, training == 0 ? parameters : training, parameters)
        .and(Shadows.areNone(parameters) ? "" : away(rounding));
  }

  /** The plane that holds most of the path, and its share: 99.1 % (98.0 % and 1.100 %). */
  private String ofPlane(PathPlane plane, Rounding rounding) {
    // What is less than all of it is not 100 %.
    List<String> percents =
        Digits.apart(
            PERCENT_DIGITS,
            100 * plane.share(),
            100 * plane.shares().get(0),
            100 * plane.shares().get(1),
            100);
    return (paths.areNamed()
            ? "The plane that holds most of the paths, %s %% of them (%s %% and %s %%). %s"
            : "The plane that holds most of the path, %s %% of it (%s %% and %s %%). %s")
        .formatted(percents.get(0), percents.get(1), percents.get(2), away(rounding));
  }

  private double largestDistance() {
    return shadows.stream().mapToDouble(PathOnSlice::largestDistance).max().orElse(0);
  }

  private Place end() {
    return shadows.get(paths.main()).end();
  }

  /** How far the drawn paths are from the true ones. */
  private String away(Rounding rounding) {
    boolean isThroughEnd = end().distance() == 0;
    if (!paths.areNamed() && shadows.size() == 1) {
      return Shadows.away(largestDistance(), end(), isThroughEnd, rounding);
    }
    String words =
        !paths.areNamed()
            ? "It is up to %s away from the plane."
            : isThroughEnd
                ? "It goes through the end with the lowest cost; the paths are up to %s away from"
                    + " it, so their costs differ from those below them."
                : "The paths are up to %s away from it, so their costs differ from those below"
                    + " them.";
    return words.formatted(Ticks.number(largestDistance(), DIGITS));
  }

  /** Where paths end that leave the picture. */
  String outside() {
    String first = grid.first().name();
    String second = grid.second().name();
    if (shadows.size() == 1) {
      return isInside(end())
          ? ""
          : "The path ends outside the picture, at %s = %s, %s = %s."
              .formatted(first, number(end().alpha()), second, number(end().beta()));
    }
    return IntStream.range(0, paths.labels().size())
        .filter(k -> !isInside(shadows.get(k).end()))
        .mapToObj(
            k -> {
              Place end = shadows.get(k).end();
              return "The path of %s ends outside the picture, at %s = %s, %s = %s."
                  .formatted(
                      paths.labels().get(k),
                      first,
                      number(end.alpha()),
                      second,
                      number(end.beta()));
            })
        .collect(Collectors.joining(" "));
  }

  /** Says in a few words where a single path ends, where that is beyond the axes. */
  String briefly() {
    return shadows.size() > 1 || isInside(end())
        ? ""
        : ", outside at (%s, %s)".formatted(number(end().alpha()), number(end().beta()));
  }

  private boolean isInside(Place end) {
    return grid.contains(end.alpha(), end.beta());
  }

  private static String number(double coordinate) {
    return Ticks.number(coordinate, DIGITS);
  }
}
