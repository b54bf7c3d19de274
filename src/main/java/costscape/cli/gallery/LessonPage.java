package costscape.cli.gallery;

import static costscape.cli.gallery.CourseHtml.escaped;

import costscape.lesson.Claim;
import costscape.lesson.Exercise;
import costscape.lesson.Lesson;
import costscape.words.Language;
import costscape.words.LessonWords;
import java.util.Base64;
import java.util.List;

/** A lesson as one page that needs no other file. */
public final class LessonPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%10$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { font: 17px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto;
             padding: 0 1rem; color: #1f2328; background: #fff; }
      figure { margin: 2rem 0; }
      img { width: 100%%; height: auto; border: 1px solid #d8dde3; }
      h1 { line-height: 1.2; }
      figcaption { margin-top: .4rem; color: #57606a; font-size: .95rem; }
      li { margin: .4rem 0; }
      dt { font-weight: 600; margin-top: .6rem; }
      dd { margin: 0; }
      pre { overflow-x: auto; background: #f3f5f7; padding: .6rem .8rem; }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      %2$s
      <h2>%11$s</h2>
      <ul>
      %3$s</ul>
      <p>%12$s</p>
      %4$s
      <h2>%13$s</h2>
      <dl>
      %6$s</dl>
      <h2>%14$s</h2>
      <p>%7$s</p>
      <details><summary>%15$s</summary><p>%8$s</p></details>
      <h2>%16$s</h2>
      <pre><code>costscape %9$s</code></pre>
      <p>%17$s <code>costscape lesson %5$s%18$s</code></p>
      </body>
      </html>
      """;

  /**
   * A picture of the page.
   *
   * @param type such as image/png
   */
  public record Image(String type, byte[] bytes, String caption) {}

  private LessonPage() {}

  public static String of(String name, Lesson lesson, List<Claim> claims, List<Image> images) {
    StringBuilder text = new StringBuilder();
    lesson
        .text()
        .forEach(paragraph -> text.append("<p>").append(escaped(paragraph)).append("</p>\n"));
    StringBuilder list = new StringBuilder();
    claims.forEach(
        claim -> list.append("<li>").append(escaped(claim.sentence())).append("</li>\n"));
    StringBuilder figures = new StringBuilder();
    images.forEach(image -> figures.append(figure(image)));
    StringBuilder words = new StringBuilder();
    lesson
        .terms()
        .forEach(
            term ->
                words.append(
                    "<dt>%s</dt><dd>%s</dd>\n"
                        .formatted(escaped(term.word()), escaped(term.meaning()))));
    Exercise exercise = lesson.exercise();
    Language language = Language.spoken();
    return PAGE.formatted(
        escaped(lesson.title()),
        text,
        list,
        figures,
        name,
        words,
        escaped(exercise.question()),
        escaped(exercise.answer()),
        escaped(exercise.command()),
        language.code(),
        LessonWords.SHOWN.say(),
        LessonWords.CHECKED.say(),
        LessonWords.WORDS.say(),
        LessonWords.QUESTION.say(),
        LessonWords.ANSWER.say(),
        LessonWords.TRY.say(),
        LessonWords.MADE_BY.say(),
        language == Language.ENGLISH ? "" : " --lang " + language.code());
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
