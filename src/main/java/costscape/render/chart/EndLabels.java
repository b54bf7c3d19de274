package costscape.render.chart;

import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The names of a few curves at their ends, right of the axes and in the colours of the curves, in
 * the place of a legend. Names of curves that end close to each other are moved apart.
 *
 * @param names of the curves
 * @param ends of the curves, in the order of their names
 */
record EndLabels(List<LegendKey> names, List<Layer.Ending> ends, ChartStyle style) {
  private static final int MOST = 5;

  /** The labels take this part of the chart's width at most. */
  private static final double WIDEST = 0.25;

  /** A curve that ends further from the right than this part of the axis needs a legend. */
  private static final double NEAR = 0.03;

  /** A name stands at most so many lines above or below the end of its curve. */
  private static final double MOST_AWAY = 2.1;

  private static final double LINE = 1.2;

  /** The labels of a chart; empty where a legend serves better, whatever room there is. */
  static Optional<EndLabels> of(Chart chart, int width) {
    List<LegendKey> names = chart.keys().stream().filter(LegendKey::isLine).toList();
    List<Layer.Ending> all =
        chart.layers().stream().flatMap(layer -> layer.ending().stream()).toList();
    List<Layer.Ending> ends =
        names.stream()
            .flatMap(name -> all.stream().filter(end -> end.sample().equals(name.swatch())))
            .toList();
    boolean isFew =
        names.size() > 1
            && names.size() <= MOST
            && names.size() == ends.size()
            && all.size() == ends.size();
    if (!isFew
        || chart.equal()
        || chart.bar().isPresent()
        || chart.style().fittings().legend() != LegendPlace.INSIDE) {
      return Optional.empty();
    }
    EndLabels labels = new EndLabels(names, ends, chart.style());
    return Optional.of(labels).filter(one -> one.width() <= WIDEST * width);
  }

  private RichText text(int k) {
    return style.text(names.get(k).text(), style.tickSize());
  }

  /** The width of the names with the room before them. */
  double width() {
    return 1.5 * style.gap()
        + IntStream.range(0, names.size()).mapToDouble(k -> text(k).width()).max().orElse(0);
  }

  /** Returns whether each name stands near the end of its curve. */
  boolean fit(PlotArea plane) {
    double far = NEAR * plane.area().getWidth();
    double[] places = places(plane);
    for (int k = 0; k < ends.size(); k++) {
      double y = plane.y(ends.get(k).y());
      boolean isWithin = y >= plane.area().getMinY() && y <= plane.area().getMaxY();
      boolean isNear = Math.abs(places[k] - y) <= MOST_AWAY * style.tickSize();
      if (!isWithin || !isNear || plane.x(ends.get(k).x()) < plane.area().getMaxX() - far) {
        return false;
      }
    }
    return true;
  }

  /**
   * The heights of the names: those of the ends, but a line apart at least. Names that would meet
   * stand evenly around their mean.
   */
  private double[] places(PlotArea plane) {
    double apart = LINE * style.tickSize();
    List<Integer> order =
        IntStream.range(0, ends.size())
            .boxed()
            .sorted(Comparator.comparingDouble(k -> plane.y(ends.get(k).y())))
            .toList();
    List<double[]> groups = new ArrayList<>(); // the mean of a group's ends, and how many they are
    for (int k : order) {
      groups.add(new double[] {plane.y(ends.get(k).y()), 1});
      for (int last = groups.size() - 1; last > 0; last--) {
        double[] above = groups.get(last - 1);
        double[] below = groups.get(last);
        if (below[0] - above[0] >= apart * (above[1] + below[1]) / 2) {
          break;
        }
        double both = above[1] + below[1];
        groups.set(
            last - 1, new double[] {(above[0] * above[1] + below[0] * below[1]) / both, both});
        groups.remove(last);
      }
    }
    double[] places = new double[ends.size()];
    int next = 0;
    for (double[] group : groups) {
      for (int i = 0; i < group[1]; i++) {
        places[order.get(next++)] = group[0] + apart * (i - (group[1] - 1) / 2);
      }
    }
    return places;
  }

  /** Draws the names, each with a line from the end of its curve. */
  void draw(Graphics2D g, PlotArea plane) {
    double[] places = places(plane);
    double right = plane.area().getMaxX();
    for (int k = 0; k < ends.size(); k++) {
      Tint tint = ends.get(k).sample().tint();
      double y = plane.y(ends.get(k).y());
      Dash.SOLID.draw(
          g,
          new Line2D.Double(right, y, right + style.gap(), places[k]),
          tint.in(style),
          style.lineWidth() / 2);
      RichText text = text(k);
      g.setColor(tint.asText().in(style));
      text.draw(g, right + 1.5 * style.gap(), places[k] + text.middleToBaseline());
    }
  }
}
