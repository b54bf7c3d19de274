package costscape.render.layer;

import costscape.render.chart.Casing;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Tint;
import costscape.render.scale.ColorMap;
import costscape.render.scale.PerceivedColor;
import java.awt.Color;
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
}
