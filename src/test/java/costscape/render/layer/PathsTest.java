package costscape.render.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.PerceivedColor;
import costscape.render.scale.Scale;
import costscape.render.view.Heatmap;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A path is seen on every ground, none hides another, and a dash says that it is off. */
class PathsTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;

  /** WCAG 2 asks for this contrast of what is to be seen and is no text. */
  private static final double CONTRAST = 3;

  private static final double SHARE = 0.9;
  private static final int SAMPLES = 400;

  /** A slope that has every colour of the map, and steps of it. */
  private static final CellPlane SLOPE = Surfaces.of(101, 101, (a, b) -> a + 0.2 * b);

  @ParameterizedTest
  @EnumSource(ColorMap.class)
  void contrastsWithItsGroundAlongNineTenths(ColorMap map) {
    for (ChartStyle style : List.of(ChartStyle.light(), ChartStyle.dark(), oneColour())) {
      ColorScale colours = ColorScale.of(map, Scale.LINEAR, SLOPE.range());
      for (int racer = 0; racer < style.series().size(); racer++) {
        check(map + ", path " + racer, style, colours, PathTints.of(map, racer));
      }
      check(map + ", alone", style, colours, PathTints.only(map));
    }
  }

  /** A house style whose only colour is that of the ground. */
  private static ChartStyle oneColour() {
    return ChartStyle.light().withSeries(List.of(0x440154));
  }

  private static void check(String what, ChartStyle style, ColorScale colours, Tint tint) {
    PathOverlay path = PathOverlay.of("", wave(0.05, 0.95), tint);
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart ground = Heatmap.plain(SLOPE, colours).withStyle(style).with((g, p, s) -> plane.set(p));
    BufferedImage below = Surfaces.image(ground, WIDTH, HEIGHT);
    BufferedImage image = Surfaces.image(ground.with(Paths.of(List.of(path))), WIDTH, HEIGHT);
    int seen = 0;
    for (PathOverlay.Place place : path.places()) {
      seen += isSeen(image, below, plane.get(), place, style) ? 1 : 0;
    }
    double share = (double) seen / path.places().size();
    assertTrue(share >= SHARE, what + ": " + share);
  }

  /** Whether a pixel of the path or its casing stands out from the ground at a place. */
  private static boolean isSeen(
      BufferedImage image,
      BufferedImage below,
      PlotArea plane,
      PathOverlay.Place place,
      ChartStyle style) {
    int reach = (int) Math.ceil(style.lineWidth());
    int x = (int) Math.rint(plane.x(place.alpha()));
    int y = (int) Math.rint(plane.y(place.beta()));
    double best = 1;
    for (int dy = -reach; dy <= reach; dy++) {
      best = Math.max(best, contrast(image.getRGB(x, y + dy), below.getRGB(x, y + dy)));
    }
    return best >= CONTRAST;
  }

  private static double contrast(int one, int other) {
    double a = luminance(new Color(one)) + 0.05;
    double b = luminance(new Color(other)) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /** As WCAG 2 defines it, beside the program's own. */
  private static double luminance(Color colour) {
    float[] rgb = colour.getRGBColorComponents(null);
    double[] linear = new double[3];
    for (int k = 0; k < 3; k++) {
      linear[k] = rgb[k] <= 0.04045 ? rgb[k] / 12.92 : Math.pow((rgb[k] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  private static List<PathOverlay.Place> wave(double from, double to) {
    return IntStream.range(0, SAMPLES)
        .mapToObj(k -> from + (to - from) * k / (SAMPLES - 1))
        .map(a -> new PathOverlay.Place(a, 0.5 + 0.1 * Math.sin(6 * a), 0))
        .toList();
  }

  @Test
  void pathsAlongOneWayAreAllSeenAndSoAreTheirEnds() {
    List<PathOverlay> racers = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      racers.add(PathOverlay.of("", wave(0.1, 0.9), PathTints.of(ColorMap.VIRIDIS, k)));
    }
    ColorScale colours = ColorScale.of(SLOPE.range());
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        Heatmap.plain(SLOPE, colours).with(Paths.of(racers)).with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    PathOverlay.Place middle = racers.get(0).places().get(SAMPLES / 2);
    PathOverlay.Place end = racers.get(0).end();
    for (PathOverlay racer : racers) {
      assertTrue(isIn(column(image, plane.get(), middle), racer.colour(chart.style())), "line");
      assertTrue(isIn(column(image, plane.get(), end), racer.colour(chart.style())), "end");
    }
  }

  /** Whether a colour is among others, but for the blur at an edge. */
  private static boolean isIn(List<Color> colours, Color colour) {
    PerceivedColor seen = PerceivedColor.of(colour.getRGB());
    return colours.stream().anyMatch(c -> seen.distance(PerceivedColor.of(c.getRGB())) < 12);
  }

  /** The colours above and below a place. */
  private static List<Color> column(BufferedImage image, PlotArea plane, PathOverlay.Place place) {
    int x = (int) Math.rint(plane.x(place.alpha()));
    int y = (int) Math.rint(plane.y(place.beta()));
    return IntStream.rangeClosed(-25, 25)
        .mapToObj(dy -> new Color(image.getRGB(x, y + dy)))
        .toList();
  }

  @Test
  void theStarIsSeenBesideAnEndThatLiesOnIt() {
    CellPlane bowl = Surfaces.of(21, 21, (a, b) -> (a - 0.5) * (a - 0.5) + (b - 0.5) * (b - 0.5));
    PathOverlay path =
        PathOverlay.of(
            "",
            List.of(new PathOverlay.Place(0.2, 0.5, 1), new PathOverlay.Place(0.5, 0.5, 0)),
            PathTints.only(ColorMap.VIRIDIS));
    Chart chart = Heatmap.of(bowl, ColorScale.of(bowl.range()), "cost");
    Chart drawn = Paths.on(chart, List.of(path), bowl.grid(), Minimum.of(bowl));
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    BufferedImage image = Surfaces.image(drawn.with((g, p, style) -> plane.set(p)), WIDTH, HEIGHT);
    ChartStyle style = drawn.style();
    int star = around(image, plane.get(), style.accent());
    int end = around(image, plane.get(), path.colour(style));
    assertTrue(star > 30 && end > 30, star + " and " + end + " pixels");
  }

  /** The pixels of a colour within a star's reach of the middle. */
  private static int around(BufferedImage image, PlotArea plane, Color colour) {
    int reach = (int) Marker.STAR.reach(ChartStyle.light());
    int x = (int) plane.x(0.5);
    int y = (int) plane.y(0.5);
    int[] rgb = image.getRGB(x - reach, y - reach, 2 * reach, 2 * reach, null, 0, 2 * reach);
    return (int) Arrays.stream(rgb).filter(pixel -> pixel == colour.getRGB()).count();
  }

  @Test
  void moreThanATenthOfTheColoursOffIsDashedAndNamed() {
    ColorScale colours = ColorScale.of(new Range(0, 10));
    assertTrue(PathOverlay.isOff(colours, 5, 6.1));
    assertTrue(!PathOverlay.isOff(colours, 5, 5.9));
    assertTrue(!PathOverlay.isOff(colours, 50, 11), "both have the colour of the end");
    List<PathOverlay.Place> places =
        List.of(new PathOverlay.Place(0.2, 0.5, 5), new PathOverlay.Place(0.8, 0.5, 5, true));
    PathOverlay off = PathOverlay.of("", places, Tint.series(1));
    assertEquals(
        List.of("start", "end", "off the surface"),
        PathKeys.of(List.of(off), SLOPE.grid()).stream().map(LegendKey::text).toList());
    Chart chart =
        Paths.on(Heatmap.plain(SLOPE, colours), List.of(off), SLOPE.grid(), Optional.empty());
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    BufferedImage image = Surfaces.image(chart.with((g, p, style) -> plane.set(p)), WIDTH, HEIGHT);
    int y = (int) plane.get().y(0.5);
    int changes = 0;
    for (int x = (int) plane.get().x(0.3); x < plane.get().x(0.7); x++) {
      boolean on = image.getRGB(x, y) == off.colour(chart.style()).getRGB();
      changes += on != (image.getRGB(x + 1, y) == off.colour(chart.style()).getRGB()) ? 1 : 0;
    }
    assertTrue(changes > 10, changes + " changes between dash and gap");
  }
}
