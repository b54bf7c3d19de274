package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Layer;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Range;
import costscape.words.JoiningWords;
import costscape.words.PictureWords;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shows how the landscape over two parameters changes while others move: the plane is swept again
 * for every frame. Axes and colours suit all frames together.
 */
public final class SliceMovie extends ShotMovie {
  private static final long serialVersionUID = 1;

  /**
   * One frame.
   *
   * @param point the point that the plane goes through
   */
  public record Shot(ParameterVector point, String title) implements Serializable {}

  /**
   * Everything that is the same in all frames.
   *
   * @param shown the range of the costs of all frames
   * @param title the meaning of the colours
   * @param changes that a user makes
   */
  public record Look(
      ColorScale colours,
      Range shown,
      String title,
      CaptionText caption,
      ChartStyle style,
      FrameLook changes)
      implements Serializable {
    public Look(
        ColorScale colours, Range shown, String title, CaptionText caption, ChartStyle style) {
      this(colours, shown, title, caption, style, FrameLook.USUAL);
    }

    /** What the frames carry below. */
    String below() {
      return changes.caption(caption);
    }

    Look in(ChartStyle other) {
      return new Look(colours, shown, title, caption, other.steady(), changes);
    }

    Look changed(FrameLook other) {
      return new Look(colours, shown, title, caption, style, other);
    }
  }

  private final SweptPlanes planes;
  private final Look look;

  private SliceMovie(SweptPlanes planes, List<Shot> shots, Look look) {
    super(shots);
    this.planes = planes;
    this.look = look;
  }

  /** The frames of a point that moves along a line. */
  public static List<Shot> along(Axis axis, Slice line) {
    return IntStream.range(0, axis.points())
        .mapToObj(k -> new Shot(line.at(axis.at(k)), title(axis, k)))
        .toList();
  }

  /** The frames of a point that stays while the penalty takes the axis' values. */
  public static List<Shot> penalised(Axis axis, ParameterVector point) {
    return IntStream.range(0, axis.points())
        .mapToObj(k -> new Shot(point, PictureWords.PENALTY_IS.say(value(axis, k))))
        .toList();
  }

  private static String title(Axis axis, int k) {
    return JoiningWords.IS.say(axis.name(), value(axis, k));
  }

  private static String value(Axis axis, int k) {
    return Ticks.stepped(axis.at(k), axis.step());
  }

  /**
   * The movie of some shots.
   *
   * @param planes the planes of the shots, in their order
   */
  public static SliceMovie of(SweptPlanes planes, List<Shot> shots, Look look) {
    return new SliceMovie(planes, shots, look);
  }

  public SliceMovie withStyle(ChartStyle style) {
    return new SliceMovie(planes, shots, look.in(style));
  }

  @Override
  public SliceMovie withLook(FrameLook changes) {
    return new SliceMovie(planes, shots, look.changed(changes));
  }

  @Override
  public Optional<Range> planeCosts() {
    return Optional.of(look.shown());
  }

  @Override
  public CaptionText caption() {
    return look.caption();
  }

  @Override
  FrameLook changes() {
    return look.changes();
  }

  @Override
  Chart still() {
    return changes()
        .scaled(changes().labelled(Chart.over(planes.plan().grid())))
        .with(ColorBar.of(look.colours(), look.shown(), look.title()))
        .withCaption(look.below())
        .withStyle(look.style());
  }

  @Override
  List<Layer> moving(int index) {
    List<Layer> layers = changes().landscape(planes.surface(index), look.colours());
    layers.addAll(changes().marked());
    return layers;
  }
}
