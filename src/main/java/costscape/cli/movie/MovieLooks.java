package costscape.cli.movie;

import costscape.cli.figure.AxesOptions;
import costscape.cli.figure.LineOptions;
import costscape.cli.figure.PlotOptions;
import costscape.cli.look.Appearance;
import costscape.cli.option.ColourOptions;
import costscape.cli.report.LevelsNote;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.value.PictureForm;
import costscape.cost.Rounding;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.FigurePart;
import costscape.render.chart.Sheet;
import costscape.render.layer.LabelledMarks;
import costscape.render.movie.FrameLook;
import costscape.render.movie.Movie;
import costscape.render.movie.TrainingMovie.Panel;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.study.VariedSlice;
import costscape.sweep.Range;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;

/** Options of the looks of a movie. What a movie would not show is refused. */
public final class MovieLooks {
  @Mixin private AxesOptions axesOptions;
  @Mixin private PlotOptions plotOptions;

  /** What the frames of a movie have, as far as looks are for it. */
  private record Kind(boolean hasLabels, boolean hasUnits, Optional<List<Axis>> plane) {}

  /** What is changed about the frames but for their titles, of which each frame has its own. */
  public Appearance appearance(LineOptions lines) {
    Appearance appearance = lines.onto(axesOptions.appearance());
    return appearance.with(appearance.words().untitled());
  }

  public FrameLook ofShots(VariedSlice slice, ColourOptions colours) {
    boolean isLine = slice.isLine();
    Optional<List<Axis>> plane = isLine ? Optional.empty() : Optional.of(slice.axes());
    boolean hasUnits = !isLine || colours.scale() == Scale.LINEAR;
    return look(new Kind(true, hasUnits, plane), isLine);
  }

  public FrameLook of(TrainingMoviePlan training, Optional<VariedSlice> varied) {
    Optional<List<Axis>> plane =
        varied
            .filter(slice -> !slice.isLine() && training.panels().contains(Panel.LANDSCAPE))
            .map(VariedSlice::axes);
    if (!plotOptions.areUnmarked()
        && training.plane().filter(plan -> !plan.isOfParameters()).isPresent()) {
      throw new InputException(
          "--mark: along a direction the plane moves with the training, and a mark stays; it is"
              + " for planes of two parameters");
    }
    return look(new Kind(training.panels().size() == 1, plane.isPresent(), plane), false);
  }

  /** The look of a race, or of a surface that turns. */
  public FrameLook of(RacePlan race) {
    Optional<List<Axis>> plane = race.plane().map(VariedSlice::axes);
    if (race.elevation().isEmpty()) {
      return look(new Kind(plane.isPresent() != race.hasCosts(), plane.isPresent(), plane), false);
    }
    if (plotOptions.levels().isPresent()) {
      throw new InputException("--levels cuts contour lines, which a surface that turns lacks");
    }
    return look(new Kind(false, false, plane), false);
  }

  /** Says where no contour line was drawn. */
  public Summary into(Summary summary, Movie movie) {
    return new LevelsNote(plotOptions.levels())
        .into(summary, movie.planeCosts().orElseGet(Range::of), Rounding.LARGE);
  }

  private FrameLook look(Kind kind, boolean hasStar) {
    Appearance appearance = axesOptions.appearance();
    check(kind, appearance);
    appearance.asking(plotOptions.asked()).check(hasStar ? Set.of(FigurePart.STAR) : Set.of());
    FrameLook.Titles titles =
        new FrameLook.Titles(
            appearance.words().title().orElse(""),
            appearance.axes().across().orElse(""),
            appearance.axes().up().orElse(""));
    FrameLook.Content content =
        new FrameLook.Content(
            plotOptions.areStarless(),
            appearance.content().equal(),
            plotOptions.levels().stream().toList(),
            plotOptions.marks().map(mark -> mark.over(kind.plane.orElseThrow())).toList());
    return FrameLook.of(titles, appearance.words().captioned(), content);
  }

  private void check(Kind kind, Appearance appearance) {
    if (!kind.hasLabels && !appearance.axes().isPlain()) {
      throw new InputException(
          "--xlabel and --ylabel name the axes of a single flat chart, and this is none");
    }
    if (!appearance.words().names().isPlain()) {
      throw new InputException("--labels and --clabel are for pictures that stand still");
    }
    if (!kind.hasUnits && appearance.content().equal()) {
      throw new InputException("--equal is for a flat landscape, whose two axes are linear");
    }
    if (kind.plane.isEmpty() && plotOptions.levels().isPresent()) {
      throw new InputException("--levels draws contour lines over a plane, and here is none");
    }
    if (kind.plane.isEmpty() && !plotOptions.areUnmarked()) {
      throw new InputException("--mark marks a place on a plane, and here is none");
    }
  }

  /** Refuses the looks of a line that moves where none does. */
  public static void checkNone(LineOptions lineOptions) {
    if (lineOptions.isGiven()) {
      throw new InputException("--ylim and --line-colours are for a line that --along moves");
    }
  }

  /** Of a training: without a landscape no cost is a colour, and a line's costs are heights. */
  public static void check(
      Optional<VariedSlice> landscape, ColourOptions colours, LineOptions lineOptions) {
    if (landscape.isEmpty() && colours.isGiven()) {
      throw new InputException(
          "--scale, --colours and --range are for a landscape, which --vary draws");
    }
    if (landscape.filter(VariedSlice::isLine).isPresent()) {
      lineOptions.check(true, colours);
    }
  }

  /** Tries the first frame of a movie with few cells. */
  public static void rehearse(Movie small, PictureForm form) {
    form.appearance().check(small.parts());
    form.rehearseAsIs(small.frame(0));
  }

  /**
   * Tries a frame of a line that moves, which has a legend and a grid, or of a plane, which has
   * neither.
   */
  public static void rehearse(
      VariedSlice slice, String title, CaptionText caption, FrameLook look, PictureForm form) {
    form.appearance().check(slice.isLine() ? EnumSet.allOf(FigurePart.class) : Set.of());
    Chart standIn =
        slice.isLine() ? StandIn.line(slice.axis().name()) : StandIn.plane(slice.grid());
    Chart plain = standIn.withCaption(caption);
    if (look.titles().above().isEmpty() && look.content().marks().isEmpty()) {
      form.rehearse(plain.withTitle(title));
    } else {
      Chart titled =
          plain
              .with(new LabelledMarks(look.content().marks()))
              .withTitle(
                  look.titles().above().isEmpty()
                      ? title
                      : look.titles().above() + Sheet.BREAK + title);
      form.rehearseAsIs(form.dressed(titled));
    }
  }
}
