package costscape.cli.look;

import costscape.render.chart.CaptionChoice;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.FigurePart;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.surface.SurfaceChart;
import costscape.render.view.AtlasChart;
import costscape.render.view.Panels;
import costscape.store.file.InputException;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a user changes about a finished figure: its words, the side that a surface is seen from, and
 * the heights and colours of its lines.
 *
 * @param axes titles of the axes
 * @param view where a surface is seen from
 * @param content what is changed within the axes
 * @param lines how the lines of a chart are drawn
 * @param asked parts about which the user says something, so that a figure must have them
 */
public record Appearance(
    Words words,
    AxisTitles axes,
    Optional<Eye> view,
    AxesContent content,
    Lines lines,
    Set<FigurePart> asked) {
  /** The figure as it is. */
  public static final Appearance NONE =
      new Appearance(
          Words.NONE, AxisTitles.NONE, Optional.empty(), AxesContent.NONE, Lines.NONE, Set.of());

  /**
   * Words above, below and beside the figure.
   *
   * @param title above the figure
   * @param captioned how much of the caption the figure carries
   * @param names of lines and of the colour bar
   */
  public record Words(Optional<String> title, CaptionChoice captioned, Names names) {
    private static final Words NONE = new Words(Optional.empty(), CaptionChoice.SHORT, Names.NONE);

    /** The same without a title. */
    public Words untitled() {
      return new Words(Optional.empty(), captioned, names);
    }

    private boolean isPlain() {
      return title.isEmpty() && captioned.kind() == CaptionChoice.Kind.SHORT && names.isPlain();
    }
  }

  /** Titles of a flat chart's axes: the one that runs right, and the one that runs up. */
  public record AxisTitles(Optional<String> across, Optional<String> up) {
    private static final AxisTitles NONE = new AxisTitles(Optional.empty(), Optional.empty());

    /** Whether both stay as they are. */
    public boolean isPlain() {
      return across.isEmpty() && up.isEmpty();
    }

    private Figure of(Figure figure) {
      if (isPlain()) {
        return figure;
      }
      if (!(figure instanceof Chart chart)) {
        throw new InputException(
            "--xlabel and --ylabel name the axes of a single flat chart, and this is none");
      }
      Chart right = across.map(chart::withHorizontalTitle).orElse(chart);
      return up.map(right::withVerticalTitle).orElse(right);
    }
  }

  /** What a user calls the lines of the legend and the colour bar; else they are as usual. */
  public record Names(List<String> lines, Optional<String> colours) {
    /** As they are. */
    public static final Names NONE = new Names(List.of(), Optional.empty());

    public Names {
      lines = List.copyOf(lines);
    }

    /** Whether both stay as they are. */
    public boolean isPlain() {
      return lines.isEmpty() && colours.isEmpty();
    }

    private Figure of(Figure figure) {
      Figure named = lines.isEmpty() ? figure : named(figure);
      return colours.isEmpty() ? named : coloured(named, colours.get());
    }

    private Figure named(Figure figure) {
      if (figure instanceof Panels panels && panels.anyLine()) {
        return panels.each(panel -> Panels.hasLine(panel) ? named(panel) : panel);
      }
      try {
        if (figure instanceof Chart chart) {
          return chart.withLabels(lines);
        }
        if (figure instanceof Panels panels) {
          return panels.withTitles(lines);
        }
      } catch (IllegalArgumentException e) {
        throw new InputException("--labels: " + e.getMessage());
      }
      throw new InputException(
          "--labels names the lines of a flat chart, or panels, and this is neither");
    }

    private static Figure coloured(Figure figure, String title) {
      Optional<? extends Figure> titled = Optional.empty();
      if (figure instanceof Chart chart) {
        titled = chart.withBarTitle(title);
      } else if (figure instanceof Panels panels) {
        Panels own =
            panels.bar().isPresent() ? panels : panels.each(panel -> coloured(panel, title));
        titled = Optional.of(own.withBarTitle(title).orElse(own));
      } else if (figure instanceof AtlasChart atlas) {
        titled = Optional.of(atlas.withQuantity(title));
      } else if (figure instanceof SurfaceChart surface) {
        titled = Optional.of(surface.withQuantity(title));
      }
      if (titled.isEmpty()) {
        throw new InputException("--clabel: this picture has no colour bar of its own");
      }
      return titled.get();
    }
  }

  /** Where the eye stands: degrees around the upright axis, and 0 to 90 above the floor. */
  public record Eye(double azimuth, double elevation) {}

  /**
   * Lines of a chart: ends of the axis that runs up, and their 0xRRGGBB, or none for usual ones.
   */
  public record Lines(Optional<Range> heights, List<Integer> colours) {
    /** As they are. */
    public static final Lines NONE = new Lines(Optional.empty(), List.of());

    public Lines {
      colours = List.copyOf(colours);
    }

    boolean isPlain() {
      return heights.isEmpty() && colours.isEmpty();
    }

    /** A look with these colours. */
    public ChartStyle in(ChartStyle style) {
      return colours.isEmpty() ? style : style.withSeries(colours);
    }

    /** The figure with these colours, whatever style it is drawn in later. */
    public Figure kept(Figure figure) {
      if (figure instanceof Panels panels) {
        return panels.each(this::kept);
      }
      return figure instanceof Chart chart && !colours.isEmpty()
          ? chart.withSeries(colours)
          : figure;
    }

    private Figure of(Figure figure) {
      if (heights.isEmpty()) {
        return figure;
      }
      double from = heights.get().smallest();
      double to = heights.get().largest();
      return figure instanceof Panels panels
          ? panels.withHeights(from, to)
          : ((Chart) figure).withHeights(from, to);
    }
  }

  /**
   * Whether it leaves the figure as it is. Each small picture asks: a record's own {@code equals}
   * takes Java 30 ms to make when it is first called.
   */
  public boolean isPlain() {
    return words.isPlain()
        && axes.isPlain()
        && view.isEmpty()
        && content.isPlain()
        && lines.isPlain()
        && asked.isEmpty();
  }

  public Appearance with(Words other) {
    return new Appearance(other, axes, view, content, lines, asked);
  }

  public Appearance with(AxisTitles other) {
    return new Appearance(words, other, view, content, lines, asked);
  }

  public Appearance with(AxesContent other) {
    return new Appearance(words, axes, view, other, lines, asked);
  }

  public Appearance with(Lines other) {
    return new Appearance(words, axes, view, content, other, asked);
  }

  /** This appearance, where a surface is seen from another side. */
  public Appearance seenFrom(Optional<Eye> eye) {
    return new Appearance(words, axes, eye, content, lines, asked);
  }

  /** As it is, with marks at places. */
  public Appearance marked(List<Spot> marks) {
    return with(content.marked(marks));
  }

  /** This appearance, where the user says something about more parts. */
  public Appearance asking(Set<FigurePart> more) {
    Set<FigurePart> all = new TreeSet<>(asked);
    all.addAll(more);
    return new Appearance(words, axes, view, content, lines, all);
  }

  /** Refuses, by the option's name, what the user says about parts that a figure lacks. */
  public void check(Set<FigurePart> has) {
    for (FigurePart part : asked) {
      if (!has.contains(part)) {
        throw new InputException(
            switch (part) {
              case CAPTION -> "--caption: this picture has no caption";
              case LEGEND -> "--legend: this picture has no legend";
              case GRID -> "--grid: this picture has no grid lines, or colours cover them";
              case STAR -> "--no-star: this picture has no star";
            });
      }
    }
  }

  /** The figure with these changes; refused where it has not what is to be changed. */
  public Figure of(Figure figure) {
    Figure changed = content.of(figure);
    changed = view.isPresent() ? turned(changed, view.get()) : changed;
    changed = axes.of(changed);
    changed = words.title().isPresent() ? changed.withTitle(words.title().get()) : changed;
    changed = words.names().of(changed);
    changed = lines.of(changed);
    return changed.withCaption(words.captioned().of(figure.caption()));
  }

  private static Figure turned(Figure figure, Eye eye) {
    if (figure instanceof SurfaceChart surface) {
      return surface.from(eye.azimuth(), eye.elevation());
    }
    if (figure instanceof Panels panels) {
      return panels.each(panel -> turned(panel, eye));
    }
    throw new InputException("--azimuth and --elevation turn a surface; --view surface draws one");
  }
}
