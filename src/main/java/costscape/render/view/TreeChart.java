package costscape.render.view;

import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.catalogue.DisconnectivityGraph.Node;
import costscape.critical.place.StationaryPoint;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.Mark;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ticks;
import costscape.render.text.RichText;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws the disconnectivity graph. Every end of training hangs at its own cost, and branches join
 * at the lowest pass found between them. A branch without a known pass to the others ends in
 * dashes.
 */
public final class TreeChart {
  /** The room above and below the costs, as a part of their range. */
  private static final double ROOM = 0.08;

  private static final int DIGITS = 4;
  private static final Tint HELD_OUT = Tint.series(3);

  private final Catalogue catalogue;
  private final String title;
  private final Map<Integer, Double> heldOut;
  private final DisconnectivityGraph graph;
  private final List<Integer> ends;

  private TreeChart(Catalogue catalogue, String title, Map<Integer, Double> heldOut) {
    this.heldOut = heldOut;
    this.catalogue = catalogue;
    this.title = title;
    graph = DisconnectivityGraph.of(catalogue);
    ends = graph.ends();
  }

  /**
   * The graph of a catalogue, with the share of the starts written below every end.
   *
   * @param title the meaning of the heights
   * @param heldOut what rows held out cost at the ends, by their numbers; empty where none are
   */
  public static Chart of(Catalogue catalogue, String title, Map<Integer, Double> heldOut) {
    return new TreeChart(catalogue, title, heldOut).chart();
  }

  private Chart chart() {
    List<String> names = ends.stream().map(this::name).toList();
    Chart chart =
        Chart.over(
                names.isEmpty()
                    ? Ruler.named("no end of training was found", List.of(""))
                    : Ruler.named("end of training: its number and share of the starts", names),
                costs())
            .with(branches());
    return withKeys(withHeldOut(chart));
  }

  private String name(int end) {
    return "%d: %s %%".formatted(end, percent(100 * catalogue.share(catalogue.entry(end))));
  }

  private static String percent(double percent) {
    String form = percent >= 10 || percent == 0 ? "%.0f" : "%.1f";
    return String.format(Locale.ROOT, form, percent);
  }

  private Ruler costs() {
    DoubleStream costs = graph.roots().stream().flatMapToDouble(this::costs);
    DoubleStream beside = ends.stream().mapToDouble(this::heldOutAt);
    Range range = Range.of(DoubleStream.concat(costs, beside).toArray());
    double reach = range.largest() - range.smallest();
    double room = reach > 0 ? ROOM * reach : 1;
    return Ruler.linear(title, range.smallest() - room, range.largest() + room);
  }

  private DoubleStream costs(Node node) {
    return DoubleStream.concat(
        DoubleStream.of(node.cost()), node.children().stream().flatMapToDouble(this::costs));
  }

  private Chart withHeldOut(Chart chart) {
    Chart marked = chart;
    for (int k = 0; k < ends.size(); k++) {
      double cost = heldOutAt(ends.get(k));
      Mark mark = new Mark(Marker.CROSS, HELD_OUT, k, cost);
      marked = Double.isFinite(cost) ? marked.with(mark) : marked;
    }
    return heldOut.isEmpty()
        ? chart
        : marked.with(LegendKey.mark("the same end, rows held out", Marker.CROSS, HELD_OUT));
  }

  /** None where training falls for ever: where it stopped there says nothing of the end. */
  private double heldOutAt(int end) {
    return kind(end) == End.UNBOUNDED ? Double.NaN : heldOut.getOrDefault(end, Double.NaN);
  }

  private Chart withKeys(Chart chart) {
    Chart keyed =
        chart.withKeys(
            Stream.of(End.values())
                .filter(kind -> ends.stream().anyMatch(end -> kind(end) == kind))
                .map(kind -> LegendKey.mark(kind.meaning, kind.marker, kind.tint)));
    if (graph.roots().stream().anyMatch(root -> !root.isLeaf())) {
      keyed = keyed.with(LegendKey.mark("lowest pass found", Marker.DIAMOND, Tint.INK));
    }
    return graph.roots().size() > 1
        ? keyed.with(LegendKey.line("no pass found", Tint.INK, Dash.DASHED))
        : keyed;
  }

  /** The kinds of ends that matter in training, each with its mark. */
  private enum End {
    MINIMUM("minimum", Marker.STAR, Tint.ACCENT),
    FLAT("flat minimum", Marker.DISC, Tint.ACCENT),
    LEAKING("dead hidden unit: training can leave without climbing", Marker.SQUARE, Tint.series(0)),
    UNBOUNDED("no minimum: falls for ever", Marker.FALL, Tint.series(2));

    private final String meaning;
    private final Marker marker;
    private final Tint tint;

    End(String meaning, Marker marker, Tint tint) {
      this.meaning = meaning;
      this.marker = marker;
      this.tint = tint;
    }
  }

  private End kind(int end) {
    StationaryPoint point = catalogue.entry(end).point();
    return switch (point.kind()) {
      case UNBOUNDED -> End.UNBOUNDED;
      case DEGENERATE -> point.isPass() ? End.LEAKING : End.FLAT;
      default -> End.MINIMUM;
    };
  }

  private Layer branches() {
    return (g, plane, style) -> {
      g.setColor(style.ink());
      g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
      graph.roots().forEach(root -> branch(g, plane, root, root.cost()));
      g.setStroke(Dash.DASHED.stroke(style.lineWidth()));
      for (Node root : graph.roots().size() > 1 ? graph.roots() : List.<Node>of()) {
        double x = plane.x(place(root));
        g.draw(new Line2D.Double(x, plane.y(plane.vertical().to()), x, plane.y(root.cost())));
      }
      List<Rectangle2D> taken = new ArrayList<>();
      graph.roots().forEach(root -> take(plane, style, root, taken));
      graph.roots().forEach(root -> marks(g, plane, style, root, taken));
    };
  }

  /** Draws the line down to a node, and everything that hangs on it. */
  private void branch(Graphics2D g, PlotArea plane, Node node, double top) {
    double x = plane.x(place(node));
    g.draw(new Line2D.Double(x, plane.y(top), x, plane.y(node.cost())));
    if (node.isLeaf()) {
      return;
    }
    List<Double> places = node.children().stream().map(this::place).sorted().toList();
    double y = plane.y(node.cost());
    g.draw(new Line2D.Double(plane.x(places.get(0)), y, plane.x(places.get(places.size() - 1)), y));
    node.children().forEach(child -> branch(g, plane, child, node.cost()));
  }

  /** Notes the places that marks and lines take from labels. */
  private void take(PlotArea plane, ChartStyle style, Node node, List<Rectangle2D> taken) {
    double x = plane.x(place(node));
    double y = plane.y(node.cost());
    double reach = 0.4 * style.fontSize();
    taken.add(new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach));
    for (Node child : node.children()) {
      double other = plane.x(place(child));
      taken.add(new Rectangle2D.Double(Math.min(x, other), y - 1, Math.abs(other - x), 2));
      taken.add(new Rectangle2D.Double(other - 1, y, 2, plane.y(child.cost()) - y));
      take(plane, style, child, taken);
    }
  }

  private void marks(
      Graphics2D g, PlotArea plane, ChartStyle style, Node node, List<Rectangle2D> taken) {
    double x = plane.x(place(node));
    double y = plane.y(node.cost());
    if (node.isLeaf()) {
      End end = kind(node.id());
      end.marker.draw(g, x, y, end.tint.in(style), style);
      return;
    }
    Marker.DIAMOND.draw(g, x, y, style.ink(), style);
    label(g, plane, node, style, taken);
    node.children().forEach(child -> marks(g, plane, style, child, taken));
  }

  /** Writes a label beside a pass, above or below, where there is room: passes may be close. */
  private void label(
      Graphics2D g, PlotArea plane, Node pass, ChartStyle style, List<Rectangle2D> taken) {
    RichText text = style.text(Ticks.number(pass.cost(), DIGITS), style.tickSize());
    double x = plane.x(place(pass));
    double y = plane.y(pass.cost());
    double wide = text.width();
    double tall = style.tickSize();
    double gap = 0.4 * style.gap();
    for (double top : new double[] {y - tall - gap, y + gap}) {
      for (double left : new double[] {x + 1.5 * style.gap(), x - wide - 1.5 * style.gap()}) {
        Rectangle2D place = new Rectangle2D.Double(left, top, wide, tall);
        if (plane.area().contains(place) && taken.stream().noneMatch(place::intersects)) {
          taken.add(place);
          g.setColor(style.ink());
          text.draw(g, left, top + tall / 2 + text.middleToBaseline());
          return;
        }
      }
    }
  }

  /** The horizontal place of a node: the middle of everything that hangs below it. */
  private double place(Node node) {
    if (node.isLeaf()) {
      return ends.indexOf(node.id());
    }
    List<Double> places = new ArrayList<>();
    node.children().forEach(child -> places.add(place(child)));
    return places.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
