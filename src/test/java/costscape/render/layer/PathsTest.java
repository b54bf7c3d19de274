package costscape.render.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.render.Contrast;
import costscape.render.Surfaces;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorMap.PerceivedColor;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.Heatmap;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A path is seen on every ground, and no end hides another. */
class PathsTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;

  private static final double SHARE = 0.9;

  /** The least width of a line in pixels. */
  private static final double LEAST_WIDTH = 2;

  /** Pixels around a start or an end that its mark may cover. */
  private static final double MARKED = 25;

  private static final int SAMPLES = 400;
  private static final int COMBINATIONS = Integer.getInteger("costscape.combinations", 6);

  /** A slope that has every colour of the map, and steps of it. */
  private static final CellPlane SLOPE = Surfaces.of(101, 101, (a, b) -> a + 0.2 * b);

  /** A chart as an image, over which paths are drawn as the chart itself draws them. */
  private record Ground(BufferedImage image, PlotArea plane, ChartStyle style) {
    static Ground of(Chart chart, int width, int height) {
      AtomicReference<PlotArea> plane = new AtomicReference<>();
      BufferedImage image = Surfaces.image(chart.with((g, p, s) -> plane.set(p)), width, height);
      return new Ground(image, plane.get(), chart.style());
    }

    private BufferedImage with(Layer layer) {
      BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
      Graphics2D g = copy.createGraphics();
      g.drawImage(image, 0, 0, null);
      Sheet.smooth(g);
      Graphics2D inside = (Graphics2D) g.create();
      inside.clip(plane.area());
      layer.draw(inside, plane, style);
      inside.dispose();
      layer.drawOverFrame(g, plane, style);
      g.dispose();
      return copy;
    }

    /** The share of each path's places at which it stands out from the ground. */
    List<Double> seen(List<PathOverlay> paths) {
      BufferedImage drawn = with(Paths.of(paths));
      int reach = (int) Math.ceil(Math.max(LEAST_WIDTH, style.lineWidth()));
      List<Double> shares = new ArrayList<>();
      for (PathOverlay path : paths) {
        List<PathOverlay.Place> places =
            path.places().stream()
                .filter(place -> paths.stream().noneMatch(p -> isAtMark(place, p, plane)))
                .toList();
        long seen =
            places.stream().filter(place -> isSeen(drawn, image, plane, place, reach)).count();
        shares.add((double) seen / places.size());
      }
      return shares;
    }
  }

  /**
   * Any map, scale, ground, size, line width and number of racers. {@code
   * -Dcostscape.combinations=400} tries more than a sample.
   */
  @Test
  void isSeenInAnyCombination() {
    Random random = new Random(20261129);
    List<String> faults = new ArrayList<>();
    for (int number = 0; number < COMBINATIONS; number++) {
      ColorMap map = ColorMap.values()[random.nextInt(ColorMap.values().length)];
      Scale scale = Scale.values()[random.nextInt(Scale.values().length)];
      double waves = 1 + random.nextInt(9);
      int width = 300 + random.nextInt(500);
      int height = 250 + random.nextInt(350);
      double text = 8 + random.nextInt(12);
      ChartStyle style = random.nextBoolean() ? ChartStyle.light() : ChartStyle.dark();
      List<PathOverlay> racers = new ArrayList<>();
      int count = 1 + random.nextInt(5);
      for (int k = 0; k < count; k++) {
        Tint tint = count == 1 ? PathTints.only(map) : PathTints.of(map, k);
        racers.add(new PathOverlay("", walk(random), tint));
      }
      if (!Part.has(number)) {
        continue;
      }
      CellPlane hills = Surfaces.of(61, 61, (a, b) -> 0.01 + Math.pow(Math.sin(waves * a + b), 2));
      ColorScale colours = ColorScale.of(map, scale, hills.range());
      Chart ground = Heatmap.plain(hills, colours).withStyle(style.withFontSize(text));
      List<Double> shares = Ground.of(ground, width, height).seen(racers);
      for (int k = 0; k < count; k++) {
        double share = shares.get(k);
        if (share < SHARE) {
          faults.add(
              "%d: path %d of %d, %s %s, %dx%d, text %.0f: %.2f"
                  .formatted(number, k, count, map, scale, width, height, text, share));
        }
      }
    }
    assertEquals(List.of(), faults, () -> Part.again() + "\n" + String.join("\n", faults));
  }

  /** A smooth way through the plane that turns as it likes. */
  private static List<PathOverlay.Place> walk(Random random) {
    List<PathOverlay.Place> places = new ArrayList<>();
    double a = 0.2 + 0.6 * random.nextDouble();
    double b = 0.2 + 0.6 * random.nextDouble();
    double angle = 2 * Math.PI * random.nextDouble();
    for (int k = 0; k < SAMPLES; k++) {
      places.add(new PathOverlay.Place(a, b, 0));
      angle += 0.2 * random.nextGaussian();
      a = Math.max(0.05, Math.min(0.95, a + 0.005 * Math.cos(angle)));
      b = Math.max(0.05, Math.min(0.95, b + 0.005 * Math.sin(angle)));
    }
    return places;
  }

  /** Returns whether the mark of a start or an end lies on a place. */
  private static boolean isAtMark(PathOverlay.Place place, PathOverlay path, PlotArea plane) {
    return Stream.of(path.start(), path.end())
        .anyMatch(
            mark ->
                Math.hypot(
                        plane.x(mark.alpha()) - plane.x(place.alpha()),
                        plane.y(mark.beta()) - plane.y(place.beta()))
                    < MARKED);
  }

  /** Returns whether a pixel of the path or its casing stands out from the ground at a place. */
  private static boolean isSeen(
      BufferedImage image,
      BufferedImage below,
      PlotArea plane,
      PathOverlay.Place place,
      int reach) {
    int x = (int) Math.rint(plane.x(place.alpha()));
    int y = (int) Math.rint(plane.y(place.beta()));
    return Contrast.isSeen(image, below, x, y, reach);
  }

  private static List<PathOverlay.Place> wave(double from, double to) {
    return IntStream.range(0, SAMPLES)
        .mapToObj(k -> from + (to - from) * k / (SAMPLES - 1))
        .map(a -> new PathOverlay.Place(a, 0.5 + 0.1 * Math.sin(6 * a), 0))
        .toList();
  }

  @Test
  void endsAtOnePlaceAreAllSeen() {
    List<PathOverlay> racers = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      racers.add(new PathOverlay("", wave(0.1, 0.9), PathTints.of(ColorMap.VIRIDIS, k)));
    }
    ColorScale colours = ColorScale.of(SLOPE.range());
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    Chart chart =
        Heatmap.plain(SLOPE, colours).with(Paths.of(racers)).with((g, p, style) -> plane.set(p));
    BufferedImage image = Surfaces.image(chart, WIDTH, HEIGHT);
    PathOverlay.Place end = racers.get(0).end();
    for (PathOverlay racer : racers) {
      assertTrue(isIn(column(image, plane.get(), end), racer.colour(chart.style())), "end");
    }
  }

  /**
   * Two of three runs go one way; the shorter one lies beside the longer one and hides none of it.
   */
  @Test
  void pathsAlongOneWayAreSeenSideBySide() {
    List<PathOverlay> racers =
        List.of(
            new PathOverlay("", wave(0.1, 0.6), PathTints.of(ColorMap.VIRIDIS, 0)),
            new PathOverlay("", wave(0.1, 0.9), PathTints.of(ColorMap.VIRIDIS, 1)));
    Ground ground = Ground.of(Heatmap.plain(SLOPE, ColorScale.of(SLOPE.range())), WIDTH, HEIGHT);
    BufferedImage image = ground.with(Paths.of(racers));
    for (int k = 40; k < SAMPLES - 40; k++) {
      PathOverlay.Place place = racers.get(0).places().get(k);
      List<Color> across = column(image, ground.plane(), place);
      for (PathOverlay racer : racers) {
        assertTrue(isIn(across, racer.colour(ground.style())), "both at " + place.alpha());
      }
    }
  }

  /** Returns whether a colour is among others, but for the blur at an edge. */
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
}
