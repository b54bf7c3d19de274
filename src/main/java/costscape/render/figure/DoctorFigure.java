package costscape.render.figure;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.layer.Mark;
import costscape.render.layer.Mark.Minimum;
import costscape.render.scale.ColorScale;
import costscape.render.text.RichText;
import costscape.render.view.Heatmap;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.study.doctor.Diagnosis;
import costscape.study.doctor.DrawnPlane;
import costscape.study.doctor.Finding;
import costscape.study.doctor.Finding.Level;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws what was found of a plane as one screen: the plane with its point and its lowest cell, the
 * planes of other seeds in the colours of one scale, and beside them every finding, worst first.
 */
public record DoctorFigure(Diagnosis found, String title) implements Drawable {
  private static final PictureSize SIZE = new PictureSize(1600, 900, ChartStyle.DPI);
  private static final int LEFT = 760;
  private static final int TOP = 66;
  private static final int EDGE = 24;
  private static final int IN_ROW = 7;
  private static final double LARGEST_TEXT = 18;
  private static final double SMALLEST_TEXT = 9;

  /** The share of the costs of all seeds that the colours of the small planes tell apart. */
  private static final double SHOWN = 0.95;

  /** Writes a picture. */
  public void png(OutputStream out) throws IOException {
    PictureFormat.PNG.write(this, SIZE, new Inscription(title, ""), out);
  }

  /** Writes a page that holds the picture as SVG, whose text can be copied. */
  public void page(OutputStream out) throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    PictureFormat.SVG.write(this, SIZE, new Inscription(title, ""), picture);
    String svg = picture.toString(StandardCharsets.UTF_8);
    String page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>costscape doctor</title>
        <style>html, body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>
        %s
        """;
    out.write(page.formatted(svg.substring(svg.indexOf("<svg"))).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    Sheet.smooth(g); // else letters are wider than they are measured
    ChartStyle style = ChartStyle.light().scaled(0.75);
    g.setColor(style.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    g.setColor(style.ink());
    style.fitting(title, 26, width - 2.0 * EDGE).draw(g, EDGE, 42);
    boolean hasOthers = found.planes().stream().anyMatch(plane -> !plane.range().isEmpty());
    int bottom = hasOthers ? height - 290 : height - EDGE;
    if (found.plane().sorted().length > 0) {
      Graphics2D left = (Graphics2D) g.create(EDGE, TOP, LEFT - EDGE, bottom - TOP);
      plane().withStyle(style).draw(left, LEFT - EDGE, bottom - TOP);
      left.dispose();
    }
    if (hasOthers) {
      others(g, style, bottom + 28);
    }
    findings(g, style, LEFT + EDGE, width - LEFT - 2 * EDGE, height - EDGE);
  }

  /** The plane with its point; its failed cells are hatched, and a star is where it is lower. */
  private Chart plane() {
    DrawnPlane plane = found.plane();
    double[] costs = plane.sorted();
    boolean isExtreme = isWrong("range");
    double most = costs[isExtreme ? (int) (0.9 * (costs.length - 1)) : costs.length - 1];
    CellPlane cells = even(plane);
    String bar = isExtreme ? "cost; the highest tenth has one colour" : "cost";
    Chart chart =
        Heatmap.of(cells, ColorScale.of(new Range(costs[0], most)), bar)
            .withAxes(plane.xName(), plane.yName());
    if (found.centre().isPresent()) {
      double[] point = found.centre().get();
      chart = marked(chart, "the point", Marker.CROSS, point[0], point[1]);
    }
    if (isExtreme) {
      Grid grid = cells.grid();
      int highest =
          IntStream.range(0, (int) grid.cells())
              .filter(k -> cells.value(k) == cells.range().largest())
              .findFirst()
              .orElseThrow();
      double x = grid.first().at(highest / grid.second().points());
      double y = grid.second().at(highest % grid.second().points());
      chart = marked(chart, "largest cost", Marker.TRIANGLE, x, y);
    }
    Chart all = chart;
    return Minimum.of(cells)
        .filter(low -> isWrong("centre"))
        .map(low -> low.on(all).with(Mark.of(Marker.STAR, low.alpha(), low.beta())))
        .orElse(all);
  }

  private static Chart marked(Chart chart, String name, Marker marker, double x, double y) {
    return chart.with(Mark.of(marker, x, y)).with(LegendKey.mark(name, marker, Tint.ACCENT));
  }

  /** The cells on axes with equal steps, each by the node that is nearest. */
  private static CellPlane even(DrawnPlane plane) {
    Axis x = even(plane.xName(), plane.x());
    Axis y = even(plane.yName(), plane.y());
    int[] i = nearest(x, plane.x());
    int[] j = nearest(y, plane.y());
    double[] costs = new double[i.length * j.length];
    Arrays.setAll(costs, k -> plane.at(i[k / j.length], j[k % j.length]));
    return CellPlane.of(new Grid(x, y), costs);
  }

  private static Axis even(String name, double... nodes) {
    return new Axis(name, nodes[0], nodes[nodes.length - 1], nodes.length);
  }

  private static int[] nearest(Axis axis, double... nodes) {
    return Arrays.stream(axis.values())
        .mapToInt(
            value ->
                IntStream.range(0, nodes.length)
                    .boxed()
                    .min(Comparator.comparingDouble(k -> Math.abs(nodes[k] - value)))
                    .orElseThrow())
        .toArray();
  }

  private boolean isWrong(String name) {
    return found.findings().stream()
        .anyMatch(finding -> finding.name().equals(name) && finding.level() != Level.FINE);
  }

  /** The planes of other seeds on one scale, the plane itself first and framed. */
  private void others(Graphics2D g, ChartStyle style, int top) {
    List<CellPlane> planes = found.planes();
    double[] all = found.costs();
    ColorScale colours = ColorScale.of(new Range(all[0], all[(int) (SHOWN * (all.length - 1))]));
    String words = "Framed: this plane. Beside it: %d other seeds, all in the same colours.";
    g.setColor(style.ink());
    style.fitting(words.formatted(planes.size() - 1), 15, LEFT - EDGE).draw(g, EDGE, top);
    int size = (LEFT - EDGE) / IN_ROW;
    int tall = 3 * size / 4;
    for (int k = 0; k < Math.min(planes.size(), 3 * IN_ROW); k++) {
      int x = EDGE + k % IN_ROW * size;
      int y = top + 12 + k / IN_ROW * tall;
      g.drawImage(Heatmap.image(planes.get(k), colours), x, y, size - 8, tall - 8, null);
    }
    g.setStroke(new BasicStroke(3));
    g.setColor(style.accent());
    g.drawRect(EDGE, top + 12, size - 8, tall - 8);
  }

  /** Every finding, the worst first, in the largest letters that leave room for all. */
  private void findings(Graphics2D g, ChartStyle style, int x, int width, int bottom) {
    List<Finding> worst =
        found.findings().stream()
            .sorted(Comparator.comparing(Finding::level, Comparator.reverseOrder()))
            .toList();
    double size = LARGEST_TEXT;
    while (size > SMALLEST_TEXT && end(style, worst, width, size) > bottom) {
      size -= 0.5;
    }
    double y = TOP + size;
    for (Finding finding : worst) {
      g.setColor(
          switch (finding.level()) {
            case FINE -> new Color(0x2E7D32);
            case DOUBT -> new Color(0xB26A00);
            case FAULT -> new Color(0xC62828);
          });
      style.text(finding.level().label() + "  " + finding.name(), 1.1 * size).draw(g, x, y);
      g.setColor(style.ink());
      for (RichText line : lines(style, finding, width, size)) {
        y += 1.3 * size;
        line.draw(g, x, y);
      }
      y += 2 * size;
    }
  }

  /** Where the last line of all findings lies. */
  private static double end(ChartStyle style, List<Finding> all, int width, double size) {
    int lines = all.stream().mapToInt(one -> lines(style, one, width, size).size()).sum();
    return TOP + 1.3 * size * lines + 2 * size * all.size();
  }

  private static List<RichText> lines(ChartStyle style, Finding finding, int width, double size) {
    Stream<String> more =
        Stream.of("Why it matters: " + finding.why(), "What to do: " + finding.todo());
    return Stream.concat(
            Stream.of(finding.what()), finding.level() == Level.FINE ? Stream.of() : more)
        .flatMap(paragraph -> style.wrapped(paragraph, size, width).stream())
        .toList();
  }
}
