package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Sheet;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.text.RichText;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A user's marks, each with its name beside it. No name lies on another. */
public record LabelledMarks(List<Spot> spots) implements Layer, Obstacle.Source {
  /**
   * A place and its name.
   *
   * @param x along the axis that runs right
   * @param y along the axis that runs up
   */
  public record Spot(String label, double x, double y) implements Serializable {}

  /** Where a name may stand, seen from its mark: above it, right, left, below, and between. */
  private static final double[][] SIDES = {
    {0, -1}, {1, 0}, {-1, 0}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}
  };

  private static final float FAINT = 0.4f;

  private static final Marker MARKER = Marker.DIAMOND;

  public LabelledMarks {
    spots = List.copyOf(spots);
  }

  /** A name in its place. */
  private record Placed(RichText text, LabelBox box) {}

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    draw(g, plane.area(), style, place(plane), spot -> false);
  }

  private static Function<Spot, Point2D> place(PlotArea plane) {
    return spot -> new Point2D.Double(plane.x(spot.x()), plane.y(spot.y()));
  }

  /**
   * Draws the marks at other places.
   *
   * @param area that names stay within
   * @param hidden which marks lie behind something and are faint
   */
  public void draw(
      Graphics2D g,
      Rectangle2D area,
      ChartStyle style,
      Function<Spot, Point2D> places,
      Predicate<Spot> hidden) {
    List<Placed> names = names(area, style, places);
    for (int k = 0; k < spots.size(); k++) {
      Graphics2D over = (Graphics2D) g.create();
      over.setClip(null); // a mark on the edge is drawn whole
      if (hidden.test(spots.get(k))) {
        over.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FAINT));
      }
      Point2D at = places.apply(spots.get(k));
      MARKER.draw(over, at.getX(), at.getY(), style.ink(), style);
      LabelBox box = names.get(k).box;
      names.get(k).text.drawTurned(over, box.x(), box.y(), 0, style.ink(), style.halo());
      over.dispose();
    }
  }

  private List<Placed> names(Rectangle2D area, ChartStyle style, Function<Spot, Point2D> places) {
    List<LabelBox> taken = new ArrayList<>();
    for (Spot spot : spots) {
      Point2D at = places.apply(spot);
      double reach = 2 * MARKER.reach(style);
      taken.add(new LabelBox(at.getX(), at.getY(), reach, reach, 0));
    }
    List<Placed> names = new ArrayList<>();
    for (Spot spot : spots) {
      RichText text = style.text(spot.label(), style.tickSize());
      LabelBox box = free(text, places.apply(spot), area, style, taken);
      taken.add(box);
      names.add(new Placed(text, box));
    }
    return names;
  }

  private static LabelBox free(
      RichText text, Point2D at, Rectangle2D area, ChartStyle style, List<LabelBox> taken) {
    double tall = style.tickSize();
    for (double[] side : SIDES) {
      double across = side[0] * (1.2 * MARKER.reach(style) + text.width() / 2);
      double down = side[1] * (1.1 * MARKER.reach(style) + tall / 2);
      LabelBox box = new LabelBox(at.getX() + across, at.getY() + down, text.width() + 1, tall, 0);
      if (box.liesIn(area) && taken.stream().noneMatch(box::meets)) {
        return box;
      }
    }
    throw Sheet.noRoom();
  }

  @Override
  public List<Shape> words(PlotArea plane, ChartStyle style) {
    return names(plane.area(), style, place(plane)).stream().map(name -> name.box.shape()).toList();
  }

  /** The marks and their names. */
  @Override
  public List<Obstacle> obstacles(PlotArea plane, ChartStyle style) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Spot spot : spots) {
      Point2D at = place(plane).apply(spot);
      obstacles.add(Obstacle.at(at.getX(), at.getY(), MARKER.reach(style)));
    }
    for (Placed placed : names(plane.area(), style, place(plane))) {
      obstacles.add(Obstacle.of(placed.box, style));
    }
    return obstacles;
  }
}
