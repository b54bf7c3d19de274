package costscape.cli.gallery;

import static costscape.cli.gallery.CourseHtml.document;
import static costscape.cli.gallery.CourseHtml.escaped;
import static costscape.cli.gallery.CourseHtml.text;

import costscape.lesson.Course;
import costscape.lesson.CoursePage;
import costscape.lesson.CourseStep;
import costscape.words.CourseWords;
import costscape.words.Language;
import costscape.words.LessonWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The course as pages that work offline: an index, the pages with the live page beside each step, a
 * page for the teacher and a worksheet, each in both languages.
 *
 * @param stem the name of the only page's file; empty where there are all pages and an index
 */
public record CoursePages(List<CoursePage> pages, String stem) {
  /** The live page's file, without its ending. */
  public static final String LIVE = "costscape";

  private boolean alone() {
    return !stem.isEmpty();
  }

  /** The names of the files of a page by itself, one in each language. */
  public static List<String> namesOfOne(String stem) {
    return Stream.of(Language.values()).map(language -> file(stem, language)).toList();
  }

  /** A page by itself, by the names of its files, which begin with a stem. */
  public static Map<String, String> ofOne(CoursePage page, String stem) {
    return inEach(() -> Map.of(stem, new CoursePages(List.of(page), stem).page(0)));
  }

  /** The names of the files, without their endings, which are known before the runs. */
  public static List<String> names() {
    List<String> all = new ArrayList<>();
    for (Language language : Language.values()) {
      List.of("index", "teacher", "worksheet").forEach(name -> all.add(file(name, language)));
      for (int k = 0; k < Course.names().size(); k++) {
        all.add(file(numbered(k, Course.names().get(k)), language));
      }
    }
    return all;
  }

  /** Every page by its name. */
  public static Map<String, String> of(List<CoursePage> pages) {
    return inEach(() -> new CoursePages(pages, "").all());
  }

  private Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("index", index());
    all.put("teacher", new TeacherPage(pages).html());
    all.put("worksheet", Worksheet.html(pages));
    for (int k = 0; k < pages.size(); k++) {
      all.put(numbered(k, pages.get(k).name()), page(k));
    }
    return all;
  }

  /** Some pages in each language, by the names of their files. */
  private static Map<String, String> inEach(Supplier<Map<String, String>> spoken) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      language.during(spoken::get).forEach((name, html) -> files.put(file(name, language), html));
    }
    return files;
  }

  private static String numbered(int index, String name) {
    return "%02d-%s".formatted(index + 1, name);
  }

  /** The name of a file in a language, without its ending. */
  public static String file(String name, Language language) {
    return language == Language.ENGLISH ? name : name + "-" + language.code();
  }

  /** The file of a page of the whole course. */
  static String link(int index, CoursePage page) {
    return CourseHtml.file(numbered(index, page.name())) + ".html";
  }

  private String index() {
    String list =
        IntStream.range(0, pages.size())
            .mapToObj(
                k ->
                    "<li><a href=\"%s\">%s</a><br>%s</li>\n"
                        .formatted(
                            link(k, pages.get(k)),
                            text(pages.get(k).title()),
                            text(pages.get(k).teaching().aim())))
            .collect(Collectors.joining());
    String title = CourseWords.TITLE.say();
    return document(
        "index",
        title,
        false,
        """
        <main class="plain"><h1>%s</h1>
        <p>%s</p>
        <ol class="contents">
        %s</ol>
        <p><a href="%s.html#lang=%s">%s</a> · <a href="%s.html">%s</a> · <a href="%s.html">%s</a></p></main>
        """
            .formatted(
                title,
                CourseWords.ABOUT.say(),
                list,
                LIVE,
                Language.spoken().code(),
                CourseWords.LIVE_PAGE.say(),
                CourseHtml.file("worksheet"),
                CourseWords.THE_WORKSHEET.say(),
                CourseHtml.file("teacher"),
                CourseWords.FOR_TEACHER.say()));
  }

  private String page(int index) {
    CoursePage page = pages.get(index);
    String place =
        alone() ? CourseWords.PAGE_ALONE.say() : CourseWords.PAGE_OF.say(index + 1, pages.size());
    String body =
        CourseHtml.worded(CourseHtml.template("coursepage.html"), CourseWords.values())
            .replace("{{ANSWER}}", LessonWords.ANSWER.say())
            .replace("{{script}}", CourseHtml.template("course.js"))
            .replace("{{place}}", place)
            .replace("{{title}}", text(page.title()))
            .replace("{{question}}", text(page.question().asked()))
            .replace("{{answer}}", text(page.question().answer()))
            .replace("{{wanted}}", text(page.task().wanted()))
            .replace("{{go}}", CourseHtml.onLivePage(page, page.task().begin()))
            .replace("{{onward}}", onward(index + 1))
            .replace(
                "{{steps}}",
                page.steps().stream().map(CoursePages::step).collect(Collectors.joining()));
    return document(
        alone() ? stem : numbered(index, page.name()),
        page.title().in(Language.spoken()),
        alone(),
        body);
  }

  /** The link to the page behind one, and behind the last to the index. */
  private String onward(int next) {
    if (alone()) {
      return "";
    }
    return next < pages.size()
        ? "<a id=\"onward\" href=\"%s\">%s %s</a>"
            .formatted(
                link(next, pages.get(next)),
                CourseWords.NEXT_PAGE.say(),
                text(pages.get(next).title()))
        : "<a id=\"onward\" href=\"%s.html\">%s</a>"
            .formatted(CourseHtml.file("index"), CourseWords.TO_CONTENTS.say());
  }

  private static String step(CourseStep step) {
    String live =
        step.live()
            .map(
                link ->
                    " data-live=\"%s.html#%s&amp;lang=%s\""
                        .formatted(LIVE, escaped(link), Language.spoken().code()))
            .orElse("");
    String curve = step.curve().map(drawn -> new CurveSvg(drawn).svg()).orElse("");
    return "<article class=\"step\"%s><p>%s</p>%s</article>\n"
        .formatted(live, text(step.text()), curve);
  }
}
