package costscape.render.movie;

import costscape.render.chart.Axes;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.Legend;
import costscape.render.chart.LegendKey;
import costscape.render.chart.NoRoomException;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Rehearsal;
import costscape.render.chart.Sheet;
import costscape.render.look.Look;
import costscape.render.scale.Ruler;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jfree.chart.plot.Plot;

/**
 * Moving charts under one title and over one caption. Where one of them is the main one it takes
 * the most of the frame, and the others stand beside it or below it, whichever leaves it more.
 * Else, and where that leaves the others no room, they stand in two columns, a last one without a
 * neighbour in the middle.
 *
 * @param main the number of the chart that takes the most of the frame
 * @param legend above all charts
 * @param columns of charts without a main one
 */
record MovingPanels(
    List<MovingChart> charts,
    OptionalInt main,
    IntFunction<String> title,
    Sheet sheet,
    Optional<MovingLegend> legend,
    int columns) {
  private static final int COLUMNS = 2;

  /** The share of the main chart. */
  private static final double MAIN = 0.6;

  private static final double NO_ROOM = -1;

  /** The least height and width within the axes of the others, in sizes of their text. */
  private static final double LEAST = 4;

  /**
   * The panels of a scene. A chart that stands alone has the titles of axes that a user chose.
   *
   * @param title of a frame, below the user's own
   */
  static MovingPanels of(
      List<MovingChart> charts,
      OptionalInt main,
      IntFunction<String> title,
      Scene scene,
      Optional<MovingLegend> legend) {
    Look.Words words = scene.look().words();
    boolean isAlone = charts.size() == 1;
    return new MovingPanels(
        charts.stream()
            .map(
                chart ->
                    new MovingChart(
                        isAlone
                            ? words.titled(chart.still)
                            : chart.still.retitled(words.directions()),
                        chart.moving))
            .toList(),
        main,
        index -> scene.titled(title.apply(index)),
        Sheet.plain().withCaption(scene.below()).withStyle(scene.style()),
        legend,
        COLUMNS);
  }

  /** The same charts below each other, as long as none of them is the main one. */
  MovingPanels stacked() {
    return new MovingPanels(charts, main, title, sheet, legend, 1);
  }

  /** Returns what the panels have together, and the legend above them. */
  Set<FigurePart> parts() {
    Set<FigurePart> parts = EnumSet.noneOf(FigurePart.class);
    charts.forEach(chart -> parts.addAll(chart.frame(0).parts()));
    if (legend.isPresent()) {
      parts.add(FigurePart.LEGEND);
    }
    return parts;
  }

  /** The place of a panel in whole pixels. */
  private record Place(int left, int top, int width, int height) {}

  /** Draws one panel with its upper left corner at the origin. */
  @FunctionalInterface
  private interface Panel {
    void draw(Graphics2D g, int panel, Place place);
  }

  Drawable frame(int index) {
    return (g, width, height) -> {
      List<Place> places = places(area(width, height));
      List<MovingChart> level = level(places);
      draw(
          g,
          index,
          width,
          height,
          places,
          (corner, k, place) ->
              level.get(k).frame(index).draw(corner, place.width(), place.height()));
    };
  }

  /** The charts, of which those with one upper or lower edge have axes that begin or end alike. */
  private List<MovingChart> level(List<Place> places) {
    List<Rectangle2D> plots = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      plots.add(charts.get(k).still.plot(places.get(k).width, places.get(k).height));
    }
    List<MovingChart> level = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      Place place = places.get(k);
      double above = 0;
      double below = 0;
      for (int other = 0; other < charts.size(); other++) {
        int top = places.get(other).top - place.top;
        int bottom = top + places.get(other).height - place.height;
        double lower = plots.get(other).getMinY() - plots.get(k).getMinY();
        double higher = plots.get(k).getMaxY() - plots.get(other).getMaxY() - top;
        above = top == 0 ? Math.max(above, lower) : above;
        below = Math.abs(bottom) < charts.size() ? Math.max(below, higher) : below;
      }
      MovingChart chart = charts.get(k);
      level.add(new MovingChart(chart.still.withRoom(above, below, 0, 0), chart.moving));
    }
    return level;
  }

  Movie.Stage stage(int width, int height) {
    List<Place> places = places(area(width, height));
    List<MovingChart> level = level(places);
    List<StillChart> stages = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      Place place = places.get(k);
      stages.add(new StillChart(level.get(k).still(), place.width(), place.height()));
    }
    return (index, g) ->
        draw(
            g,
            index,
            width,
            height,
            places,
            (corner, k, place) ->
                stages.get(k).draw(corner, "", charts.get(k).moving().apply(index)));
  }

  private void draw(
      Graphics2D g, int index, int width, int height, List<Place> places, Panel panel) {
    open(g, index, width, height);
    for (int k = 0; k < charts.size(); k++) {
      Place place = places.get(k);
      Graphics2D corner = (Graphics2D) g.create();
      corner.translate(place.left(), place.top());
      panel.draw(corner, k, place);
      corner.dispose();
    }
  }

  private Rectangle2D open(Graphics2D g, int index, int width, int height) {
    Rectangle2D area = sheet.withTitle(title.apply(index)).open(g, width, height);
    return legend.map(keys -> keys.draw(g, index, area)).orElse(area);
  }

  /**
   * Returns what title, legend and caption leave: the same for every frame, as titles take one
   * line.
   */
  private Rectangle2D area(int width, int height) {
    return Rehearsal.unseen(g -> open(g, 0, width, height));
  }

  /**
   * Where the charts stand. Of charts over one axis, one below the other, the plots begin at one
   * place, whatever the widths of their labels.
   */
  private List<Place> places(Rectangle2D area) {
    List<Place> places = columns(area);
    double[] lefts = new double[charts.size()];
    for (int k = 0; k < charts.size(); k++) {
      lefts[k] = charts.get(k).still.plot(places.get(k).width, places.get(k).height).getX();
    }
    List<Place> aligned = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      Place place = places.get(k);
      Ruler across = charts.get(k).still.horizontal();
      double left =
          IntStream.range(0, charts.size())
              .filter(other -> places.get(other).left == place.left)
              .filter(other -> places.get(other).width == place.width)
              .filter(other -> charts.get(other).still.horizontal().equals(across))
              .mapToDouble(other -> lefts[other])
              .max()
              .orElseThrow();
      int inset = (int) Math.rint(left - lefts[k]);
      aligned.add(new Place(place.left + inset, place.top, place.width - inset, place.height));
    }
    return aligned;
  }

  private List<Place> columns(Rectangle2D area) {
    if (main.isEmpty() || charts.size() < 2) {
      return grid(area, charts.size(), columns);
    }
    List<Place> beside = places(area, true);
    List<Place> below = places(area, false);
    double room = room(beside);
    double other = room(below);
    return Math.max(room, other) < 0
        ? grid(area, charts.size(), columns)
        : room >= other ? beside : below;
  }

  /** The main chart, and the others beside or below it. */
  private List<Place> places(Rectangle2D area, boolean isBeside) {
    double across = (isBeside ? MAIN : 1) * area.getWidth();
    double down = (isBeside ? 1 : MAIN) * area.getHeight();
    Rectangle2D rest =
        isBeside
            ? new Rectangle2D.Double(
                area.getX() + across, area.getY(), area.getWidth() - across, area.getHeight())
            : new Rectangle2D.Double(
                area.getX(), area.getY() + down, area.getWidth(), area.getHeight() - down);
    int count = charts.size() - 1;
    List<Place> places = new ArrayList<>(grid(rest, count, isBeside ? 1 : COLUMNS));
    places.add(
        main.getAsInt(), new Place((int) area.getX(), (int) area.getY(), (int) across, (int) down));
    return isBeside ? even(places) : places;
  }

  /** The column beside the main chart has axes of one height, whatever its legends take. */
  private List<Place> even(List<Place> places) {
    List<Integer> column =
        IntStream.range(0, charts.size()).filter(k -> k != main.getAsInt()).boxed().toList();
    List<Place> even = new ArrayList<>(places);
    try {
      int height = column.stream().mapToInt(k -> places.get(k).height).sum();
      int around = column.stream().mapToInt(k -> around(k, places.get(k))).sum();
      int top = places.get(column.get(0)).top;
      for (int k : column) {
        Place place = places.get(k);
        int own = (height - around) / column.size() + around(k, place);
        even.set(k, new Place(place.left, top, place.width, own));
        top += own;
      }
      return even;
    } catch (NoRoomException e) {
      return places;
    }
  }

  /** The height that a chart's legend, axis and margins take in a place. */
  private int around(int k, Place place) {
    return place.height - (int) charts.get(k).still.plot(place.width, place.height).getHeight();
  }

  /** The shorter side within the axes of the main chart; below 0 where a chart has no room. */
  private double room(List<Place> places) {
    try {
      double room = 0;
      for (int k = 0; k < charts.size(); k++) {
        Chart still = charts.get(k).still();
        Rectangle2D inside = still.plot(places.get(k).width(), places.get(k).height());
        double side = Math.min(inside.getWidth(), inside.getHeight());
        if (side < LEAST * still.style().fontSize()) {
          return NO_ROOM;
        }
        room = k == main.getAsInt() ? side : room;
      }
      return room;
    } catch (NoRoomException e) {
      return NO_ROOM;
    }
  }

  private static List<Place> grid(Rectangle2D area, int count, int most) {
    int rows = (count + most - 1) / most;
    int columns = Math.min(most, count);
    int width = (int) Math.max(1, area.getWidth() / columns);
    int height = (int) Math.max(1, area.getHeight() / rows);
    List<Place> places = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int inRow = Math.min(columns, count - k / most * most);
      places.add(
          new Place(
              (int) area.getX() + k % columns * width + (columns - inRow) * width / 2,
              (int) area.getY() + k / columns * height,
              width,
              height));
    }
    return places;
  }

  /**
   * A chart whose top layers change with the frame.
   *
   * @param still the chart that all frames share
   * @param moving the layers of each frame, from the bottom up
   */
  record MovingChart(Chart still, IntFunction<List<Layer>> moving) {
    Chart frame(int index) {
      return still.with(moving.apply(index));
    }
  }

  /**
   * Draws charts that differ only in their title and in layers on top. The rest is drawn once and
   * copied, to the same pixels as the whole chart. At 800 × 600 this saves 0.5 ms of 1.7, and nine
   * tenths of the time of the first frames, in which Java still learns to draw axes.
   */
  static final class StillChart {
    private final Chart still;
    private final BufferedImage background;
    private final PlotArea plane;
    private final Plot outline;

    /**
     * A stage for charts of one size.
     *
     * @param still the chart that all frames share; if they have titles, its title is {@code
     *     Sheet.BLANK_LINE}
     */
    StillChart(Chart still, int width, int height) {
      this.still = still;
      background = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = background.createGraphics();
      plane = still.drawUnframed(g, width, height);
      g.dispose();
      outline = Axes.outline(still.style());
    }

    /** Draws one frame, with a title of one line or, empty, none. */
    void draw(Graphics2D g, String title, List<Layer> moving) {
      g.drawImage(background, 0, 0, null);
      still.drawTitle(g, title, background.getWidth());
      Graphics2D inside = (Graphics2D) g.create();
      inside.clip(plane.area());
      for (Layer layer : moving) {
        layer.draw(inside, plane, still.style());
      }
      inside.dispose();
      outline.drawOutline(g, plane.area());
      still.drawOverFrame(g, plane);
      moving.forEach(layer -> layer.drawOverFrame(g, plane, still.style()));
    }
  }

  /** A legend whose words change with the frame. Every key has room for its widest text. */
  static final class MovingLegend {
    private final List<LegendKey> samples;
    private final List<List<String>> texts;
    private final ChartStyle style;
    private final List<LegendKey> widest;

    /**
     * A legend of all frames.
     *
     * @param samples the keys without words
     * @param texts of every frame, in the order of the keys
     */
    MovingLegend(List<LegendKey> samples, List<List<String>> texts, ChartStyle style) {
      this.samples = samples;
      this.texts = texts;
      this.style = style;
      widest = keys(widest());
    }

    /** Draws the keys of a frame along the top of an area and returns the rest of the area. */
    Rectangle2D draw(Graphics2D g, int frame, Rectangle2D area) {
      return Legend.draw(g, keys(texts.get(frame)), widest, style, area, area.getX());
    }

    /** The widest words that each key ever has. */
    private List<String> widest() {
      List<String> widest = new ArrayList<>(texts.get(0));
      for (List<String> frame : texts) {
        for (int k = 0; k < widest.size(); k++) {
          if (width(frame.get(k)) > width(widest.get(k))) {
            widest.set(k, frame.get(k));
          }
        }
      }
      return widest;
    }

    private double width(String text) {
      return style.text(text, style.tickSize()).width();
    }

    private List<LegendKey> keys(List<String> words) {
      return IntStream.range(0, words.size())
          .mapToObj(k -> samples.get(k).named(words.get(k)))
          .toList();
    }
  }
}
