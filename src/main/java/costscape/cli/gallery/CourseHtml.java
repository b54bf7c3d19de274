package costscape.cli.gallery;

import costscape.lesson.BilingualText;
import costscape.lesson.CoursePage;
import costscape.store.file.BundledText;
import costscape.words.CourseWords;
import costscape.words.Language;
import costscape.words.Phrase;
import java.math.BigDecimal;

/** What the pages of the course have in common, in the language that is spoken. */
final class CourseHtml {
  private CourseHtml() {}

  /**
   * A whole document, with a line that leads to the index and to the other language.
   *
   * @param name of its file in English, without the ending
   * @param isAlone whether it has no index, but the live page beside it
   */
  static String document(String name, String title, boolean isAlone, String body) {
    Language language = Language.spoken();
    Language other = language == Language.ENGLISH ? Language.GERMAN : Language.ENGLISH;
    String home = isAlone ? CoursePages.LIVE : file("index");
    return template("course.html")
        .replace("{{lang}}", language.code())
        .replace("{{title}}", escaped(title))
        .replace("{{style}}", template("course.css"))
        .replace("{{index}}", home + ".html")
        .replace("{{course}}", (isAlone ? CourseWords.LIVE_PAGE : CourseWords.COURSE).say())
        .replace("{{other}}", CoursePages.file(name, other) + ".html")
        .replace("{{other-lang}}", other.code())
        .replace("{{other-name}}", other == Language.GERMAN ? "Deutsch" : "English")
        .replace("{{body}}", body);
  }

  static String template(String name) {
    return BundledText.of(CourseHtml.class, name);
  }

  /** A template with its words said: {@code {{TO_FIND}}} is the phrase of that name. */
  static <P extends Enum<P> & Phrase> String worded(String template, P[] words) {
    String worded = template;
    for (P phrase : words) {
      String place = "{{" + phrase.name() + "}}";
      if (worded.contains(place)) {
        worded = worded.replace(place, phrase.say());
      }
    }
    return worded;
  }

  /** The name of a file, without its ending. */
  static String file(String name) {
    return CoursePages.file(name, Language.spoken());
  }

  /** A text whose parameters are named as on the axes of the live page. */
  static String text(BilingualText words) {
    return typeset(words.in(Language.spoken()));
  }

  static String typeset(String text) {
    return escaped(text)
        .replaceAll("\\b([wb])(\\d+)_(\\d+)(?:_(\\d+))?\\b", "$1<sup>($2)</sup><sub>$3$4</sub>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** A number as people write it. */
  static String number(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return Language.spoken().number(plain).replace('-', '\u2212');
  }

  /**
   * A link to the last step of a page within the live page, which stands behind the steps of the
   * course.
   *
   * @param shown the parts of the link that say what is seen
   */
  static String onLivePage(CoursePage page, String shown) {
    return "%s.html#course=%s&amp;step=%d&amp;lang=%s&amp;%s"
        .formatted(
            CoursePages.LIVE,
            page.name(),
            page.steps().size() + 1,
            Language.spoken().code(),
            escaped(shown.replace("&embed=true", "")));
  }
}
