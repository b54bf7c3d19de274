package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Figure.SheetFigure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Sheet;
import costscape.render.scale.ColorScale;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Shows figures side by side, row by row, in a smaller version of the common style. A last row with
 * fewer figures stands in the middle. Charts over the same axes and colours line up, and may share
 * one colour bar at the right.
 */
public record Panels(
    Sheet sheet, List<Figure> figures, int columns, Optional<ColorBar> bar, boolean areAlike)
    implements SheetFigure<Panels> {
  public Panels {
    figures = List.copyOf(figures);
    if (figures.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "panels are 1 or more in 1 or more columns, not %d in %d"
              .formatted(figures.size(), columns));
    }
  }

  /** The columns of so many panels: up to three in one row, else about as many as rows. */
  public static int columns(int panels) {
    return panels <= 3 ? panels : (int) Math.ceil(Math.sqrt(panels));
  }

  /** Panels in as many columns as suit them. */
  public static Panels of(List<? extends Figure> figures) {
    return of(columns(figures.size()), figures);
  }

  public static Panels of(int columns, List<? extends Figure> figures) {
    return new Panels(Sheet.plain(), List.copyOf(figures), columns, Optional.empty(), false);
  }

  /** Returns whether each figure has a colour bar that one bar for all can take the place of. */
  public static boolean canShare(List<? extends Figure> figures) {
    return figures.stream()
        .allMatch(
            figure ->
                figure.parts().contains(FigurePart.BAR)
                    && !figure.withoutColorBar("").parts().contains(FigurePart.BAR));
  }

  /** Panels with one titled colour bar for all figures, which lose their own. */
  public static Panels sharing(
      ColorScale colours, Range shown, String title, int columns, List<? extends Figure> figures) {
    List<Figure> plain = figures.stream().map(figure -> figure.withoutColorBar(title)).toList();
    ColorBar bar = ColorBar.of(colours, shown, title);
    return new Panels(Sheet.plain(), plain, columns, Optional.of(bar), true);
  }

  /**
   * A copy of charts over the same axes: the title of an axis stands once, below the lowest chart
   * and left of the first one. Where the last row is shorter each chart keeps its titles.
   */
  public Panels alike() {
    return new Panels(sheet, figures, columns, bar, true);
  }

  @Override
  public Panels retitled(Map<String, String> titles) {
    return each(figure -> figure.retitled(titles));
  }

  /** A copy in which every figure is changed in the same way. */
  public Panels each(UnaryOperator<Figure> change) {
    return new Panels(sheet, figures.stream().map(change).toList(), columns, bar, areAlike);
  }

  /** Returns whether the legend of any panel names a line. */
  public boolean anyLine() {
    return figures.stream().anyMatch(Panels::hasLine);
  }

  /** Returns whether the legend of a figure names a line. */
  public static boolean hasLine(Figure figure) {
    return (figure instanceof Chart chart && chart.namedLines() > 0)
        || (figure instanceof Panels panels && panels.anyLine());
  }

  /** A copy whose panels have other titles, refused where they are not as many as the panels. */
  public Panels withTitles(List<String> titles) {
    if (titles.size() != figures.size()) {
      throw new IllegalArgumentException(
          "the picture has %d panels, not %d".formatted(figures.size(), titles.size()));
    }
    List<Figure> titled =
        IntStream.range(0, figures.size())
            .<Figure>mapToObj(k -> figures.get(k).withTitle(titles.get(k)))
            .toList();
    return new Panels(sheet, titled, columns, bar, areAlike);
  }

  /** A copy whose shared colour bar has another title; empty if there is none. */
  public Optional<Panels> withBarTitle(String title) {
    return bar.map(
        b -> new Panels(sheet, figures, columns, Optional.of(b.titled(title)), areAlike));
  }

  @Override
  public Panels on(Sheet other) {
    return new Panels(other, figures, columns, bar, areAlike);
  }

  @Override
  public Set<FigurePart> parts() {
    Set<FigurePart> parts = EnumSet.noneOf(FigurePart.class);
    figures.forEach(figure -> parts.addAll(figure.parts()));
    parts.removeAll(EnumSet.of(FigurePart.ACROSS, FigurePart.UP));
    parts.add(FigurePart.LABELS);
    if (bar.isPresent()) {
      parts.add(FigurePart.BAR);
    }
    return parts;
  }

  /** The factor for a panel's text, which shrinks with more columns, though less than panels do. */
  private double shrinkage() {
    return 1 / StrictMath.pow(Math.max(columns, rows()), 0.35);
  }

  /** So many pixels stand left of a row that has fewer panels than the others. */
  private int indent(int k, int across) {
    int inRow = Math.min(columns, figures.size() - k / columns * columns);
    return (columns - inRow) * across / 2;
  }

  private int rows() {
    return (figures.size() + columns - 1) / columns;
  }

  /** The figures in a style, row by row: charts beside each other begin and end at one height. */
  private List<Figure> levelled(ChartStyle style, int width, int height) {
    List<Figure> level = new ArrayList<>();
    List<Figure> named = keyedOnce(isGrid() ? titledOnce() : figures);
    for (int from = 0; from < named.size(); from += columns) {
      List<Figure> row =
          named.subList(from, Math.min(from + columns, named.size())).stream()
              .map(figure -> figure.withStyle(style))
              .toList();
      boolean charts = row.stream().allMatch(Chart.class::isInstance);
      level.addAll(
          charts ? level(row.stream().map(Chart.class::cast).toList(), width, height) : row);
    }
    return level;
  }

  /**
   * Copies of charts of one size whose plots begin and end at the same height, with their titles
   * above the left ends of the plots. Where each has a colour bar of its own, the plots are as wide
   * as each other too.
   */
  private static List<Chart> level(List<Chart> charts, int width, int height) {
    List<Rectangle2D> plots = charts.stream().map(chart -> chart.plot(width, height)).toList();
    double top = plots.stream().mapToDouble(Rectangle2D::getMinY).max().orElseThrow();
    double bottom = plots.stream().mapToDouble(Rectangle2D::getMaxY).min().orElseThrow();
    double narrowest = plots.stream().mapToDouble(Rectangle2D::getWidth).min().orElseThrow();
    boolean haveBars = charts.stream().allMatch(chart -> chart.bar().isPresent());
    List<Chart> level = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      Rectangle2D plot = plots.get(k);
      double beside = haveBars ? plot.getWidth() - narrowest : 0;
      level.add(
          charts
              .get(k)
              .withRoom(top - plot.getMinY(), plot.getMaxY() - bottom, beside, plot.getX()));
    }
    return level;
  }

  /** Returns whether all are charts over the same axes, in full rows. */
  private boolean isGrid() {
    return areAlike
        && figures.size() % columns == 0
        && figures.stream().allMatch(Chart.class::isInstance);
  }

  /** The figures; a legend whose keys begin that of an earlier chart is left out. */
  private static List<Figure> keyedOnce(List<Figure> all) {
    List<List<String>> told = new ArrayList<>();
    List<Figure> once = new ArrayList<>();
    for (Figure figure : all) {
      if (!(figure instanceof Chart chart)) {
        once.add(figure);
        continue;
      }
      List<String> keys = chart.keys().stream().map(LegendKey::text).toList();
      boolean isTold =
          told.stream()
              .anyMatch(
                  earlier ->
                      earlier.size() >= keys.size()
                          && earlier.subList(0, keys.size()).equals(keys));
      told.add(keys);
      once.add(isTold ? chart.withoutKeys() : chart);
    }
    return once;
  }

  private List<Figure> titledOnce() {
    List<Figure> titled = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      Chart chart = (Chart) figures.get(k);
      String up = chart.vertical().title();
      String right = chart.horizontal().title();
      boolean isLeft = k % columns == 0 || !up.equals(chart(k - 1).vertical().title());
      boolean isLow =
          k + columns >= figures.size() || !right.equals(chart(k + columns).horizontal().title());
      titled.add(chart.withAxes(isLow ? right : "", isLeft ? up : ""));
    }
    return titled;
  }

  private Chart chart(int k) {
    return (Chart) figures.get(k);
  }

  /** The figures as they are drawn, and the widths of the columns in which they stand. */
  private record Columns(List<Figure> figures, int across, int[] widths) {}

  /**
   * The columns of all panels. Where titles are left out, all plots are as wide as each other, so
   * that what is left of them widens a column.
   */
  private Columns laidOut(ChartStyle style, double whole, int down) {
    int across = (int) (whole / columns);
    List<Figure> level = levelled(style, across, down);
    int[] widths = new int[columns];
    Arrays.fill(widths, across);
    if (!isGrid()) {
      return new Columns(level, across, widths);
    }
    double[] beside = new double[columns];
    for (int k = 0; k < level.size(); k++) {
      double free = across - ((Chart) level.get(k)).plot(across, down).getWidth();
      beside[k % columns] = Math.max(beside[k % columns], free);
    }
    double plot = (whole - Arrays.stream(beside).sum()) / columns;
    for (int k = 0; k < columns; k++) {
      widths[k] = (int) (beside[k] + plot);
    }
    return new Columns(level, across, widths);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    Rectangle2D area = sheet.open(g, width, height);
    ChartStyle small = sheet.style().steady().ofPanel(shrinkage());
    double most = bar.map(b -> b.width(small, area.getHeight())).orElse(0.0);
    int down = (int) (area.getHeight() / rows());
    Rectangle2D ground = bar.isPresent() ? ground(small, area, most, down) : area;
    double barWidth = bar.map(b -> Math.max(most, b.width(small, ground.getHeight()))).orElse(0.0);
    Columns drawn = laidOut(small, area.getWidth() - barWidth, down);
    int left = 0;
    for (int k = 0; k < figures.size(); k++) {
      int column = k % columns;
      left = column == 0 ? indent(k, drawn.across) : left + drawn.widths[column - 1];
      Graphics2D panel = (Graphics2D) g.create();
      int inset = isGrid() && columns == 1 ? inset(k, drawn, down) : 0;
      panel.translate(
          Math.rint(area.getX()) + left + inset, Math.rint(area.getY()) + k / columns * down);
      drawn.figures.get(k).draw(panel, drawn.widths[column] - inset, down);
      panel.dispose();
    }
    bar.ifPresent(
        b -> b.draw(g, area.getMaxX() - barWidth, ground.getY(), ground.getHeight(), small));
  }

  /** How far a chart moves to the right, so that the plots of one column begin at one place. */
  private static int inset(int k, Columns drawn, int down) {
    double[] lefts =
        drawn.figures.stream()
            .mapToDouble(figure -> ((Chart) figure).plot(drawn.across, down).getX())
            .toArray();
    return (int) Math.rint(Arrays.stream(lefts).max().orElseThrow() - lefts[k]);
  }

  /** From the upper edge of the first axes with the bar's colours to the lower edge of the last. */
  private Rectangle2D ground(ChartStyle style, Rectangle2D area, double barWidth, int down) {
    int across = (int) ((area.getWidth() - barWidth) / columns);
    List<Figure> level = levelled(style, across, down);
    List<Integer> coloured =
        IntStream.range(0, level.size())
            .filter(k -> !level.get(k).parts().contains(FigurePart.GRID))
            .boxed()
            .toList();
    int first = coloured.isEmpty() ? 0 : coloured.get(0);
    int last = coloured.isEmpty() ? level.size() - 1 : coloured.get(coloured.size() - 1);
    Rectangle2D upper = plot(level.get(first), across, down);
    Rectangle2D lower = plot(level.get(last), across, down);
    double top = Math.rint(area.getY()) + first / columns * down + upper.getY();
    double bottom = Math.rint(area.getY()) + last / columns * down + lower.getMaxY();
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), bottom - top);
  }

  /** The place within a panel beside which its colours are explained. */
  private static Rectangle2D plot(Figure figure, int across, int down) {
    return figure instanceof Chart chart
        ? chart.plot(across, down)
        : new Rectangle2D.Double(0, down / 8.0, across, 0.75 * down);
  }
}
