package costscape.cli.gallery;

import costscape.cli.trace.TracePicture;
import costscape.cli.trace.TrainingHistory;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.landscape.View;
import costscape.lesson.LessonPicture;
import costscape.lesson.Outcome;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.fit.Fit;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.movie.Movie;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingPace;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.LessonWords;
import costscape.words.PictureWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A lesson's figure, drawn from its runs. */
public record LessonFigure(LessonPicture figure, List<Outcome> outcomes) {
  /** More places of a curve than these a picture cannot show. */
  private static final int PLACES = 4000;

  private static final int FRAMES = 90;

  /** Of a small plane that stands for another one. */
  private static final Axis SIDE = new Axis("pc1", -10, 10, 2);

  private Outcome first() {
    return outcomes.get(figure.runs().get(0));
  }

  public Figure picture() {
    return switch (figure.kind()) {
      case COSTS -> costs(Scale.LINEAR);
      case LOG_COSTS -> costs(Scale.LOG);
      case HELD_OUT ->
          TrainingHistory.heldOut(
              first().path(), first().heldOut(), first().network().measure(), Scale.LINEAR);
      case FIT ->
          withHeldOut(
                  Fit.chart(
                      first().network().network(),
                      first().path().end().theta(),
                      first().network().dataset()))
              .withTitle(first().experiment().label());
      case LANDSCAPE -> landscape();
      case LEARNING -> throw new IllegalStateException("a movie is no still picture");
    };
  }

  /** What the network says and what it costs, at the same step. */
  public Movie movie(Runner runner) {
    return TrainingMovie.of(
        first().network(),
        first().network().measure(),
        pace(),
        List.of(TrainingMovie.Panel.FIT, TrainingMovie.Panel.COST),
        Optional.empty(),
        ColorScale::of,
        CaptionText.NONE,
        runner);
  }

  /** The rows held out as rings, beside those that train. */
  private Chart withHeldOut(Chart chart) {
    if (first().experiment().split().isEmpty()) {
      return chart;
    }
    Dataset rows = first().experiment().split().get().other();
    Chart marked = chart.with(LegendKey.mark(PictureWords.HELD_OUT.say(), Marker.RING, Tint.INK));
    for (int row = 0; row < rows.rows(); row++) {
      marked = marked.with(new Mark(Marker.RING, Tint.INK, rows.feature(row, 0), rows.label(row)));
    }
    return marked;
  }

  private TrainingPace pace() {
    TrainingPace pace = TrainingPace.of(first().path(), FRAMES, Scale.LOG);
    return first().experiment().split().isPresent() ? pace.withHeldOut(first().heldOut()) : pace;
  }

  /** The plane that holds most of the paths, and what is true of them on it. */
  private Figure landscape() {
    List<Trajectory> paths = figure.runs().stream().map(run -> outcomes.get(run).path()).toList();
    String labels =
        figure.runs().stream()
            .map(run -> outcomes.get(run).experiment().label())
            .collect(Collectors.joining(", "));
    ModelAtPoint model = new ModelAtPoint(first().network(), first().path().end().theta());
    String how = (paths.size() == 1 ? LessonWords.RUN : LessonWords.RUNS).say(labels);
    return TracePicture.ofPaths(model, plan(), paths, List.of(), how, Runner.serial());
  }

  private PathPlan plan() {
    boolean isStandIn = first().path().steps().size() < 3; // two points have no plane of their own
    int dimension = first().network().dimension();
    return new PathPlan(
        Optional.of(isStandIn ? PathMode.SHADOW : PathMode.PCA),
        View.CONTOUR,
        isStandIn ? Optional.of(new Grid(SIDE, SIDE)) : Optional.empty(),
        isStandIn
            ? List.of(
                Direction.parameter("pc1", 0, dimension), Direction.parameter("pc2", 1, dimension))
            : List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private Figure costs(Scale scale) {
    List<NamedCurve> curves = figure.runs().stream().map(run -> curve(outcomes.get(run))).toList();
    return LineChart.of(PictureWords.STEP.say(), PictureWords.COST.say(), scale, curves);
  }

  private static NamedCurve curve(Outcome outcome) {
    List<Step> steps = outcome.path().steps();
    int every = 1 + steps.size() / PLACES;
    List<Step> shown =
        IntStream.range(0, steps.size())
            .filter(i -> i % every == 0 || i == steps.size() - 1)
            .mapToObj(steps::get)
            .toList();
    return NamedCurve.of(
        outcome.experiment().label(),
        shown.stream().mapToDouble(Step::number).toArray(),
        shown.stream().mapToDouble(Step::cost).toArray());
  }
}
