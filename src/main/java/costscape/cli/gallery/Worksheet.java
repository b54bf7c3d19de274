package costscape.cli.gallery;

import static costscape.cli.gallery.CourseHtml.text;

import costscape.lesson.BilingualText;
import costscape.lesson.CoursePage;
import costscape.words.CourseWords;
import costscape.words.Language;
import java.util.List;
import java.util.stream.Collectors;

/** The worksheet of the course, for writing on. */
final class Worksheet {
  private static final String LINES = "<div class=\"line\"></div>".repeat(2);

  private Worksheet() {}

  static String html(List<CoursePage> pages) {
    String title = CourseWords.WORKSHEET.say();
    return CourseHtml.document(
        "worksheet",
        title,
        false,
        """
        <main class="sheet"><h1>%s</h1><p class="soft head"><span>%s</span><span>%s</span><span>%s</span></p>
        <ol>
        %s</ol></main>
        """
            .formatted(
                title,
                CourseWords.NAME.say(),
                CourseWords.CLASS.say(),
                CourseWords.DATE.say(),
                pages.stream().map(Worksheet::of).collect(Collectors.joining())));
  }

  /** A page's question and its task, with three lines for the answer and for what was found. */
  private static String of(CoursePage page) {
    return """
    <li><b>%s</b><div class="both"><div>%s<div class="line"></div>%s</div>
    <div>%s<div class="line">%s:</div>%s</div></div></li>
    """
        .formatted(
            text(page.title()),
            text(page.question().asked()),
            LINES,
            withoutHints(page.task().wanted()),
            text(page.task().noted()),
            LINES);
  }

  /** A task without the hints that stand in brackets behind it: they speak of the live page. */
  private static String withoutHints(BilingualText task) {
    return CourseHtml.typeset(task.in(Language.spoken()).replaceFirst(" \\([^()]*\\)$", ""));
  }
}
