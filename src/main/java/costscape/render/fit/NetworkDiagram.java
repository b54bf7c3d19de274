package costscape.render.fit;

import costscape.network.Network;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Figure.SheetFigure;
import costscape.render.chart.Legend;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint;
import costscape.render.layer.LabelBox;
import costscape.render.scale.Ticks;
import costscape.render.text.RichText;
import costscape.space.ParameterVector;
import costscape.study.NetworkResult;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Draws the units of a network and the edges between them, with each weight at its edge and each
 * bias under its unit. If values are given, an edge is the wider the larger its weight, and its
 * colour tells the sign. Names stand beside inputs and outputs where there is room to read them.
 */
public record NetworkDiagram(
    Sheet sheet,
    Network network,
    Optional<ParameterVector> values,
    List<String> inputs,
    List<String> outputs)
    implements SheetFigure<NetworkDiagram> {
  private static final int DIGITS = 4;
  private static final double NARROWEST = 0.5;
  private static final double WIDEST = 3;

  /** Titles and units need so many sizes of text in height. */
  private static final double LEAST = 6;

  /** A name beside an input or an output is at least as large as this part of its size. */
  private static final double LEAST_NAME = RichText.SMALLEST;

  /** The diagram of a network. A single input is x, several are x0, x1 … */
  public static NetworkDiagram of(NetworkResult result) {
    return new NetworkDiagram(
            Sheet.plain(), result.network(), result.values(), result.inputs(), result.outputs())
        .withCaption(result.caption());
  }

  /** Its axes are parameters, whose names are their titles, or it has none. */
  @Override
  public NetworkDiagram retitled(Map<String, String> titles) {
    return this;
  }

  @Override
  public NetworkDiagram on(Sheet other) {
    return new NetworkDiagram(other, network, values, inputs, outputs);
  }

  private ParameterLayout layout() {
    return network.layout();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    Rectangle2D area = Legend.draw(g, keys(), style(), sheet.open(g, width, height));
    if (area.getHeight() < LEAST * style().fontSize()) {
      throw Sheet.noRoom();
    }
    DiagramPlan plan = new DiagramPlan(layout(), area, style(), this::text);
    Optional<List<DiagramPlan.Placed>> names = plan.names();
    for (int layer = 1; layer <= layout().layers(); layer++) {
      drawEdges(g, plan, layer);
    }
    for (DiagramPlan.Placed name : names.orElse(List.of())) {
      LabelBox box = name.box();
      name.text().drawTurned(g, box.x(), box.y(), box.angle(), style().ink(), style().background());
    }
    for (int layer = 0; layer <= layout().layers(); layer++) {
      drawTitle(g, plan, layer);
      drawUnits(g, plan, layer, names.isPresent());
    }
    drawBeside(g, plan, 0, inputs, -1);
    drawBeside(g, plan, layout().layers(), outputs, 1);
  }

  /** Names left of units, −1, or right of them, 1. */
  private void drawBeside(Graphics2D g, DiagramPlan plan, int layer, List<String> names, int side) {
    double tall = style().text("x", style().tickSize()).height();
    boolean isDense =
        names.size() > 1 && plan.unit(layer, 1).getY() - plan.unit(layer, 0).getY() < tall;
    for (int unit = 0; unit < names.size() && !isDense; unit++) {
      Point2D at = plan.unit(layer, unit);
      double from = at.getX() + side * (plan.radius(layer) + style().gap());
      double edge = side < 0 ? plan.area().getX() : plan.area().getMaxX();
      double room = Math.abs(edge - from);
      RichText whole = style().text(names.get(unit), style().tickSize());
      if (LEAST_NAME * whole.width() <= room) {
        RichText name = style().fitting(names.get(unit), style().tickSize(), room);
        g.setColor(style().ink());
        name.drawCentred(g, from + side * name.width() / 2, at.getY());
      }
    }
  }

  @Override
  public Set<FigurePart> parts() {
    return keys().isEmpty() ? Set.of() : Set.of(FigurePart.LEGEND);
  }

  private List<LegendKey> keys() {
    return values.isEmpty()
        ? List.of()
        : List.of(
            LegendKey.line("weight above 0", Tint.series(1)),
            LegendKey.line("weight below 0", Tint.series(0)),
            LegendKey.wedge("wider: larger absolute value"));
  }

  private UnitWords words() {
    return new UnitWords(network);
  }

  private double largestWeight() {
    double largest = 0;
    for (int k = 0; k < layout().size(); k++) {
      largest = layout().isWeight(k) ? Math.max(largest, Math.abs(value(k))) : largest;
    }
    return largest;
  }

  private double value(int parameter) {
    return values.map(theta -> theta.get(parameter)).orElse(0.0);
  }

  private void drawEdges(Graphics2D g, DiagramPlan plan, int layer) {
    double largest = largestWeight();
    for (int from = 0; from < layout().width(layer - 1); from++) {
      for (int to = 0; to < layout().width(layer); to++) {
        double weight = value(layout().weight(layer, from, to));
        double share = largest > 0 ? Math.abs(weight) / largest : 0;
        double line = values.isEmpty() ? 1 : NARROWEST + share * (WIDEST - NARROWEST);
        Line2D edge = new Line2D.Double(plan.unit(layer - 1, from), plan.unit(layer, to));
        Dash.SOLID.draw(g, edge, tint(weight).in(style()), line * style().lineWidth());
      }
    }
  }

  private Tint tint(double weight) {
    return values.isEmpty() ? ChartStyle::faint : Tint.series(weight > 0 ? 1 : 0);
  }

  private String text(int parameter) {
    String name = layout().name(parameter);
    return values
        .map(theta -> "%s = %s".formatted(name, Ticks.number(theta.get(parameter), DIGITS)))
        .orElse(name);
  }

  private void drawUnits(Graphics2D g, DiagramPlan plan, int layer, boolean named) {
    for (int unit = 0; unit < layout().width(layer); unit++) {
      Point2D at = plan.unit(layer, unit);
      double radius = plan.radius(layer);
      Ellipse2D circle =
          new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
      g.setColor(style().background());
      g.fill(circle);
      Dash.SOLID.draw(g, circle, style().ink(), 0.8 * style().lineWidth());
      style()
          .fitting(words().inside(layer, unit), style().fontSize(), 2 * DiagramPlan.INNER * radius)
          .drawCentred(g, at.getX(), at.getY());
      if (layer > 0 && named) {
        RichText bias = style().text(text(layout().bias(layer, unit)), style().tickSize());
        double below = at.getY() + radius + 0.7 * bias.height();
        bias.drawTurned(g, at.getX(), below, 0, style().ink(), style().background());
      }
    }
  }

  private void drawTitle(Graphics2D g, DiagramPlan plan, int layer) {
    g.setColor(style().faint());
    double room = plan.area().getWidth() / (layout().layers() + 1) - style().gap();
    style()
        .fitting(words().title(layer), style().fontSize(), room)
        .drawCentred(g, plan.unit(layer, 0).getX(), plan.area().getY() + style().fontSize());
  }

  /** The words of a diagram over the layers of a network and in its units. */
  record UnitWords(Network network) {
    /** The name of a layer; 0 is the input. */
    String title(int layer) {
      if (layer == 0) {
        return "input";
      }
      if (layer == network.layout().layers()) {
        boolean isShared = network.output().link() == Link.SOFTMAX; // over all units of the layer
        return isShared ? "output (softmax)" : "output";
      }
      return network.hiddenLayers() == 1 ? "hidden layer" : "hidden layer %d".formatted(layer);
    }

    /** Returns what a unit makes of its sum, or the name of an input. */
    String inside(int layer, int unit) {
      if (layer == 0) {
        return network.inputs() == 1 ? "x" : "x" + unit;
      }
      return layer == network.layout().layers()
          ? output()
          : network.activation().notation().symbol();
    }

    private String output() {
      return switch (network.output().link()) {
        case LOGISTIC -> "σ";
        case SOFTMAX, IDENTITY -> "z";
      };
    }
  }

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

    /** The room above the first unit of a layer and below the last, in distances of units. */
    private static final double END = 0.3;

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
          area.getY() + title + down * (unit + END) / (layout.width(layer) - 1 + 2 * END));
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

    /** Returns what a unit and its bias's name cover. */
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
}
