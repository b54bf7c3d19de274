package costscape.cli.gallery;

import static costscape.cli.gallery.CourseHtml.escaped;

import costscape.lesson.Claim;
import costscape.lesson.Exercise;
import costscape.lesson.GlossaryTerm;
import costscape.lesson.Lesson;
import costscape.words.Language;
import costscape.words.LessonWords;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A lesson as one page that needs no other file. */
public final class LessonPage {
  /** A picture of the page, of a type such as image/png. */
  public record Image(String type, byte[] bytes, String caption) {}

  private LessonPage() {}

  public static String of(String name, Lesson lesson, List<Claim> claims, List<Image> images) {
    Exercise exercise = lesson.exercise();
    Language language = Language.spoken();
    return CourseHtml.worded(CourseHtml.template("lesson.html"), LessonWords.values())
        .replace("{{lang}}", language.code())
        .replace("{{title}}", escaped(lesson.title()))
        .replace("{{text}}", each(lesson.text(), words -> "<p>%s</p>\n".formatted(escaped(words))))
        .replace(
            "{{claims}}",
            each(claims, claim -> "<li>%s</li>\n".formatted(escaped(claim.sentence()))))
        .replace("{{terms}}", each(lesson.terms(), LessonPage::term))
        .replace("{{question}}", escaped(exercise.question()))
        .replace("{{answer}}", escaped(exercise.answer()))
        .replace("{{command}}", escaped(exercise.command()))
        .replace("{{name}}", name)
        .replace("{{spoken}}", language == Language.ENGLISH ? "" : " --lang " + language.code())
        .replace("{{figures}}", each(images, LessonPage::figure));
  }

  private static <T> String each(List<T> parts, Function<T, String> html) {
    return parts.stream().map(html).collect(Collectors.joining());
  }

  private static String term(GlossaryTerm term) {
    return "<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(term.word()), escaped(term.meaning()));
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
