package costscape.render;

import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Optional;

/**
 * A network as units and edges from left to right, named by its parameters. Given θ, an edge is as
 * thick as its weight is large, in one colour where it is positive and another where negative.
 */
public final class NetworkDiagram implements Picture {
  /** Names of more parameters than these would cover each other. */
  private static final int MOST_NAMED = 24;

  /** Where on an edge its name stands: off the middle, where edges cross. */
  private static final double ALONG = 0.36;

  private static final double THICKEST = 4;
  private static final int DIGITS = 4;

  private final Network network;
  private final Optional<ParameterVector> theta;
  private final Sheet sheet;

  private NetworkDiagram(Network network, Optional<ParameterVector> theta, Sheet sheet) {
    this.network = network;
    this.theta = theta;
    this.sheet = sheet;
  }

  /** The shape, with the parameters' names. */
  public static NetworkDiagram of(Network network) {
    return new NetworkDiagram(network, Optional.empty(), Sheet.plain());
  }

  /** With the parameters' values. */
  public static NetworkDiagram of(Network network, ParameterVector theta) {
    return new NetworkDiagram(network, Optional.of(theta), Sheet.plain());
  }

  public NetworkDiagram withCaption(String caption) {
    return new NetworkDiagram(network, theta, sheet.withCaption(caption));
  }

  public NetworkDiagram withStyle(ChartStyle style) {
    return new NetworkDiagram(network, theta, sheet.withStyle(style));
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    new Drawing(g, sheet.open(g, width, height)).draw();
  }

  /** One drawing of the diagram into an area. */
  private final class Drawing {
    private final Graphics2D g;
    private final Rectangle2D area;
    private final ChartStyle style = sheet.style();
    private final ParameterLayout layout = network.layout();
    private final double radius;

    Drawing(Graphics2D g, Rectangle2D area) {
      this.g = g;
      this.area = area;
      int tallest = 1;
      for (int layer = 0; layer <= layout.layers(); layer++) {
        tallest = Math.max(tallest, layout.width(layer));
      }
      radius = Math.min(1.7 * style.fontSize(), 0.3 * area.getHeight() / tallest);
    }

    void draw() {
      forEachWeight(this::edge);
      for (int layer = 0; layer <= layout.layers(); layer++) {
        title(layer);
        for (int unit = 0; unit < layout.width(layer); unit++) {
          unit(layer, unit);
        }
      }
      if (layout.size() <= MOST_NAMED) {
        forEachWeight(this::edgeName);
      }
    }

    /** An edge of the diagram: a weight and the units that it joins. */
    private interface Edge {
      void draw(int parameter, Point2D from, Point2D to);
    }

    private void forEachWeight(Edge edge) {
      for (int layer = 1; layer <= layout.layers(); layer++) {
        for (int from = 0; from < layout.width(layer - 1); from++) {
          for (int to = 0; to < layout.width(layer); to++) {
            edge.draw(layout.weight(layer, from, to), place(layer - 1, from), place(layer, to));
          }
        }
      }
    }

    private Point2D place(int layer, int unit) {
      double column = (layer + 0.5) / (layout.layers() + 1);
      double row = (unit + 0.5) / layout.width(layer);
      double top = area.getY() + 2 * style.fontSize();
      return new Point2D.Double(
          area.getX() + column * area.getWidth(), top + row * (area.getMaxY() - top));
    }

    private void edge(int parameter, Point2D from, Point2D to) {
      double weight = theta.map(t -> t.get(parameter)).orElse(0.0);
      g.setColor(theta.isEmpty() ? style.faint() : sign(weight));
      double thickness = theta.isEmpty() ? 1 : 0.5 + THICKEST * Math.abs(weight) / largestWeight();
      g.setStroke(Dash.SOLID.stroke(thickness * style.lineWidth() / 1.5));
      g.draw(new Line2D.Double(from, to));
    }

    private Color sign(double weight) {
      return style.series(weight < 0 ? 1 : 0);
    }

    private double largestWeight() {
      double largest = Double.MIN_NORMAL;
      for (int k = 0; k < layout.size(); k++) {
        largest = Math.max(largest, layout.isWeight(k) ? Math.abs(theta.orElseThrow().get(k)) : 0);
      }
      return largest;
    }

    private void edgeName(int parameter, Point2D from, Point2D to) {
      double x = from.getX() + ALONG * (to.getX() - from.getX());
      double y = from.getY() + ALONG * (to.getY() - from.getY());
      text(named(parameter), x, y, style.ink(), style.background());
    }

    private String named(int parameter) {
      return layout.name(parameter)
          + theta.map(t -> " = " + Ticks.number(t.get(parameter), DIGITS)).orElse("");
    }

    /** Centred, on a ground of its own so that no line runs through it. */
    private void text(String words, double x, double y, Color ink, Color ground) {
      RichText text = RichText.of(words, style.fontSize());
      double wide = text.width() + style.gap();
      g.setColor(ground);
      g.fill(new Rectangle2D.Double(x - wide / 2, y - text.height() / 2, wide, text.height()));
      g.setColor(ink);
      text.drawCentred(g, x, y);
    }

    private void title(int layer) {
      String words =
          layer == 0
              ? "input"
              : layer == layout.layers()
                  ? "output"
                  : network.hiddenLayers() == 1 ? "hidden layer" : "hidden layer " + layer;
      double y = area.getY() + style.fontSize();
      text(words, place(layer, 0).getX(), y, style.faint(), style.background());
    }

    private void unit(int layer, int unit) {
      Point2D at = place(layer, unit);
      Ellipse2D circle =
          new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
      g.setColor(style.plot());
      g.fill(circle);
      g.setColor(style.ink());
      g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 1.5));
      g.draw(circle);
      double size = Math.min(style.fontSize(), 0.8 * radius);
      RichText.of(symbol(layer, unit), size).drawCentred(g, at.getX(), at.getY());
      if (layer > 0 && layout.size() <= MOST_NAMED) {
        double below = at.getY() + radius + 0.9 * style.fontSize();
        String bias = named(layout.bias(layer, unit));
        text(bias, at.getX(), below, style.ink(), style.background());
      }
    }

    private String symbol(int layer, int unit) {
      if (layer == 0) {
        return layout.width(0) == 1 ? "x" : "x" + unit;
      }
      ActivationFunction function =
          layer == layout.layers() ? ActivationFunction.SIGMOID : network.activation();
      return function == ActivationFunction.SIGMOID
          ? "\u03c3"
          : function.name().toLowerCase(Locale.ROOT);
    }
  }
}
