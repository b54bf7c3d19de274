package costscape.cli.gallery;

import static costscape.cli.gallery.Html.each;
import static costscape.cli.gallery.Html.escaped;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cost.Measure;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.lesson.Lesson;
import costscape.lesson.Lesson.Claim;
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
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.render.movie.Scene;
import costscape.render.movie.TrainingMovie;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.study.ModelAtPoint;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns;
import costscape.study.PathPlan;
import costscape.study.TraceStudy;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files of a lesson by its command's name: pictures, a movie, the page they stand on. */
public record LessonFiles(String name, Lesson lesson, Prose prose, Output output) {
  private static final PictureSize MOVIE = new PictureSize(1200, 560, 144);
  private static final GifTiming TIMING = new GifTiming(80, 1500, 0);

  public LessonFiles(String name, Lesson lesson, String language, Output output) {
    this(name, lesson, Html.prose(language), output);
  }

  /** The title of a lesson in a language. */
  public static String title(String name, String language) {
    return Html.prose(language).lesson(name).title();
  }

  /** A picture of the page, of a type such as image/png. */
  private record Image(String type, byte[] bytes, String caption) {}

  /** Names the files; stills are numbered by their place on the page. */
  public void prepare() throws IOException {
    output.prepareOnly(List.of(".html", ".gif", ".json"));
    for (int k = 1; k <= lesson.figures().size(); k++) {
      if (!lesson.figures().get(k - 1).moves()) {
        output.preparePicture("-" + k);
      }
    }
  }

  /** Trains what the lesson trains, and writes its page once its claims are borne out. */
  public Summary written(ThreadOptions threads) throws IOException {
    Runner runner = threads.saving("lesson", "this part of the lesson", output);
    List<Outcome> outcomes = lesson.outcomes(runner);
    List<String> claims = lesson.claims(outcomes).stream().map(this::checked).toList();
    output.about("claims", claims);
    List<LessonFigure> figures =
        lesson.figures().stream()
            .map(picture -> new LessonFigure(picture, outcomes, name, prose))
            .toList();
    List<Image> images = new ArrayList<>();
    for (LessonFigure figure : figures) {
      int number = images.size() + 1;
      String caption = words().say("picture " + number);
      images.add(
          figure.picture().moves()
              ? movie(figure, caption, runner)
              : still(figure, caption, "-" + number));
    }
    output.page(page(claims, images));
    return summary(claims);
  }

  private Prose.Chapter words() {
    return prose.lesson(name);
  }

  private Summary summary(List<String> claims) {
    String question = words().say("question");
    Summary summary =
        new Summary()
            .put("lesson", name)
            .put("title", words().title())
            .put("claims", claims)
            .put("question", question)
            .put("command", lesson.command())
            .line("%s", words().title());
    claims.forEach(claim -> summary.line("  %s", claim));
    return summary
        .line("%-8s %s", prose.lesson("words").say("think"), question)
        .line("%-8s costscape %s", prose.lesson("words").say("do"), lesson.command());
  }

  /** The sentence of a claim; refuses to say what the runs did not show. */
  private String checked(Claim claim) {
    String sentence = prose.say(name, claim);
    if (!claim.holds()) {
      throw new IllegalStateException("the lesson's runs do not bear out: " + sentence);
    }
    return sentence;
  }

  private Image still(LessonFigure figure, String caption, String suffix) throws IOException {
    Figure drawn = figure.still();
    Figure picture = output.look().of(drawn);
    output.pictures().write(suffix, drawn, caption);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    PictureFormat.PNG.write(
        picture, output.look().size(), output.inscription(caption, suffix + ".png"), png);
    return new Image("image/png", png.toByteArray(), caption);
  }

  private Image movie(LessonFigure figure, String caption, Runner runner) throws IOException {
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    FrameJob.of(figure.movie(), MOVIE)
        .withGif(TIMING, runner)
        .runWithGif(runner, frame -> {}, output.inscription(caption, ".gif"), gif);
    output.file(".gif", gif::writeTo);
    return new Image("image/gif", gif.toByteArray(), caption);
  }

  /** The lesson as one page that needs no other file. */
  private String page(List<String> claims, List<Image> images) {
    String language = prose.language();
    return Html.template("lesson.html", prose.lesson("words"))
        .replace("{{lang}}", language)
        .replace("{{title}}", escaped(words().title()))
        .replace(
            "{{text}}", each(words().paragraphs(), text -> "<p>%s</p>\n".formatted(escaped(text))))
        .replace("{{claims}}", each(claims, claim -> "<li>%s</li>\n".formatted(escaped(claim))))
        .replace("{{terms}}", each(List.of(words().say("words").split(", ", -1)), this::term))
        .replace("{{question}}", escaped(words().say("question")))
        .replace("{{answer}}", escaped(words().say("answer")))
        .replace("{{command}}", escaped(lesson.command()))
        .replace("{{name}}", name)
        .replace("{{spoken}}", language.equals("en") ? "" : " --lang " + language)
        .replace("{{figures}}", each(images, LessonFiles::figure));
  }

  private String term(String word) {
    return "<dt>%s</dt><dd>%s</dd>\n"
        .formatted(escaped(word), escaped(prose.lesson("glossary").say(word)));
  }

  private static String figure(Image image) {
    String caption = escaped(image.caption());
    return """
    <figure>
    <img alt="%s" src="data:%s;base64,%s">
    <figcaption>%s</figcaption>
    </figure>
    """
        .formatted(
            caption, image.type(), Base64.getEncoder().encodeToString(image.bytes()), caption);
  }

  /** A lesson's picture, drawn from its runs. */
  private record LessonFigure(
      Lesson.Picture picture, List<Outcome> outcomes, String name, Prose prose) {
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
      MovieRuns runs =
          MovieRuns.of(
              first().network(),
              measure,
              List.of(MovieRuns.Run.of(first().path(), heldOut())),
              FRAMES,
              true);
      return new TrainingMovie(
          new Trained(runs, List.of(Panel.FIT, Panel.COST))
              .fitted(runs.numbers().size(), Runner.serial()),
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
        marked =
            marked.with(new Mark(Marker.RING, Tint.INK, rows.feature(row, 0), rows.label(row)));
      }
      return marked;
    }

    private Optional<HeldOutCourse> heldOut() {
      return first().experiment().split().map(split -> first().heldOut());
    }

    /** The plane that holds most of the paths, and what is true of them on it. */
    private Figure landscape() {
      List<Trajectory> paths =
          picture.runs().stream().map(run -> outcomes.get(run).path()).toList();
      String labels = picture.runs().stream().map(this::label).collect(Collectors.joining(", "));
      ModelAtPoint model = new ModelAtPoint(first().network(), first().path().end().theta());
      String how = prose.lesson("words").say(paths.size() == 1 ? "run" : "runs", labels);
      return TraceFigure.of(
          TraceStudy.of(model, PathPlan.OWN, paths, List.of(), how, Runner.serial()), View.CONTOUR);
    }

    private Figure costs(Scale scale) {
      List<NamedCurve> curves = picture.runs().stream().map(this::curve).toList();
      return LineChart.ofSteps("cost", scale, LineChart.lines(curves));
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
}
