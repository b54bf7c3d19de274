package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.gallery.LessonFigure;
import costscape.cli.gallery.LessonPage;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.lesson.Claim;
import costscape.lesson.Course;
import costscape.lesson.Exercise;
import costscape.lesson.Lesson;
import costscape.lesson.LessonPicture;
import costscape.lesson.Lessons;
import costscape.lesson.Outcome;
import costscape.render.chart.Figure;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.words.LessonWords;
import costscape.words.ProgressWords;
import costscape.words.SummaryWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A teaching example whose claims are computed again before anything is said. */
@SeveralPictures(SeveralPictures.InFolder.ALL)
@NeededFirst("--style --size --format --out")
@Command(
    name = "lesson",
    description = "A course, or one checked teaching example with pictures and a GIF.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape lesson", "  costscape lesson list", "  costscape lesson local-minimum"})
final class LessonCommand implements Callable<Integer> {
  private static final PictureSize MOVIE = new PictureSize(1200, 560, 144);
  private static final GifTiming TIMING = new GifTiming(80, 1500, 0);

  private static final String LIST = "list";
  private static final String COURSE = "course";

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = COURSE,
      completionCandidates = Names.class,
      description =
          "${COMPLETION-CANDIDATES}; list tells what each is about. The course is a folder of pages"
              + " in English and German, with index.html, a page for the teacher and a"
              + " worksheet. A name writes all that has it: the page of the course alone, the"
              + " lesson with pictures and a GIF, or both (default: ${DEFAULT-VALUE}).")
  private String name;

  @Facts(topic = Topic.DRAWN, changes = Changes.FILES)
  @Option(
      names = "--slides",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "LANGUAGE",
      description =
          "One picture for each step of the course, or of the page of it that is named: the step's"
              + " sentences, and beside them what is seen; en or de (without a value: as --lang).")
  private Optional<String> slides = Optional.empty();

  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin LanguageOption languageOption;

  /** What can be asked for. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Lessons.labels(), Course.names(), List.of(LIST, COURSE))
          .flatMap(List::stream)
          .distinct()
          .iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    if (name.equals(LIST)) {
      return outputOptions.print(list());
    }
    CourseFiles course = new CourseFiles(outputOptions);
    boolean isPage = Course.names().contains(name);
    boolean isLesson = Lessons.named(name).isPresent();
    if (slides.isPresent()) {
      List<String> pages = isPage ? List.of(name) : wholeCourse();
      return outputOptions.print(course.slides(slides.get(), pages, threadOptions.runner()));
    }
    if (name.equals(COURSE)) {
      return outputOptions.print(course.whole());
    }
    if (isPage && !isLesson) {
      return outputOptions.print(course.page(name));
    }
    Lesson lesson = named().lesson();
    Output output = prepared(lesson);
    Summary summary = summary(lesson, written(lesson, output));
    if (isPage) {
      String file = course.written(Course.page(name), name + "-page");
      summary.put("page", file).line(SummaryWords.PAGE, file);
    }
    return outputOptions.print(output.end(summary));
  }

  /** Trains what a lesson trains, and writes its page once its claims are borne out. */
  private List<Claim> written(Lesson lesson, Output output) throws IOException {
    Runner runner =
        output.resuming(threadOptions.runner("lesson", ProgressWords.PART_OF_LESSON.say(), output));
    rehearse(lesson, lesson.standIns(), output);
    List<Outcome> outcomes = lesson.outcomes(runner);
    List<Claim> claims = checked(lesson.claims(outcomes));
    output.about("claims", claims.stream().map(Claim::sentence).toList());
    rehearse(lesson, outcomes, output);
    List<LessonPage.Image> images = new ArrayList<>();
    for (LessonPicture figure : lesson.figures()) {
      LessonFigure drawn = new LessonFigure(figure, outcomes);
      images.add(
          figure.moves() ? movie(drawn, output, runner) : still(drawn, images.size() + 1, output));
    }
    output.page(LessonPage.of(name, lesson, claims, images));
    return claims;
  }

  private Summary summary(Lesson lesson, List<Claim> claims) {
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

  private List<String> wholeCourse() {
    if (!name.equals(COURSE)) {
      throw new InputException(
          "--slides is for the course and its pages, which are %s; %s is none of them"
              .formatted(String.join(", ", Course.names()), InputException.quoted(name)));
    }
    return Course.names();
  }

  private static Summary list() {
    Map<String, String> titles = new LinkedHashMap<>();
    Stream.of(Lessons.values()).forEach(l -> titles.put(l.label(), l.lesson().title()));
    Summary summary = new Summary().put("lessons", titles);
    titles.forEach((label, title) -> summary.line("%-20s %s", label, title));
    summary.put("course", Course.names());
    summary.line("%-20s %s", COURSE, String.join(", ", Course.names()));
    return summary;
  }

  /** Names the files; stills are numbered by their place on the page. */
  private Output prepared(Lesson lesson) throws IOException {
    Output output = outputOptions.within(name).prepareOnly(List.of(".html", ".gif", ".json"));
    for (int k = 1; k <= lesson.figures().size(); k++) {
      if (!lesson.figures().get(k - 1).moves()) {
        output.preparePicture("-" + k);
      }
    }
    return output;
  }

  private static void rehearse(Lesson lesson, List<Outcome> outcomes, Output output) {
    lesson.figures().stream()
        .filter(figure -> !figure.moves())
        .forEach(figure -> output.form().rehearse(new LessonFigure(figure, outcomes).picture()));
  }

  private Lessons named() {
    return Lessons.named(name)
        .orElseThrow(
            () ->
                new InputException(
                    "no lesson %s%s; there are %s"
                        .formatted(
                            InputException.quoted(name),
                            NearMiss.hint(name, Lessons.labels()),
                            String.join(", ", Lessons.labels()))));
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

  private LessonPage.Image still(LessonFigure figure, int number, Output output)
      throws IOException {
    String caption = figure.figure().caption();
    Figure picture = output.form().dressed(figure.picture());
    output.pictures().write("-" + number, figure.picture(), caption);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    String ending = "-" + number + ".png";
    PictureFormat.PNG.write(
        picture, output.form().size(), output.inscription(caption, ending), png);
    return new LessonPage.Image("image/png", png.toByteArray(), caption);
  }

  private LessonPage.Image movie(LessonFigure figure, Output output, Runner runner)
      throws IOException {
    String caption = figure.figure().caption();
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    FrameJob.of(figure.movie(runner), MOVIE)
        .withGif(TIMING, runner)
        .runWithGif(runner, frame -> {}, output.inscription(caption, ".gif"), gif);
    output.file(".gif", gif::writeTo);
    return new LessonPage.Image("image/gif", gif.toByteArray(), caption);
  }
}
