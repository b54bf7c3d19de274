package costscape.render.chart;

import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Figure.SheetFigure;
import costscape.render.chart.Legend.FreeCorner;
import costscape.render.scale.Levels;
import costscape.render.scale.Ruler;
import costscape.space.Grid;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A picture with two axes. Its layers are drawn within the axes from the bottom up, a legend stands
 * above them and a colour bar at the right. Immutable: each {@code with} returns a changed copy.
 *
 * @param horizontal the axis that runs right
 * @param vertical the axis that runs up
 * @param equal whether a unit of one axis is as long as a unit of the other
 */
public record Chart(
    Sheet sheet,
    Ruler horizontal,
    Ruler vertical,
    List<Layer> layers,
    List<LegendKey> keys,
    Optional<ColorBar> bar,
    boolean equal)
    implements SheetFigure<Chart> {
  /** The room beyond a value that an axis is made to reach, as a part of the axis. */
  private static final double ROOM = 0.05;

  /** Rounds in which the axes and the bar beside them find their sizes. */
  private static final int ROUNDS = 3;

  public Chart {
    layers = List.copyOf(layers);
    keys = List.copyOf(keys);
  }

  public static Chart over(Ruler horizontal, Ruler vertical) {
    return new Chart(
        Sheet.plain(), horizontal, vertical, List.of(), List.of(), Optional.empty(), false);
  }

  /** A chart whose axes are those of a grid, the first one to the right. */
  public static Chart over(Grid grid) {
    return over(Ruler.of(grid.first()), Ruler.of(grid.second()));
  }

  /** A copy whose curves have these colours in every style, 0xRRGGBB one after the other. */
  public Chart withSeries(List<Integer> rgb) {
    return on(sheet.withSeries(rgb));
  }

  @Override
  public Chart on(Sheet other) {
    return new Chart(other, horizontal, vertical, layers, keys, bar, equal);
  }

  private Chart along(Ruler right, Ruler up) {
    return new Chart(sheet, right, up, layers, keys, bar, equal);
  }

  private Chart layered(List<Layer> others) {
    return new Chart(sheet, horizontal, vertical, others, keys, bar, equal);
  }

  private Chart keyed(List<LegendKey> others) {
    return new Chart(sheet, horizontal, vertical, layers, others, bar, equal);
  }

  private Chart barred(Optional<ColorBar> other) {
    return new Chart(sheet, horizontal, vertical, layers, keys, other, equal);
  }

  /** A copy with one more layer, above the others. */
  public Chart with(Layer layer) {
    return along(roomFor(layer), vertical).layered(inserted(layers, layers.size(), layer));
  }

  /** A copy with more layers, one above the other. */
  public Chart with(List<? extends Layer> more) {
    Chart all = this;
    for (Layer layer : more) {
      all = all.with(layer);
    }
    return all;
  }

  /**
   * The axis that runs right, with room for a mark at its end where a ground would not end there.
   */
  private Ruler roomFor(Layer layer) {
    boolean hasGround = layers.stream().anyMatch(Layer::covers);
    return !hasGround && layer.needsRoom(horizontal) ? horizontal.withMarkRoom() : horizontal;
  }

  /** A copy with one more layer, below the others, so that it covers none of them. */
  public Chart under(Layer layer) {
    return along(roomFor(layer), vertical).layered(inserted(layers, 0, layer));
  }

  public Chart with(LegendKey key) {
    return keyed(inserted(keys, keys.size(), key));
  }

  /** A copy with more keys, one behind the other. */
  public Chart withKeys(Stream<LegendKey> more) {
    return keyed(Stream.concat(keys.stream(), more).toList());
  }

  /** A copy without a legend. */
  public Chart withoutKeys() {
    return keyed(List.of());
  }

  public Chart with(ColorBar colorBar) {
    return barred(Optional.of(colorBar));
  }

  @Override
  public Chart withoutColorBar(String shared) {
    return barred(Optional.empty());
  }

  /** A copy with other axis titles. */
  public Chart withAxes(String horizontalTitle, String verticalTitle) {
    return along(horizontal.titled(horizontalTitle), vertical.titled(verticalTitle));
  }

  @Override
  public Chart retitled(Map<String, String> titles) {
    return withAxes(
        titles.getOrDefault(horizontal.title(), horizontal.title()),
        titles.getOrDefault(vertical.title(), vertical.title()));
  }

  /**
   * A copy whose vertical axis reaches from one value to another. Whatever lies beyond is cut off.
   */
  public Chart withHeights(double from, double to) {
    return along(horizontal, vertical.between(from, to));
  }

  /**
   * A copy in which lines have other names.
   *
   * @throws IllegalArgumentException where there are not as many names as lines in the legend
   */
  public Chart withLabels(List<String> labels) {
    long lines = namedLines();
    if (lines != labels.size()) {
      throw new IllegalArgumentException(
          "the legend names %s, and here %s"
              .formatted(
                  lines == 1 ? "1 line" : lines + " lines",
                  labels.size() == 1 ? "is 1 name" : "are " + labels.size() + " names"));
    }
    Iterator<String> names = labels.iterator();
    List<LegendKey> named = new ArrayList<>();
    for (LegendKey key : keys) {
      named.add(key.isLine() ? key.named(names.next()) : key);
    }
    return keyed(named);
  }

  /** How many lines the legend names. */
  public long namedLines() {
    return keys.stream().filter(LegendKey::isLine).count();
  }

  /** A copy whose colour bar has another title; empty if there is no bar. */
  public Optional<Chart> withBarTitle(String title) {
    return bar.map(b -> with(b.titled(title)));
  }

  /** A copy whose contours lie at other levels; empty if there are none. */
  public Optional<Chart> cutAt(Levels levels) {
    List<Layer> cut = layers.stream().map(layer -> layer.cutAt(levels)).toList();
    boolean uncut = IntStream.range(0, cut.size()).allMatch(k -> cut.get(k) == layers.get(k));
    return uncut
        ? Optional.empty()
        : Optional.of(layered(cut).barred(bar.map(b -> b.cutAt(levels))));
  }

  /** A copy whose cells are shaded from node to node. */
  public Chart smoothed() {
    return layered(layers.stream().map(Layer::smoothed).toList());
  }

  /** A copy with one more layer, from which the labels of other layers keep away. */
  public Chart avoided(Layer layer) {
    List<Layer> apart = layers.stream().map(other -> other.avoiding(layer)).toList();
    return layered(inserted(apart, apart.size(), layer));
  }

  /** A copy in which a unit of one axis is as long as a unit of the other. */
  public Chart withEqualUnits() {
    if (!horizontal.hasUnits() || !vertical.hasUnits()) {
      throw new IllegalArgumentException("equal units want two linear axes of numbers");
    }
    return new Chart(sheet, horizontal, vertical, layers, keys, bar, true);
  }

  /** A copy whose vertical axis reaches at least as far as a value. */
  public Chart reaching(double value) {
    double place = vertical.fraction(value);
    if (!Double.isFinite(place) || (place >= 0 && place <= 1)) {
      return this;
    }
    double from = vertical.scale().value(Math.min(0, place - ROOM), vertical.from(), vertical.to());
    double to = vertical.scale().value(Math.max(1, place + ROOM), vertical.from(), vertical.to());
    return withHeights(from, to);
  }

  /** A copy whose horizontal axis reaches from one value to another. */
  public Chart withWidth(double from, double to) {
    return along(horizontal.between(from, to), vertical);
  }

  @Override
  public Set<FigurePart> parts() {
    Set<FigurePart> parts =
        EnumSet.of(
            FigurePart.ACROSS,
            FigurePart.UP,
            FigurePart.LABELS,
            FigurePart.MARKS,
            FigurePart.EQUAL);
    if (bar.isPresent()) {
      parts.add(FigurePart.BAR);
    }
    if (!keys.isEmpty()) {
      parts.add(FigurePart.LEGEND);
    }
    if (layers.stream().noneMatch(Layer::covers)) {
      parts.add(FigurePart.GRID);
    }
    if (layers.stream().anyMatch(Layer::isStar)) {
      parts.add(FigurePart.STAR);
    }
    if (layers.stream().anyMatch(layer -> layer.smoothed() != layer)) {
      parts.add(FigurePart.CELLS);
    }
    if (layers.stream().anyMatch(layer -> layer.cutAt(Levels.USUAL) != layer)) {
      parts.add(FigurePart.LEVELS);
    }
    return parts;
  }

  private static <T> List<T> inserted(List<T> list, int place, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(place, one);
    return longer;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    draw(g, width, height, true);
  }

  /** Draws all but the frame, and returns where values lie, for more to be drawn on top. */
  public PlotArea drawUnframed(Graphics2D g, int width, int height) {
    return draw(g, width, height, false);
  }

  /**
   * A copy with so many pixels left empty around it and a title that begins at some place; as it is
   * if its units are equal.
   */
  public Chart withRoom(double above, double below, double beside, double left) {
    return equal ? this : on(sheet.withRoom(above, below, beside, left));
  }

  /** The keys outside the axes. */
  private List<LegendKey> drawnKeys() {
    return !equal && style().fittings().legend() == LegendPlace.INSIDE ? List.of() : keys;
  }

  /** The area inside the axes. Equal units may leave a part of it free. */
  public Rectangle2D plot(int width, int height) {
    Chart axes = new Chart(sheet, horizontal, vertical, List.of(), drawnKeys(), bar, false);
    return Rehearsal.unseen(g -> axes.drawUnframed(g, width, height).area());
  }

  /** Draws what lies above the frame, into the place that {@link #drawUnframed} has found. */
  public void drawOverFrame(Graphics2D g, PlotArea plane) {
    layers.forEach(layer -> layer.drawOverFrame(g, plane, style()));
  }

  private PlotArea draw(Graphics2D g, int width, int height, boolean framed) {
    ChartStyle style = sheet.style();
    Rectangle2D open = sheet.open(g, width, height);
    Optional<EndLabels> named =
        framed && !this.keys.isEmpty()
            ? EndLabels.of(this, width).filter(labels -> labels.fit(beside(labels, g, open)))
            : Optional.empty();
    List<LegendKey> keys =
        named.isEmpty() ? this.keys : this.keys.stream().filter(key -> !key.isLine()).toList();
    Optional<Rectangle2D> corner =
        framed
            ? keyed(keys)
                .corner(
                    () ->
                        named
                            .map(labels -> beside(labels, g, open).area())
                            .orElseGet(() -> plot(width, height)))
            : Optional.empty();
    Rectangle2D area = corner.isPresent() ? open : Legend.rest(keys, style, open);
    Axes axes = new Axes(horizontal, vertical, layers, style, framed, equal);
    double barWidth =
        bar.map(b -> barWidth(b, g, area))
            .orElseGet(() -> named.map(EndLabels::width).orElse(2 * style.gap()));
    Rectangle2D inside = axes.draw(g, leftOf(barWidth, area), barWidth + 2 * style.gap());
    bar.ifPresent(b -> b.draw(g, inside.getMaxX(), inside.getY(), inside.getHeight(), style));
    PlotArea plane = new PlotArea(inside, horizontal, vertical);
    named.ifPresent(labels -> labels.draw(g, plane));
    if (corner.isPresent()) {
      Legend.within(keys, style, inside).drawInto(g, corner.get());
    } else {
      boolean isAtAxes = sheet.title().isEmpty() || sheet.left() > 0;
      double left = isAtAxes ? inside.getX() : open.getX();
      Legend.draw(g, keys, keys, style, open, left);
    }
    if (framed) {
      drawOverFrame(g, plane);
    }
    return plane;
  }

  /** Where values lie if names stand right of the axes. */
  private PlotArea beside(EndLabels labels, Graphics2D g, Rectangle2D open) {
    Axes axes = new Axes(horizontal, vertical, List.of(), sheet.style(), false, equal);
    double width = labels.width();
    return new PlotArea(
        axes.inside(g, leftOf(width, open), width + 2 * sheet.style().gap()), horizontal, vertical);
  }

  private Rectangle2D leftOf(double barWidth, Rectangle2D area) {
    double wide = area.getWidth() - barWidth - sheet.beside();
    return new Rectangle2D.Double(area.getX(), area.getY(), wide, area.getHeight());
  }

  /**
   * The width of the colour bar beside the axes. Its labels depend on its height, which the axes
   * decide, and they on its width: a bar that is not as high as thought gets the wider room.
   */
  private double barWidth(ColorBar colours, Graphics2D g, Rectangle2D area) {
    ChartStyle style = sheet.style();
    Axes axes = new Axes(horizontal, vertical, List.of(), style, false, equal);
    double width = colours.width(style, area.getHeight());
    for (int round = 0; round < ROUNDS; round++) {
      Rectangle2D inside = axes.inside(g, leftOf(width, area), width + 2 * style.gap());
      double needed = colours.width(style, inside.getHeight());
      if (needed <= width) {
        return round == 0 ? needed : width;
      }
      width = needed;
    }
    return width;
  }

  /**
   * The corner within the axes that has room for the legend, where it may stand there.
   *
   * @param plot finds the area inside the axes
   */
  private Optional<Rectangle2D> corner(Supplier<Rectangle2D> plot) {
    if (keys.isEmpty() || equal || style().fittings().legend() != LegendPlace.INSIDE) {
      return Optional.empty();
    }
    if (layers.stream().anyMatch(Layer::covers)) {
      return Optional.empty(); // before the axes are laid out to no purpose
    }
    Rectangle2D area = plot.get();
    Legend legend = Legend.within(keys, style(), area);
    return FreeCorner.of(
        new PlotArea(area, horizontal, vertical),
        layers,
        style(),
        legend.boxWidth(),
        legend.boxHeight(),
        style().gap());
  }

  /** Draws a title into the line that this chart has left free for it. */
  public void drawTitle(Graphics2D g, String title, int width) {
    sheet.withTitle(title).drawTitle(g, width);
  }
}
