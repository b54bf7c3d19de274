package costscape.render.fit;

import costscape.network.ParameterLayout;
import costscape.render.chart.ChartStyle;
import costscape.render.layer.LabelBox;
import costscape.render.text.RichText;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where the parts of a network diagram lie: its units, and names at its edges where these have
 * room.
 *
 * @param area of the picture that the diagram fills
 * @param text what is written about a parameter
 */
record DiagramPlan(
    ParameterLayout layout, Rectangle2D area, ChartStyle style, IntFunction<String> text) {
  /** A layer with more edges than this has no names at them, for they could not be read. */
  private static final int NAMED_EDGES = 24;

  /** The radius of a unit, in font sizes. */
  private static final double RADIUS = 1.35;

  /** The part of a unit's circle that a word may fill. */
  static final double INNER = 0.85;

  /** Where a label may stand along its edge, the middle first. */
  private static final double[] PLACES = {
    0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8
  };

  /** The sizes that are tried one after the other, as parts of the usual one. */
  private static final double[] SIZES = {1, 0.85, 0.7};

  /** An edge, what is written at it, and the edges of its layer, on which no label lies. */
  record Edge(String text, Point2D from, Point2D to, List<Line2D> crossing) {}

  record Placed(RichText text, LabelBox box) {}

  /** The labels of all edges, away from what is taken; empty where one has no room. */
  private Optional<List<Placed>> of(List<Edge> edges, List<LabelBox> taken) {
    return DoubleStream.of(SIZES)
        .map(part -> Math.max(style.smallestSize(), part * style.tickSize()))
        .distinct()
        .mapToObj(size -> ofSize(edges, taken, size))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<List<Placed>> ofSize(List<Edge> edges, List<LabelBox> taken, double size) {
    List<LabelBox> all = new ArrayList<>(taken);
    List<Placed> labels = new ArrayList<>();
    for (Edge edge : edges) {
      RichText text = style.text(edge.text(), size);
      Optional<LabelBox> box = beside(text, edge, all);
      if (box.isEmpty()) {
        return Optional.empty();
      }
      all.add(box.get());
      labels.add(new Placed(text, box.get()));
    }
    return Optional.of(labels);
  }

  /** The box of a label along an edge and above it, as near to its middle as others allow. */
  private static Optional<LabelBox> beside(RichText text, Edge edge, List<LabelBox> taken) {
    return DoubleStream.of(PLACES)
        .mapToObj(t -> above(text, edge.from(), edge.to(), t))
        .filter(box -> taken.stream().noneMatch(box::meets))
        .filter(box -> edge.crossing().stream().noneMatch(box::meets))
        .findFirst();
  }

  private static LabelBox above(RichText text, Point2D from, Point2D to, double t) {
    double angle = StrictMath.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    double distance = 0.75 * text.height();
    return new LabelBox(
        from.getX() + t * (to.getX() - from.getX()) + distance * StrictMath.sin(angle),
        from.getY() + t * (to.getY() - from.getY()) - distance * StrictMath.cos(angle),
        text.width(),
        text.height(),
        angle);
  }

  Point2D unit(int layer, int unit) {
    double title = 2 * style.fontSize();
    double down = area.getHeight() - 2 * title;
    return new Point2D.Double(
        area.getX() + area.getWidth() * (layer + 0.5) / (layout.layers() + 1),
        area.getY() + title + down * (unit + 0.5) / layout.width(layer));
  }

  private List<Line2D> edges(int layer) {
    List<Line2D> edges = new ArrayList<>();
    for (int from = 0; from < layout.width(layer - 1); from++) {
      for (int to = 0; to < layout.width(layer); to++) {
        edges.add(new Line2D.Double(unit(layer - 1, from), unit(layer, to)));
      }
    }
    return edges;
  }

  /** The names of weights in their places; empty if they, or those of biases, have no room. */
  Optional<List<Placed>> names() {
    if (IntStream.range(0, layout.size()).filter(layout::isWeight).count() > NAMED_EDGES) {
      return Optional.empty();
    }
    List<LabelBox> taken = new ArrayList<>();
    for (int layer = 0; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        List<LabelBox> own = boxes(layer, unit);
        if (taken.stream().anyMatch(other -> own.stream().anyMatch(other::meets))) {
          return Optional.empty();
        }
        taken.addAll(own);
      }
    }
    List<Edge> named = new ArrayList<>();
    for (int layer = 1; layer <= layout.layers(); layer++) {
      List<Line2D> edges = edges(layer);
      for (int from = 0; from < layout.width(layer - 1); from++) {
        for (int to = 0; to < layout.width(layer); to++) {
          named.add(
              new Edge(
                  text.apply(layout.weight(layer, from, to)),
                  unit(layer - 1, from),
                  unit(layer, to),
                  edges));
        }
      }
    }
    return of(named, taken);
  }

  /** What a unit and its bias's name cover. */
  private List<LabelBox> boxes(int layer, int unit) {
    Point2D at = unit(layer, unit);
    double radius = radius(layer);
    LabelBox circle = new LabelBox(at.getX(), at.getY(), 2 * INNER * radius, 2 * radius, 0);
    if (layer == 0) {
      return List.of(circle);
    }
    RichText bias = style.text(text.apply(layout.bias(layer, unit)), style.tickSize());
    double down = radius + 0.7 * bias.height();
    double tall = style.tickSize();
    return List.of(circle, new LabelBox(at.getX(), at.getY() + down, bias.width(), tall, 0));
  }

  double radius(int layer) {
    return Math.min(RADIUS * style.fontSize(), 0.4 * area.getHeight() / layout.width(layer));
  }
}
