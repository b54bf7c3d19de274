package costscape.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ChartStyle.Fittings;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.chart.Figure;
import costscape.render.chart.NoRoomException;
import costscape.render.chart.Rehearsal;
import costscape.render.chart.Sheet;
import costscape.render.fit.DataChart;
import costscape.render.fit.DecisionMap;
import costscape.render.fit.NetworkDiagram;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.PathTints;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Ruler.Scale;
import costscape.render.surface.SurfaceChart;
import costscape.render.text.Typeface;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.study.NetworkFit;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * In any combination of size, text size, typeface, view and labels, no two texts meet, none is cut
 * and none is smaller than 6 points on paper, where axis titles have 8: either the picture has room
 * for all of them, or it is refused with a size that has room. {@code -Dcostscape.combinations=400}
 * tries more than a sample.
 */
class TextBoxesTest {
  private static final int COMBINATIONS = Integer.getInteger("costscape.combinations", 12);

  /** Width, height, and the size of text that goes with it. */
  private static final double[][] SIZES = {
    {400, 300, 14}, {400, 300, 10}, {500, 400, 16.5}, {420, 380, 16}, {640, 480, 18},
    {640, 480, 23}, {800, 600, 23}, {800, 600, 14}, {990, 750, 33.3}, {990, 750, 41.7},
    {1200, 800, 23}, {1200, 800, 32}, {700, 300, 14}, {400, 700, 14}, {800, 600, 40}
  };

  private static final List<String> TITLES =
      List.of(
          "",
          "Cost",
          "How the cost of a small network depends on two of its weights, all others held fixed");

  private static final List<String> CAPTIONS =
      List.of(
          "",
          "article data, 1-2-1 network, sigmoid.",
          "article data, 1-2-1 network, sigmoid. Fixed: b1_0 = 16.81, b1_1 = −23.41, w2_0_0 = 28.8,"
              + " w2_1_0 = −52.89, b2_0 = −17.53. A dip here proves nothing about the whole"
              + " space.");

  private static final List<String> LABELS =
      List.of("w1_0_0", "x", "weight from the only input to the first hidden unit");

  /** The least text beside that of the axis titles: 6 points of 8. */
  private static final double LEAST_TEXT = 0.749;

  private static final String COST = "mean cross-entropy (nats)";

  private static final CellPlane HILLS =
      Surfaces.of(
          new Axis("w1_0_0", -100, 100, 29),
          new Axis("w1_0_1", -1e-3, 2e-3, 21),
          (alpha, beta) -> 1e-5 + 4 * Math.pow(Math.sin(alpha / 30 + 900 * beta), 2));

  private static final CellLine LINE =
      CellLine.of(
          new Axis("w1_0_0", -12345, 12345, 61),
          IntStream.range(0, 61).mapToDouble(i -> 2e-7 + Math.pow((i - 20) / 9.0, 2)).toArray());

  private static final Network NETWORK = Network.of(2, List.of(3), ActivationFunction.TANH);

  private static final Map<String, Figure> FIGURES = figures();

  /** One combination. */
  private record Combination(String name, Figure figure, int width, int height, double leastText) {
    /** Without what its size has no room for. */
    Combination roomy() {
      Figure roomy = Rehearsal.fitting(figure, width, height, Set.of());
      return new Combination(name, roomy, width, height, leastText);
    }

    List<String> faults() {
      TextRecorder drawn = TextRecorder.of(figure, figure.style().background(), width, height);
      List<TextRecorder.Box> boxes = drawn.boxes();
      Rectangle2D page = new Rectangle2D.Double(1, 1, width - 2, height - 2);
      List<String> faults = new ArrayList<>();
      for (int k = 0; k < boxes.size(); k++) {
        TextRecorder.Box box = boxes.get(k);
        Rectangle2D bounds = box.shape().getBounds2D();
        if (!bounds.isEmpty() && !page.contains(bounds)) {
          faults.add("%s: \"%s\" is cut at %s".formatted(name, box.text(), bounds));
        }
        for (int m = 0; m < k; m++) {
          if (box.meets(boxes.get(m))) {
            faults.add("%s: \"%s\" meets \"%s\"".formatted(name, box.text(), boxes.get(m).text()));
          }
        }
      }
      for (TextRecorder.Box box : boxes) {
        if (box.size() < leastText) {
          faults.add("%s: \"%s\" has a size of %.2f".formatted(name, box.text(), box.size()));
        }
      }
      if (!page.contains(drawn.ink())) {
        faults.add("%s: ink at an edge: %s".formatted(name, drawn.ink()));
      }
      return faults;
    }
  }

  private final Random random = new Random(20261126);

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Combination next(int number) {
    double[] size = SIZES[random.nextInt(SIZES.length)];
    List<String> kinds = new ArrayList<>(FIGURES.keySet());
    String kind = kinds.get(number % kinds.size());
    LegendPlace legend = one(List.of(LegendPlace.values()));
    Typeface typeface = one(List.of(Typeface.SANS, Typeface.SERIF, Typeface.MONO));
    ChartStyle style =
        (random.nextBoolean() ? ChartStyle.light() : ChartStyle.dark())
            .withFontSize(size[2])
            .withTypeface(typeface)
            .with(new Fittings(random.nextBoolean(), legend, one(List.of(0, 0, 3))));
    boolean isOnPaper = random.nextBoolean(); // where panels keep the size of text
    double leastText = isOnPaper ? LEAST_TEXT * size[2] : 0;
    String title = one(TITLES);
    String caption = one(CAPTIONS);
    String label = one(LABELS);
    Figure figure = labelled(FIGURES.get(kind), label).withTitle(title).withCaption(caption);
    String name =
        "%d %s %s %.0fx%.0f text %s legend %s label \"%s\" title \"%s\" caption of %d"
            .formatted(
                number,
                kind,
                typeface.regular(),
                size[0],
                size[1],
                size[2],
                legend,
                label,
                title,
                caption.length());
    int width = (int) size[0];
    int height = (int) size[1];
    Figure dressed = figure.withStyle(isOnPaper ? style.withLeast(size[2]) : style);
    return new Combination(name, dressed, width, height, leastText);
  }

  private Figure labelled(Figure figure, String label) {
    return figure instanceof Chart chart && random.nextBoolean()
        ? chart.withAxes(label, label)
        : figure;
  }

  private static Map<String, Figure> figures() {
    ColorScale linear = ColorScale.of(HILLS.range());
    ColorScale log = ColorScale.of(Scale.LOG, HILLS.range()).between(1e-4, 1);
    LabelledMarks marks =
        new LabelledMarks(
            List.of(
                new LabelledMarks.Spot("start", -60, 1e-3),
                new LabelledMarks.Spot("end of training", 40, -5e-4)));
    Chart heatmap = Heatmap.of(HILLS, linear, COST);
    Map<String, Figure> figures = new TreeMap<>();
    figures.put("heatmap", heatmap);
    figures.put("clipped heatmap", Heatmap.of(HILLS, log, COST));
    figures.put("ranged heatmap", Heatmap.of(HILLS, linear.between(0, 26), COST));
    figures.put("finely ranged heatmap", Heatmap.of(HILLS, linear.between(0.1, 0.1026), COST));
    figures.put("ranged far from 0", Heatmap.of(HILLS, linear.between(12345.5, 12346.75), COST));
    figures.put("equal heatmap", equal(linear));
    figures.put("marked heatmap", heatmap.avoided(marks));
    figures.put(
        "marked contours", heatmap.with(Contours.lines(HILLS, log, List.of())).avoided(marks));
    figures.put("path", race(heatmap, 1));
    figures.put("race", race(heatmap, 3));
    figures.put("isolines", Contours.coloured(HILLS, linear, COST, List.of()));
    figures.put(
        "own levels",
        Contours.filled(HILLS, linear, COST, List.of())
            .cutAt(Levels.at(List.of(0.25, 1.0, 3.5)))
            .get());
    figures.put(
        "many levels", Contours.filled(HILLS, log, COST, List.of()).cutAt(Levels.atMost(40)).get());
    figures.put("surface", SurfaceChart.of(HILLS, linear, COST));
    figures.put("turned surface", SurfaceChart.of(HILLS, log, COST).from(130, 20));
    figures.put("surface from above", SurfaceChart.of(HILLS, linear, COST).from(20, 75));
    figures.put("level surface", SurfaceChart.of(HILLS, linear, COST).from(-90, 0).with(marks));
    figures.put("line", LineChart.of(LINE, COST, Scale.LINEAR));
    figures.put("logarithmic line", LineChart.of(LINE, COST, Scale.LOG));
    figures.put("curves", curves());
    figures.put("data", DataChart.of(Datasets.MOONS.dataset()));
    figures.put("decisions", decisions());
    figures.put(
        "diagram",
        new NetworkDiagram(Sheet.plain(), NETWORK, Optional.of(point()), List.of(), List.of()));
    for (int count : new int[] {2, 3, 5}) {
      figures.put(count + " panels", panels(linear, count));
    }
    return figures;
  }

  /** Paths from edge to edge and beyond. */
  private static Chart race(Chart ground, int count) {
    List<PathOverlay> paths = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double up = 1e-3 * k - 1e-3;
      List<PathOverlay.Place> places =
          List.of(
              new PathOverlay.Place(-100, up, 1),
              new PathOverlay.Place(20.0 * k, 0.5 * up, 2),
              new PathOverlay.Place(80 + 20.0 * k, -up, 0.5));
      String name = count == 1 ? "" : "learning rate 0.%d5".formatted(k);
      paths.add(new PathOverlay(name, places, PathTints.of(ColorMap.VIRIDIS, k)));
    }
    return Paths.on(ground, paths, HILLS.grid(), Minimum.of(HILLS));
  }

  private static Chart equal(ColorScale colours) {
    CellPlane square =
        Surfaces.of(
            new Axis("w1_0_0", -30, 30, 21), new Axis("b1_0", -30, 10, 21), (a, b) -> a + b);
    return Heatmap.of(square, colours.between(-60, 40), COST).withEqualUnits();
  }

  private static Chart curves() {
    List<NamedCurve> curves =
        IntStream.range(0, 6)
            .mapToObj(
                k -> NamedCurve.of("w1_0_1 = " + (20 * k - 60), 0, 1, 30, x -> Math.cos(k + 3 * x)))
            .toList();
    return LineChart.of("w1_0_0", COST, Scale.LINEAR, curves);
  }

  private static ParameterVector point() {
    double[] values =
        IntStream.range(0, NETWORK.layout().size()).mapToDouble(k -> Math.sin(k + 1)).toArray();
    return ParameterVector.of(values);
  }

  private static Chart decisions() {
    NetworkFit fit = new NetworkFit(NETWORK, Datasets.MOONS.dataset());
    return new DecisionMap(fit, 0, 1)
        .chart(fit.regions(0, 1, NetworkFit.MAP_POINTS, point().toArray()));
  }

  private static Panels panels(ColorScale colours, int count) {
    List<Chart> charts =
        IntStream.range(0, count)
            .mapToObj(k -> Heatmap.of(HILLS, colours, COST).withTitle("learning rate 0.0" + k))
            .toList();
    int columns = (int) Math.ceil(Math.sqrt(count));
    return Panels.sharing(colours, HILLS.range(), COST, columns, charts);
  }

  @Test
  void textsKeepApartAndWhole() {
    List<String> faults = new ArrayList<>();
    int refused = 0;
    int tried = 0;
    for (int k = 0; k < COMBINATIONS; k++) {
      Combination drawn = next(k);
      if (!Part.has(k)) {
        continue;
      }
      tried++;
      try {
        faults.addAll(drawn.roomy().faults());
      } catch (NoRoomException e) {
        refused++;
        faults.addAll(unhelpful(drawn));
      }
    }
    assertEquals(List.of(), faults, () -> Part.again() + "\n" + String.join("\n", faults));
    assertTrue(
        tried < 7 || refused < tried / 7, refused + " refused of " + tried + ", " + Part.again());
  }

  /** A refusal names a size that has room, and in which all texts keep apart. */
  private static List<String> unhelpful(Combination refused) {
    try {
      Rehearsal.of(refused.figure(), refused.width(), refused.height());
      return List.of(refused.name() + ": refused only when drawn");
    } catch (NoRoomException e) {
      String size = String.valueOf(e.getMessage()).replaceFirst(".*such as ", "");
      if (!size.matches("\\d+x\\d+")) {
        return List.of(refused.name() + ": " + e.getMessage());
      }
      String[] sides = size.split("x");
      return new Combination(
              refused.name() + " at " + size,
              refused.figure(),
              Integer.parseInt(sides[0]),
              Integer.parseInt(sides[1]),
              refused.leastText())
          .faults();
    }
  }
}
