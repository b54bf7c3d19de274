package costscape.render.layer;

import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.chart.Tint.Casing;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.layer.Paths.PathOverlay.Place;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorMap.PerceivedColor;
import costscape.render.scale.Ticks;
import costscape.space.Grid;
import costscape.trace.PathOnSlice;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The colours of paths over a map of colours: those of the series, chosen so that the ground does
 * not have them. Vermilion is far from all of viridis, green is near to its middle.
 */
public final class PathTints {
  /** A colour nearer than this to one of the ground's, in CIE Lab, is taken last. */
  private static final double NEAR = 20;

  /** The accent serves no ground that has a colour nearer than this: there is a choice. */
  private static final double NEAR_ACCENT = 40;

  /** So many colours of the ground are looked at. */
  private static final int SAMPLES = 64;

  private PathTints() {}

  /** The colour of the k-th of several paths. */
  public static Tint of(ColorMap ground, int k) {
    return style -> {
      List<Integer> order = order(ground, style);
      return style.series(order.get(Math.floorMod(k, order.size())));
    };
  }

  /** The colour of a single path: the accent, as in movies, or the farthest from the ground. */
  public static Tint only(ColorMap ground) {
    return style ->
        distance(style.accent(), ground) >= NEAR_ACCENT
            ? style.accent()
            : style.series().stream()
                .max(Comparator.comparingDouble(colour -> distance(colour, ground)))
                .orElseThrow();
  }

  /** The series in their order, those that the ground has after the others. */
  private static List<Integer> order(ColorMap ground, ChartStyle style) {
    Predicate<Integer> far = k -> distance(style.series(k), ground) >= NEAR;
    List<Integer> all = IntStream.range(0, style.series().size()).boxed().toList();
    return Stream.concat(all.stream().filter(far), all.stream().filter(far.negate())).toList();
  }

  private static double distance(Color colour, ColorMap ground) {
    PerceivedColor seen = PerceivedColor.of(Casing.bright(colour).getRGB());
    return IntStream.range(0, SAMPLES)
        .mapToDouble(k -> seen.distance(PerceivedColor.of(ground.rgb(k / (SAMPLES - 1.0)))))
        .min()
        .orElseThrow();
  }

  /** The keys of starts and ends, which all paths of a picture share. */
  public static final class PathKeys {
    private PathKeys() {}

    /**
     * The names of the paths, then the keys of the marks that are drawn, in their colour unless
     * each path has its own.
     *
     * @param plane beyond which there are no marks
     */
    public static List<LegendKey> of(List<PathOverlay> paths, Grid plane) {
      Tint tint = Paths.common(paths);
      List<LegendKey> keys = new ArrayList<>();
      paths.stream()
          .filter(path -> !path.name().isEmpty())
          .forEach(path -> keys.add(LegendKey.path(path.name(), path.tint(), Dash.SOLID)));
      if (paths.stream().anyMatch(path -> holds(plane, path.start()))) {
        keys.add(LegendKey.markOnGround("start", Marker.RING, tint));
      }
      if (paths.stream().anyMatch(path -> holds(plane, path.end()))) {
        keys.add(LegendKey.markOnGround("end", Marker.DISC, tint));
      }
      return keys;
    }

    private static boolean holds(Grid plane, Place place) {
      return plane.contains(place.alpha(), place.beta());
    }
  }

  /** The words on paths on a plane, which they leave where more than two parameters train. */
  public static final class Shadows {
    private static final int PLANE = 2;
    private static final int DIGITS = 4;

    private Shadows() {}

    /** Returns whether every plane is all of the parameter space, so that no path leaves it. */
    public static boolean areNone(int parameters) {
      return parameters <= PLANE;
    }

    /** The caption of a path that is drawn in every panel. */
    public static CaptionText ofPanels(int parameters) {
      return said(
          false, "all %d parameters train".formatted(parameters), "projected onto every panel");
    }

    /**
     * Says how many parameters train.
     *
     * @param several whether there are several paths
     * @param training how many train
     * @param parameters of the network
     */
    public static CaptionText of(boolean several, int training, int parameters) {
      if (training == parameters && areNone(parameters)) {
        return CaptionText.of(
            several
                ? "There are no other parameters, so the paths lie on the surface."
                : "There are no other parameters, so the path lies on the surface.");
      }
      String train =
          training < parameters
              ? "%d of %d parameters train".formatted(training, parameters)
              : "all %d parameters train".formatted(parameters);
      return said(several, train, "projected onto this plane");
    }

    private static CaptionText said(boolean several, String train, String projected) {
      String paths = several ? "projected paths" : "projected path";
      return new CaptionText(
          "%s: %s; %s is %s."
              .formatted(
                  several ? "Projected paths" : "Projected path",
                  train,
                  several ? "every path" : "the path",
                  projected),
          "%s: %s".formatted(paths, train));
    }

    /**
     * How far a path is from the plane that it is projected onto.
     *
     * @param largest distance of its points from the plane
     * @param isThrough whether the plane goes through the end of the path
     * @param rounding of the costs of the path and of the plane
     */
    public static String away(
        double largest, PathOnSlice.Place end, boolean isThrough, Rounding rounding) {
      String distance = number(largest);
      if (isThrough) {
        return "It is up to %s away from the plane, which goes through its end."
            .formatted(distance);
      }
      List<String> costs = costs(end, rounding);
      return costs.get(0).equals(costs.get(1))
          ? "It is up to %s away from the plane, whose cost below the end is %s too."
              .formatted(distance, costs.get(0))
          : "It is up to %s away from the plane, whose cost below the end is %s, not %s."
              .formatted(distance, costs.get(0), costs.get(1));
    }

    /** The plane's cost and the path's own. */
    private static List<String> costs(PathOnSlice.Place end, Rounding rounding) {
      return rounding.isNone()
          ? Digits.apart(Shadows::number, end.sliceCost(), end.cost())
          : List.of(
              rounding.text(Ticks.number(end.sliceCost(), DIGITS)),
              rounding.text(Ticks.number(end.cost(), DIGITS)));
    }

    private static String number(double value) {
      return Ticks.number(value, DIGITS);
    }
  }
}
