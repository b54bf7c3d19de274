package costscape.render.fit;

import costscape.data.Dataset;
import costscape.data.Numbers;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.study.DataResult;
import costscape.study.NetworkFit;
import costscape.sweep.Range;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The rows of a dataset: over one feature at the height of label or number, or over two. */
public final class DataChart {
  /** Room beside the rows, in parts of how far they reach. */
  private static final double ROOM = 0.1;

  /** Up to so many rows the marks have full size; of more rows they are smaller. */
  private static final int SINGLE_ROWS = 120;

  /** Up to so many rows the marks have a rim. */
  private static final int RIMMED_ROWS = 300;

  /** The size of the ring around a mark, in sizes of the mark. */
  private static final double RING = 1.8;

  /** The size of the smallest marks, in full sizes. */
  private static final double SMALLEST = 0.3;

  private DataChart() {}

  /** The rows alone: over their one feature, or classes over the first two. */
  public static Chart of(Dataset dataset) {
    return dataset.features() > 1 && dataset.hasClasses() ? of(dataset, 0, 1) : of(dataset, 0);
  }

  /** The rows that a command shows, over one feature or two, with their caption. */
  public static Figure of(DataResult result) {
    Dataset dataset = result.dataset();
    List<Integer> features = result.features();
    Chart chart =
        features.size() == 2
            ? of(dataset, features.get(0), features.get(1))
            : of(dataset, features.get(0));
    return chart.withCaption(
        "%s data%s, %d rows%s."
            .formatted(
                dataset.name(),
                result.isStandardized() ? ", standardized" : "",
                dataset.rows(),
                dataset.hasClasses() ? ": " + result.classes() : ""));
  }

  /** The rows over one feature, at the height of their class or of their numbers to predict. */
  public static Chart of(Dataset dataset, int feature) {
    boolean hasClasses = dataset.hasClasses();
    Ruler up = hasClasses ? classes(dataset) : numbers(dataset);
    Chart chart = Chart.over(feature(dataset, feature), up).with(rows(dataset, feature));
    boolean isTold = hasClasses || dataset.targets().names().size() == 1; // by the axis
    return isTold ? chart : withKeys(chart, dataset);
  }

  /** Curves from 0 to 1 over the one feature of rows with two classes, and the rows above. */
  public static Chart over(List<CurveLayer> lines, Dataset dataset, String title) {
    Chart chart = Chart.over(feature(dataset, 0), LineChart.heights(title, new Range(0, 1), lines));
    for (CurveLayer line : lines) {
      chart = LineChart.with(chart, line);
    }
    return withKeys(chart.with(rows(dataset, 0)), dataset);
  }

  /** Rows with classes over two features. */
  public static Chart of(Dataset dataset, int first, int second) {
    Layer rows = classes(dataset, first, row -> dataset.feature(row, second));
    Chart chart = Chart.over(feature(dataset, first), feature(dataset, second));
    return withKeys(chart.with(rows), dataset);
  }

  /** Numbers that are predicted against the true ones, and the line on which both are the same. */
  public static Chart predicted(String title, double[] told, double... predicted) {
    Range both = Range.of(told).union(Range.of(predicted));
    Ruler right = roomy("true " + title, both);
    Layer line =
        (g, plane, style) ->
            Dash.SOLID.draw(
                g,
                new Line2D.Double(
                    plane.x(right.from()),
                    plane.y(right.from()),
                    plane.x(right.to()),
                    plane.y(right.to())),
                style.faint(),
                style.lineWidth());
    return Chart.over(right, roomy("predicted " + title, both))
        .with(line)
        .with(marks(told.length, told.length, k -> told[k], k -> predicted[k], k -> 0));
  }

  private static Ruler classes(Dataset dataset) {
    double last = dataset.classes().size() - 1;
    return new Ruler("class", Scale.LINEAR, -ROOM * last, last + ROOM * last, dataset.classes());
  }

  private static Ruler numbers(Dataset dataset) {
    return roomy(String.join(", ", dataset.targets().names()), reach(dataset.numbers()));
  }

  /** The smallest and the largest number to predict, over all columns. */
  static Range reach(Numbers numbers) {
    return Range.of(
        IntStream.range(0, numbers.outputs())
            .mapToObj(output -> column(numbers, output))
            .flatMapToDouble(column -> column)
            .toArray());
  }

  /** From the smallest number of one column to the largest. */
  static Range reach(Numbers numbers, int output) {
    return Range.of(column(numbers, output).toArray());
  }

  private static DoubleStream column(Numbers numbers, int output) {
    return IntStream.range(0, numbers.rows()).mapToDouble(row -> numbers.number(row, output));
  }

  /** An axis that reaches a little further than a feature's values. */
  static Ruler feature(Dataset dataset, int feature) {
    return roomy(dataset.featureNames().get(feature), Range.of(dataset.column(feature)));
  }

  private static Ruler roomy(String title, Range range) {
    Range reach = NetworkFit.roomy(title, range);
    return Ruler.linear(title, reach.smallest(), reach.largest());
  }

  static Chart withKeys(Chart chart, Dataset dataset) {
    if (dataset.hasClasses()) {
      return ClassMarks.withKeys(chart, dataset);
    }
    List<String> names = dataset.targets().names();
    return names.size() == 1
        ? chart.with(ClassMarks.key("rows", 0))
        : chart.withKeys(
            IntStream.range(0, names.size())
                .mapToObj(k -> ClassMarks.key("rows: %s".formatted(names.get(k)), k)));
  }

  /** Rows over one feature, at the height of their class or of their numbers to predict. */
  static Layer rows(Dataset dataset, int feature) {
    return dataset.hasClasses()
        ? classes(dataset, feature, dataset::label)
        : numbers(dataset.numbers(), dataset, feature);
  }

  /** Rows as marks of their class: over a feature, at some height. */
  static Layer classes(Dataset dataset, int across, IntToDoubleFunction height) {
    return marks(
        dataset.rows(),
        dataset.rows(),
        row -> dataset.feature(row, across),
        height,
        dataset::label);
  }

  /**
   * Marks at some places. All halos come first: else each would hide the face of the mark before.
   *
   * @param rows whose number says how large the marks are
   * @param label whose mark and colour it is
   */
  private static Layer marks(
      int count,
      int rows,
      IntToDoubleFunction across,
      IntToDoubleFunction height,
      IntUnaryOperator label) {
    return (g, plane, usual) -> {
      ChartStyle style = usual.scaled(size(rows));
      for (int k = 0; k < count; k++) {
        double x = plane.x(across.applyAsDouble(k));
        double y = plane.y(height.applyAsDouble(k));
        ClassMarks.marker(label.applyAsInt(k)).drawHalo(g, x, y, style);
      }
      for (int k = 0; k < count; k++) {
        double x = plane.x(across.applyAsDouble(k));
        double y = plane.y(height.applyAsDouble(k));
        Marker marker = ClassMarks.marker(label.applyAsInt(k));
        Color colour = ClassMarks.tint(label.applyAsInt(k)).in(style);
        if (rows > RIMMED_ROWS) {
          marker.drawFace(g, x, y, colour, style);
        } else {
          marker.drawRimmed(g, x, y, colour, style);
        }
      }
    };
  }

  /** A chart of rows over two features with rings around those that are decided wrongly. */
  public static Chart ringed(
      Chart chart, Dataset dataset, int first, int second, List<Integer> wrong) {
    Layer rings =
        (g, plane, usual) -> {
          ChartStyle style = usual.scaled(RING * size(dataset.rows()));
          for (int row : wrong) {
            double x = plane.x(dataset.feature(row, first));
            double y = plane.y(dataset.feature(row, second));
            Marker.RING.drawFace(g, x, y, style.ink(), style);
          }
        };
    return wrong.isEmpty()
        ? chart
        : chart.with(rings).with(LegendKey.mark("wrong", Marker.RING, Tint.INK));
  }

  /** The size of marks: together those of many rows cover no more than those of fewer. */
  private static double size(int rows) {
    return Math.max(SMALLEST, Math.min(1, Math.sqrt((double) SINGLE_ROWS / rows)));
  }

  private static Layer numbers(Numbers numbers, Dataset dataset, int feature) {
    int rows = numbers.rows();
    return marks(
        numbers.outputs() * rows,
        rows,
        k -> dataset.feature(k % rows, feature),
        k -> numbers.number(k % rows, k / rows),
        k -> k / rows);
  }
}
