package costscape.render.layer;

import costscape.interval.Box;
import costscape.proof.ProvedPoint;
import costscape.proof.SliceProof;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.chart.Tint.Hatch;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ticks;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The marks of what is proved of a line or plane, drawn over its chart: a mark on every stationary
 * point, and what is undecided: stretches of a line hatched along the bottom, area of a plane
 * outlined.
 */
public final class ProofMarks {
  /** Height of the strip under a line, in gaps of the style. */
  private static final double STRIP = 1.5;

  /** Narrower, in gaps of the style, a stretch is not seen. */
  private static final double NARROWEST = 2;

  /** The size of a mark, in sizes of the star: the star at the smallest cost shows below it. */
  private static final double SIZE = 0.75;

  private static final int DIGITS = 2;
  private static final Tint TINT = Tint.series(1);

  private ProofMarks() {}

  public static Chart onLine(Chart chart, SliceProof proof) {
    return on(
        chart,
        proof,
        bare ->
            bare.with((g, plane, style) -> hatch(g, plane, style, proof.undecided()))
                .with(LegendKey.hatch(undecided(proof, "undecided: %s %% of the line"))),
        point -> point.cost().middle());
  }

  public static Chart onPlane(Chart chart, SliceProof proof) {
    return on(
        chart,
        proof,
        bare ->
            bare.with(new UndecidedOutline(proof.range(), proof.undecided()))
                .with(UndecidedOutline.key(undecided(proof, "undecided: %s %% of the area"))),
        point -> point.place().middle()[1]);
  }

  private static String undecided(SliceProof proof, String words) {
    return words.formatted(Ticks.number(100 * proof.undecidedShare(), DIGITS));
  }

  private static Chart on(
      Chart chart,
      SliceProof proof,
      UnaryOperator<Chart> undecided,
      ToDoubleFunction<ProvedPoint> height) {
    Chart marked = proof.undecided().isEmpty() ? chart : undecided.apply(chart);
    for (ProvedPoint point : proof.points()) {
      double x = point.place().middle()[0];
      Mark mark = new Mark(marker(point.kind()), TINT, x, height.applyAsDouble(point));
      marked = marked.avoided(new Small(mark));
    }
    return marked.withKeys(
        Stream.of(ProvedPoint.Kind.values())
            .filter(kind -> proof.count(kind) > 0)
            .map(kind -> key(kind, proof.count(kind))));
  }

  private static LegendKey key(ProvedPoint.Kind kind, int count) {
    return LegendKey.mark("proved: %s".formatted(kind.counted(count)), marker(kind), TINT)
        .scaled(SIZE);
  }

  /** A mark in the size of proved points. */
  private record Small(Mark mark) implements Layer, Obstacle.Source {
    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      mark.draw(g, plane, style.scaled(SIZE));
    }

    @Override
    public boolean needsRoom(Ruler horizontal) {
      return mark.needsRoom(horizontal);
    }

    @Override
    public List<Obstacle> obstacles(PlotArea plane, ChartStyle style) {
      return mark.obstacles(plane, style.scaled(SIZE));
    }
  }

  private static Marker marker(ProvedPoint.Kind kind) {
    return switch (kind) {
      case MINIMUM -> Marker.DIAMOND;
      case SADDLE -> Marker.CROSS;
      case MAXIMUM -> Marker.TRIANGLE;
    };
  }

  private static void hatch(Graphics2D g, PlotArea plane, ChartStyle style, List<Box> stretches) {
    double height = STRIP * style.gap();
    double top = plane.area().getMaxY() - height;
    Path2D all = new Path2D.Double();
    for (Box stretch : stretches) {
      double from = plane.x(stretch.low(0));
      double to = plane.x(stretch.high(0));
      double width = Math.max(NARROWEST * style.gap(), to - from);
      double left = (from + to - width) / 2;
      all.append(new Rectangle2D.Double(left, top, width, height), false);
    }
    Hatch.fill(g, all, style);
    Dash.SOLID.draw(g, all, style.faint(), style.lineWidth() / 3);
  }

  /** The outline of many small boxes: of all squares of a fine grid that one of them touches. */
  private record UndecidedOutline(Box range, List<Box> boxes) implements Layer {
    /** Squares along each side of the range. */
    private static final int SQUARES = 400;

    private static final Tint TINT = Tint.series(4);

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      Path2D outline = outline(plane);
      Dash.SOLID.draw(g, outline, style.halo(), 1.2 * style.lineWidth());
      Dash.SOLID.draw(g, outline, TINT.in(style), 0.6 * style.lineWidth());
    }

    static LegendKey key(String text) {
      return LegendKey.line(text, TINT);
    }

    /** Which squares a box touches. */
    boolean[][] touched() {
      boolean[][] touched = new boolean[SQUARES][SQUARES];
      for (Box box : boxes) {
        int top = square(box.high(1), 1);
        int right = square(box.high(0), 0);
        for (int i = square(box.low(0), 0); i <= right; i++) {
          for (int j = square(box.low(1), 1); j <= top; j++) {
            touched[i][j] = true;
          }
        }
      }
      return touched;
    }

    private int square(double value, int side) {
      double share = (value - range.low(side)) / range.width(side);
      return (int) Math.max(0, Math.min(SQUARES - 1, Math.floor(SQUARES * share)));
    }

    /** The sides between a square that is touched and one that is not. */
    private Path2D outline(PlotArea plane) {
      boolean[][] touched = touched();
      Path2D path = new Path2D.Double();
      for (int i = 0; i <= SQUARES; i++) {
        for (int j = 0; j <= SQUARES; j++) {
          if (at(touched, i, j) != at(touched, i - 1, j)) {
            path.append(line(plane, i, j, i, j + 1), false);
          }
          if (at(touched, i, j) != at(touched, i, j - 1)) {
            path.append(line(plane, i, j, i + 1, j), false);
          }
        }
      }
      return path;
    }

    private static boolean at(boolean[][] touched, int i, int j) {
      return i >= 0 && j >= 0 && i < SQUARES && j < SQUARES && touched[i][j];
    }

    private Line2D line(PlotArea plane, int i, int j, int nextI, int nextJ) {
      return new Line2D.Double(
          plane.x(corner(i, 0)),
          plane.y(corner(j, 1)),
          plane.x(corner(nextI, 0)),
          plane.y(corner(nextJ, 1)));
    }

    private double corner(int square, int side) {
      return range.low(side) + (double) square / SQUARES * range.width(side);
    }
  }
}
