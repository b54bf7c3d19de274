package costscape.render.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.Surfaces;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.space.ParameterVector;
import costscape.study.NetworkFit;
import costscape.study.NetworkFit.Regions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * In any combination of classes, colours, style and size, a class has one colour: in the picture of
 * the rows, over the map, in the map's ground and in the legend. {@code
 * -Dcostscape.combinations=400} tries more than a sample.
 */
class OneColourTest {
  private static final int COMBINATIONS = Integer.getInteger("costscape.combinations", 6);
  private static final List<String> CLASSES = List.of("a", "b", "c", "d", "e", "f", "g");

  /** Rounding of a mixture, and the blur of an image that is drawn larger. */
  private static final int ROUNDING = 4;

  /** Places along each side of the map: fewer than a picture has. */
  private static final int POINTS = 101;

  private final Random random = new Random(20261129);

  @Test
  void aClassHasOneColourEverywhere() {
    List<String> faults = new ArrayList<>();
    for (int k = 0; k < COMBINATIONS; k++) {
      faults.addAll(faults(k));
    }
    assertEquals(List.of(), faults, () -> Part.again() + "\n" + String.join("\n", faults));
  }

  private List<String> faults(int number) {
    int classes = 2 + random.nextInt(CLASSES.size() - 1);
    ChartStyle style = style();
    int width = 450 + random.nextInt(150);
    int height = 350 + random.nextInt(100);
    if (!Part.has(number)) {
      return List.of();
    }
    Dataset rows = rows(classes);
    Network network = Network.of(rows, List.of(), ActivationFunction.SIGMOID);
    ParameterVector theta = ParameterVector.of(corners(classes));
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    BufferedImage data =
        Surfaces.image(
            DataChart.of(rows).withStyle(style).with((g, p, s) -> plane.set(p)), width, height);
    List<String> faults = new ArrayList<>();
    List<Color> colours = new ArrayList<>();
    for (int label = 0; label < classes; label++) {
      colours.add(at(data, plane.get(), rows.feature(label, 0), rows.feature(label, 1)));
    }
    NetworkFit fit = new NetworkFit(network, rows);
    Chart map =
        map(new DecisionMap(fit, 0, 1), fit.regions(0, 1, POINTS, theta.toArray()))
            .withStyle(style);
    BufferedImage image = Surfaces.image(map.with((g, p, s) -> plane.set(p)), width, height);
    for (int label = 0; label < classes; label++) {
      String what = "%d: class %d of %d".formatted(number, label, classes);
      Color own = colours.get(label);
      Color row = at(image, plane.get(), rows.feature(label, 0), rows.feature(label, 1));
      if (!row.equals(own)) {
        faults.add(what + ": over the map its row is " + row + ", else " + own);
      }
      double inwards = 0.8;
      Color ground =
          at(
              image,
              plane.get(),
              inwards * rows.feature(label, 0),
              inwards * rows.feature(label, 1));
      if (!isMixed(ground, style.plot(), own)) {
        faults.add(what + ": the ground is " + ground + ", a row " + own);
      }
      if (!isInLegend(image, plane.get(), own)) {
        faults.add(what + ": the legend lacks " + own);
      }
    }
    assertEquals(classes, colours.stream().distinct().count(), number + ": two classes are alike");
    return faults;
  }

  /** The map of a movie's frame, which is drawn as that of a picture, on a coarser grid. */
  private static Chart map(DecisionMap map, Regions answers) {
    Chart chart = map.empty();
    for (Layer layer : map.layers(answers)) {
      chart = chart.with(layer);
    }
    return chart;
  }

  /** A light or dark style, at times with colours of its own. */
  private ChartStyle style() {
    ChartStyle style = random.nextBoolean() ? ChartStyle.light() : ChartStyle.dark();
    if (random.nextBoolean()) {
      return style;
    }
    return style.withSeries(
        IntStream.range(0, CLASSES.size())
            .mapToObj(k -> 0x202020 + random.nextInt(0xA0) * 0x10101 + 0x11 * k)
            .toList());
  }

  /** A row of each class on a circle, so far from the others that no mark meets another. */
  private static Dataset rows(int classes) {
    double[][] columns = new double[2][classes];
    int[] labels = new int[classes];
    for (int k = 0; k < classes; k++) {
      columns[0][k] = Math.cos(angle(k, classes));
      columns[1][k] = Math.sin(angle(k, classes));
      labels[k] = k;
    }
    return Dataset.of(
        "circle", List.of("x", "y"), columns, Labels.of(CLASSES.subList(0, classes), labels));
  }

  private static double angle(int k, int classes) {
    return 0.5 + 2 * Math.PI * k / classes;
  }

  /** The parameters of a network without hidden units that decides each row for its class. */
  private static double[] corners(int classes) {
    double steep = 20;
    if (classes == 2) {
      return new double[] {-steep * Math.cos(angle(0, 2)), -steep * Math.sin(angle(0, 2)), 0};
    }
    double[] theta = new double[3 * classes];
    for (int k = 0; k < classes; k++) {
      theta[k] = steep * Math.cos(angle(k, classes));
      theta[classes + k] = steep * Math.sin(angle(k, classes));
    }
    return theta;
  }

  private static Color at(BufferedImage image, PlotArea plane, double x, double y) {
    return new Color(image.getRGB((int) plane.x(x), (int) plane.y(y)));
  }

  /** Returns whether a colour lies between the background and another colour, and is neither. */
  private static boolean isMixed(Color mixed, Color background, Color other) {
    double[] from = {background.getRed(), background.getGreen(), background.getBlue()};
    double[] to = {other.getRed(), other.getGreen(), other.getBlue()};
    double[] at = {mixed.getRed(), mixed.getGreen(), mixed.getBlue()};
    int widest =
        IntStream.range(0, 3)
            .reduce((i, k) -> Math.abs(to[i] - from[i]) >= Math.abs(to[k] - from[k]) ? i : k)
            .getAsInt();
    double share = (at[widest] - from[widest]) / (to[widest] - from[widest]);
    return share > 0.05
        && share < 0.95
        && IntStream.range(0, 3)
            .allMatch(k -> Math.abs(from[k] + share * (to[k] - from[k]) - at[k]) <= ROUNDING);
  }

  /** Returns whether a colour is somewhere outside the axes. */
  private static boolean isInLegend(BufferedImage image, PlotArea plane, Color colour) {
    for (int y = 0; y < plane.area().getY() - 1; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == colour.getRGB()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aMixtureIsKnown() {
    assertTrue(isMixed(new Color(0xFF8080), Color.WHITE, Color.RED));
    assertTrue(!isMixed(new Color(0xFF80A0), Color.WHITE, Color.RED));
  }
}
