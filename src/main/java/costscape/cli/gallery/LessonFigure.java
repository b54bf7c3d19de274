package costscape.cli.gallery;

import costscape.cost.Measure;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.lesson.Lesson;
import costscape.lesson.Outcome;
import costscape.lesson.Prose;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.figure.CostHistory;
import costscape.render.figure.TraceFigure;
import costscape.render.figure.View;
import costscape.render.fit.Fit;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.render.movie.Runs;
import costscape.render.movie.Scene;
import costscape.render.movie.TrainingMovie;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.study.ModelAtPoint;
import costscape.study.PathPlan;
import costscape.study.TraceStudy;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A lesson's picture, drawn from its runs.
 *
 * @param name of the lesson, whose chapter of the prose names the runs
 */
record LessonFigure(Lesson.Picture picture, List<Outcome> outcomes, String name, Prose prose) {
  /** More places of a curve than these a picture cannot show. */
  private static final int PLACES = 4000;

  private static final int FRAMES = 90;

  /** The name of a run, by its number. */
  private String label(int run) {
    return prose.lesson(name).say("run " + (run + 1));
  }

  private Outcome first() {
    return outcomes.get(picture.runs().get(0));
  }

  Figure still() {
    return switch (picture.kind()) {
      case COSTS -> costs(Scale.LINEAR);
      case LOG_COSTS -> costs(Scale.LOG);
      case HELD_OUT ->
          CostHistory.heldOut(
              first().path(), first().heldOut(), first().network().measure(), Scale.LINEAR);
      case FIT ->
          withHeldOut(
                  Fit.chart(
                      first().network().network(),
                      first().path().end().theta(),
                      first().network().dataset()))
              .withTitle(label(picture.runs().get(0)));
      case LANDSCAPE -> landscape();
      case LEARNING -> throw new IllegalStateException("a movie is no still picture");
    };
  }

  /** Shows the network's output and its cost at the same step. */
  Movie movie() {
    Measure measure = first().network().measure();
    return new TrainingMovie(
        first().network(),
        measure,
        Runs.of(List.of(Runs.Run.of(first().path(), heldOut())), FRAMES, Scale.LOG),
        List.of(TrainingMovie.Panel.FIT, TrainingMovie.Panel.COST),
        List.of(),
        new Scene(Range.of(), measure.title(), CaptionText.NONE, Look.USUAL));
  }

  /** The rows held out as rings, beside those that train. */
  private Chart withHeldOut(Chart chart) {
    if (first().experiment().split().isEmpty()) {
      return chart;
    }
    Dataset rows = first().experiment().split().get().other();
    Chart marked = chart.with(LegendKey.mark("held out", Marker.RING, Tint.INK));
    for (int row = 0; row < rows.rows(); row++) {
      marked = marked.with(new Mark(Marker.RING, Tint.INK, rows.feature(row, 0), rows.label(row)));
    }
    return marked;
  }

  private Optional<HeldOutCourse> heldOut() {
    return first().experiment().split().map(split -> first().heldOut());
  }

  /** The plane that holds most of the paths, and what is true of them on it. */
  private Figure landscape() {
    List<Trajectory> paths = picture.runs().stream().map(run -> outcomes.get(run).path()).toList();
    String labels = picture.runs().stream().map(this::label).collect(Collectors.joining(", "));
    ModelAtPoint model = new ModelAtPoint(first().network(), first().path().end().theta());
    String how = prose.lesson("words").say(paths.size() == 1 ? "run" : "runs", labels);
    return TraceFigure.of(
        TraceStudy.of(model, PathPlan.OWN, paths, List.of(), how, Runner.serial()), View.CONTOUR);
  }

  private Figure costs(Scale scale) {
    List<NamedCurve> curves = picture.runs().stream().map(this::curve).toList();
    return LineChart.of("step", "cost", scale, curves);
  }

  private NamedCurve curve(int run) {
    List<Step> steps = outcomes.get(run).path().steps();
    int every = 1 + steps.size() / PLACES;
    List<Step> shown =
        IntStream.range(0, steps.size())
            .filter(i -> i % every == 0 || i == steps.size() - 1)
            .mapToObj(steps::get)
            .toList();
    return NamedCurve.of(
        label(run),
        shown.stream().mapToDouble(Step::number).toArray(),
        shown.stream().mapToDouble(Step::cost).toArray());
  }
}
