package costscape.cli.gallery;

import static costscape.cli.gallery.Html.each;
import static costscape.cli.gallery.Html.escaped;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.lesson.Lesson;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Outcome;
import costscape.lesson.Prose;
import costscape.render.chart.Figure;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

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
    Figure picture = output.look().of(figure.still());
    output.pictures().write(suffix, figure.still(), caption);
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
}
