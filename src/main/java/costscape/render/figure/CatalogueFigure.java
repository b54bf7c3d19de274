package costscape.render.figure;

import costscape.critical.catalogue.Catalogue.Unseen;
import costscape.critical.catalogue.DisconnectivityGraph.Node;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.Mark;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ticks;
import costscape.render.text.RichText;
import costscape.study.CatalogueResult;
import costscape.study.CatalogueResult.Beside;
import costscape.study.CatalogueResult.Growth;
import costscape.study.CatalogueResult.Place;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws a catalogue as its disconnectivity graph. Every end of training hangs at its own cost, and
 * branches join at the lowest pass found between them. A branch without a known pass to the others
 * ends in dashes.
 */
public final class CatalogueFigure {
  /** The parts of the picture that the user may change. */
  public static final Set<FigurePart> PARTS =
      Set.of(FigurePart.ACROSS, FigurePart.UP, FigurePart.LEGEND, FigurePart.GRID);

  /** The room above and below the costs, as a part of their range. */
  private static final double ROOM = 0.08;

  private static final int DIGITS = 4;
  private static final Tint HELD_OUT = Tint.series(3);

  /** A share that two digits round to the whole, in percent. */
  private static final double LARGE = 99.5;

  private final CatalogueResult result;
  private final List<Node> roots;
  private final List<Integer> ends;

  private CatalogueFigure(CatalogueResult result) {
    this.result = result;
    roots = result.tree().roots();
    ends = result.tree().ends();
  }

  /** The tree of a catalogue, with the share of the starts written below every end. */
  public static Chart of(CatalogueResult result) {
    return new CatalogueFigure(result).chart().withCaption(caption(result));
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
    return "%d: %s %%".formatted(end, rounded(100 * result.share(result.place(end))));
  }

  private static String rounded(double percent) {
    String form = percent >= 10 || percent == 0 ? "%.0f" : "%.1f";
    return String.format(Locale.ROOT, form, percent);
  }

  private Ruler costs() {
    DoubleStream costs = roots.stream().flatMapToDouble(this::costs);
    DoubleStream beside = ends.stream().mapToDouble(this::heldOutAt);
    Range range = Range.of(DoubleStream.concat(costs, beside).toArray());
    double reach = range.largest() - range.smallest();
    double room = reach > 0 ? ROOM * reach : 1;
    return Ruler.linear(result.measure().title(), range.smallest() - room, range.largest() + room);
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
    return result.others().isEmpty()
        ? chart
        : marked.with(LegendKey.mark("the same end, rows held out", Marker.CROSS, HELD_OUT));
  }

  /** None where training falls for ever: where it stopped there says nothing of the end. */
  private double heldOutAt(int end) {
    return kind(end) == End.UNBOUNDED
        ? Double.NaN
        : result.place(end).beside().map(Beside::cost).orElse(Double.NaN);
  }

  private Chart withKeys(Chart chart) {
    Chart keyed =
        chart.withKeys(
            Stream.of(End.values())
                .filter(kind -> ends.stream().anyMatch(end -> kind(end) == kind))
                .map(kind -> LegendKey.mark(kind.meaning, kind.marker, kind.tint)));
    if (roots.stream().anyMatch(root -> !root.isLeaf())) {
      keyed = keyed.with(LegendKey.mark("lowest pass found", Marker.DIAMOND, Tint.INK));
    }
    return roots.size() > 1
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
    Place place = result.place(end);
    return switch (place.kind()) {
      case UNBOUNDED -> End.UNBOUNDED;
      case DEGENERATE -> place.isPass() ? End.LEAKING : End.FLAT;
      default -> End.MINIMUM;
    };
  }

  private Layer branches() {
    return (g, plane, style) -> {
      g.setColor(style.ink());
      g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
      roots.forEach(root -> branch(g, plane, root, root.cost()));
      g.setStroke(Dash.DASHED.stroke(style.lineWidth()));
      for (Node root : roots.size() > 1 ? roots : List.<Node>of()) {
        double x = plane.x(place(root));
        g.draw(new Line2D.Double(x, plane.y(plane.vertical().to()), x, plane.y(root.cost())));
      }
      List<Rectangle2D> taken = new ArrayList<>();
      roots.forEach(root -> take(plane, style, root, taken));
      roots.forEach(root -> marks(g, plane, style, root, taken));
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
    double gap = 0.8 * style.gap();
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

  /**
   * Returns what is said below the tree: how the catalogue was searched for, and what it may lack.
   */
  public static CaptionText caption(CatalogueResult result) {
    int starts = result.starts();
    String searched =
        (starts == 1 ? "%d start" : "%d starts").formatted(starts)
            + last(result.growth())
            + ". "
            + completeness(result);
    CaptionText text = CaptionText.of(result.facts()).and(searched);
    CaptionText settled =
        result.unsettled() == 0 || result.unsettled() == starts
            ? text
            : text.and(" %d did not settle.".formatted(result.unsettled()));
    CaptionText tree = // for somebody who has never seen one
        new CaptionText(
            "Each mark is an end at the height of its cost. The lowest way that was found from one"
                + " end to another climbs to where their lines meet.",
            "the lowest way found from one end to another climbs to where their lines meet");
    return result.places().size() > 1 ? settled.and(tree) : settled;
  }

  /** Says which start found the last end that was new. */
  private static String last(List<Growth> growth) {
    int all = growth.isEmpty() ? 0 : growth.get(growth.size() - 1).ends();
    return growth.stream()
        .filter(grown -> all > 0 && grown.ends() == all)
        .findFirst()
        .map(grown -> "; the last new end was found by start %d".formatted(grown.starts()))
        .orElse("");
  }

  /** Returns what the list may lack. */
  public static String completeness(CatalogueResult result) {
    return result
        .unseen()
        .map(CatalogueFigure::completeness)
        .orElse("No start settled, so that nothing is known of how many places there are.");
  }

  private static String completeness(Unseen unseen) {
    return unseen.once() > 0
        ? "The list may be incomplete: an estimated %s %% of starts lead elsewhere."
            .formatted(percent(unseen.share()))
        : "The list may be incomplete: an end that under %s %% of starts reach is easily missed."
            .formatted(percent(unseen.easilyMissed()));
  }

  private static String percent(double share) {
    return 100 * share >= LARGE ? "100" : Digits.significant(100 * share, 2);
  }
}
