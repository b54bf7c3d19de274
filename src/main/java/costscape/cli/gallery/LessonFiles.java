package costscape.cli.gallery;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.lesson.Claim;
import costscape.lesson.Exercise;
import costscape.lesson.Lesson;
import costscape.lesson.LessonPicture;
import costscape.lesson.Outcome;
import costscape.render.chart.Figure;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.words.LessonWords;
import costscape.words.ProgressWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The files of a lesson by its command's name: pictures, a movie, the page they stand on. */
public record LessonFiles(String name, Lesson lesson, Output output) {
  private static final PictureSize MOVIE = new PictureSize(1200, 560, 144);
  private static final GifTiming TIMING = new GifTiming(80, 1500, 0);

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
    Runner runner = threads.saving("lesson", ProgressWords.PART_OF_LESSON.say(), output);
    rehearse(lesson.standIns());
    List<Outcome> outcomes = lesson.outcomes(runner);
    List<Claim> claims = checked(lesson.claims(outcomes));
    output.about("claims", claims.stream().map(Claim::sentence).toList());
    rehearse(outcomes);
    List<LessonPage.Image> images = new ArrayList<>();
    for (LessonPicture figure : lesson.figures()) {
      LessonFigure drawn = new LessonFigure(figure, outcomes);
      images.add(figure.moves() ? movie(drawn, runner) : still(drawn, images.size() + 1));
    }
    output.page(LessonPage.of(name, lesson, claims, images));
    return summary(claims);
  }

  private Summary summary(List<Claim> claims) {
    Exercise exercise = lesson.exercise();
    Summary summary =
        new Summary()
            .put("lesson", name)
            .put("title", lesson.title())
            .put("claims", claims.stream().map(Claim::sentence).toList())
            .put("question", exercise.question())
            .put("command", exercise.command())
            .line("%s", lesson.title());
    claims.forEach(claim -> summary.line("  %s", claim.sentence()));
    return summary
        .line(LessonWords.THINK_LINE, exercise.question())
        .line(LessonWords.TRY_LINE, exercise.command());
  }

  private void rehearse(List<Outcome> outcomes) {
    lesson.figures().stream()
        .filter(figure -> !figure.moves())
        .forEach(figure -> output.form().rehearse(new LessonFigure(figure, outcomes).picture()));
  }

  /** Refuses to say what the runs did not show. */
  private static List<Claim> checked(List<Claim> claims) {
    for (Claim claim : claims) {
      if (!claim.holds()) {
        throw new IllegalStateException("the lesson's runs do not bear out: " + claim.sentence());
      }
    }
    return claims;
  }

  private LessonPage.Image still(LessonFigure figure, int number) throws IOException {
    String caption = figure.figure().caption();
    Figure picture = output.form().dressed(figure.picture());
    output.pictures().write("-" + number, figure.picture(), caption);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    String ending = "-" + number + ".png";
    PictureFormat.PNG.write(
        picture, output.form().size(), output.inscription(caption, ending), png);
    return new LessonPage.Image("image/png", png.toByteArray(), caption);
  }

  private LessonPage.Image movie(LessonFigure figure, Runner runner) throws IOException {
    String caption = figure.figure().caption();
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    FrameJob.of(figure.movie(runner), MOVIE)
        .withGif(TIMING, runner)
        .runWithGif(runner, frame -> {}, output.inscription(caption, ".gif"), gif);
    output.file(".gif", gif::writeTo);
    return new LessonPage.Image("image/gif", gif.toByteArray(), caption);
  }
}
