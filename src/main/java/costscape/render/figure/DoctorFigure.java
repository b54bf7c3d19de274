package costscape.render.figure;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
  private static final double SMALL = 15;
  private static final double LARGEST_TEXT = 18;
  private static final double SMALLEST_TEXT = 9;

  /** The share of the costs of all seeds that the colours of the small planes tell apart. */
  private static final double SHOWN = 0.95;

  /** The page in the format of its file: an HTML page holds it as SVG, whose text can be copied. */
  public byte[] bytes(boolean isHtml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PictureFormat format = isHtml ? PictureFormat.SVG : PictureFormat.PNG;
    format.write(this, SIZE, new Inscription(title, ""), out);
    if (!isHtml) {
      return out.toByteArray();
    }
    String svg = out.toString(StandardCharsets.UTF_8);
    return """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>costscape doctor</title>
        <style>html, body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>
        %s
        """
        .formatted(svg.substring(svg.indexOf("<svg")))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    Sheet.smooth(g); // else letters are wider than they are measured
    ChartStyle style = ChartStyle.light().scaled(0.75);
    g.setColor(style.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    g.setColor(style.ink());
    style.fitting(title, 26, width - 2.0 * EDGE).draw(g, EDGE, 42);
    boolean hasOthers = found.planes().size() > 1;
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
  private Figure plane() {
    DrawnPlane plane = found.plane();
    double[] costs = plane.sorted();
    boolean isExtreme = isWrong("range");
    double most = costs[isExtreme ? (int) (0.9 * (costs.length - 1)) : costs.length - 1];
    CellPlane cells = even(plane);
    String bar = isExtreme ? "cost; the highest tenth has one colour" : "cost";
    Chart chart =
        Heatmap.of(cells, ColorScale.of(new Range(costs[0], most)), bar)
            .withAxes(plane.xName(), plane.yName());
    for (double[] point : found.centre().stream().toList()) {
      chart =
          chart
              .with(Mark.of(Marker.CROSS, point[0], point[1]))
              .with(LegendKey.mark("the point", Marker.CROSS, Tint.ACCENT));
    }
    if (isExtreme) {
      int highest = highest(cells);
      int rows = cells.grid().second().points();
      chart =
          chart
              .with(
                  Mark.of(
                      Marker.TRIANGLE,
                      cells.grid().first().at(highest / rows),
                      cells.grid().second().at(highest % rows)))
              .with(LegendKey.mark("largest cost", Marker.TRIANGLE, Tint.ACCENT));
    }
    return isWrong("centre") ? withLowest(chart, cells) : chart;
  }

  private static int highest(CellPlane cells) {
    return IntStream.range(0, (int) cells.grid().cells())
        .filter(k -> Double.isFinite(cells.value(k)))
        .boxed()
        .max(Comparator.comparingDouble(cells::value))
        .orElseThrow();
  }

  private static Chart withLowest(Chart chart, CellPlane cells) {
    return Minimum.of(cells)
        .map(low -> low.on(chart).with(Mark.of(Marker.STAR, low.alpha(), low.beta())))
        .orElse(chart);
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
    double[] all =
        found.planes().stream()
            .flatMapToDouble(p -> IntStream.range(0, (int) p.grid().cells()).mapToDouble(p::value))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (all.length == 0) {
      return;
    }
    ColorScale colours = ColorScale.of(new Range(all[0], all[(int) (SHOWN * (all.length - 1))]));
    String words = "Framed: this plane. Beside it: twenty other seeds, all in the same colours.";
    g.setColor(style.ink());
    style.fitting(words, SMALL, LEFT - EDGE).draw(g, EDGE, top);
    int size = (LEFT - EDGE) / IN_ROW;
    int tall = 3 * size / 4;
    for (int k = 0; k < found.planes().size(); k++) {
      int x = EDGE + k % IN_ROW * size;
      int y = top + 12 + k / IN_ROW * tall;
      g.drawImage(Heatmap.image(found.planes().get(k), colours), x, y, size - 8, tall - 8, null);
      if (k == 0) {
        g.setStroke(new BasicStroke(3));
        g.setColor(style.accent());
        g.drawRect(x, y, size - 8, tall - 8);
      }
    }
  }

  /** Every finding, the worst first, in the largest letters that leave room for all. */
  private void findings(Graphics2D g, ChartStyle style, int x, int width, int bottom) {
    List<Finding> worst =
        found.findings().stream()
            .sorted(Comparator.comparing(Finding::level, Comparator.reverseOrder()))
            .toList();
    double size = LARGEST_TEXT;
    while (size > SMALLEST_TEXT && write(g, style, worst, x, width, size, false) > bottom) {
      size -= 0.5;
    }
    write(g, style, worst, x, width, size, true);
  }

  /** Writes the findings, or only measures them; returns where they end. */
  private static double write(
      Graphics2D g,
      ChartStyle style,
      List<Finding> findings,
      int x,
      int width,
      double size,
      boolean isDrawn) {
    double y = TOP + size;
    for (Finding finding : findings) {
      Color colour =
          switch (finding.level()) {
            case FINE -> new Color(0x2E7D32);
            case DOUBT -> new Color(0xB26A00);
            case FAULT -> new Color(0xC62828);
          };
      List<String> paragraphs = new ArrayList<>(List.of(finding.what()));
      if (!finding.why().isEmpty()) {
        paragraphs.add("Why it matters: " + finding.why());
        paragraphs.add("What to do: " + finding.todo());
      }
      if (isDrawn) {
        g.setColor(colour);
        style.text(finding.level().label() + "  " + finding.name(), 1.1 * size).draw(g, x, y);
        g.setColor(style.ink());
      }
      for (String paragraph : paragraphs) {
        for (RichText line : style.wrapped(paragraph, size, width)) {
          y += 1.3 * size;
          if (isDrawn) {
            line.draw(g, x, y);
          }
        }
      }
      y += 2 * size;
    }
    return y - size;
  }
}
