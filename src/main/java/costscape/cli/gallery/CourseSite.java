package costscape.cli.gallery;

import static costscape.cli.gallery.Html.escaped;
import static costscape.cli.gallery.Html.typeset;

import costscape.lesson.Course;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Prose;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks.Tick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The course in one language as pages that work offline: an index, the pages with the live page
 * beside each step, a page for the teacher and a worksheet.
 *
 * @param stem the name of the only page's file; empty where there are all pages and an index
 */
public record CourseSite(List<CoursePage> pages, String stem, Prose prose) {
  /** The live page's file, without its ending. */
  static final String LIVE = "costscape";

  private static final String LINES = "<div class=\"line\"></div>".repeat(2);

  /** The names of the files of a page by itself, one in each language. */
  static List<String> namesOfOne(String stem) {
    return Prose.LANGUAGES.stream().map(language -> file(stem, language)).toList();
  }

  /** A page by itself, by the names of its files, which begin with a stem. */
  static Map<String, String> ofOne(CoursePage page, String stem) {
    return inEach(prose -> Map.of(stem, new CourseSite(List.of(page), stem, prose).page(0)));
  }

  /** The names of the files, without their endings, which are known before the runs. */
  static List<String> names() {
    List<String> all = new ArrayList<>();
    for (String language : Prose.LANGUAGES) {
      List.of("index", "teacher", "worksheet").forEach(name -> all.add(file(name, language)));
      for (int k = 0; k < Course.names().size(); k++) {
        all.add(file(numbered(k, Course.names().get(k)), language));
      }
    }
    return all;
  }

  /** Every page by its name. */
  public static Map<String, String> of(List<CoursePage> pages) {
    return inEach(prose -> new CourseSite(pages, "", prose).all());
  }

  private Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("index", index());
    all.put("teacher", new TeacherPage(this).html());
    all.put("worksheet", worksheet());
    for (int k = 0; k < pages.size(); k++) {
      all.put(numbered(k, pages.get(k).name()), page(k));
    }
    return all;
  }

  /** Some pages in each language, by the names of their files. */
  private static Map<String, String> inEach(Function<Prose, Map<String, String>> written) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String language : Prose.LANGUAGES) {
      written
          .apply(Html.prose(language))
          .forEach((name, html) -> files.put(file(name, language), html));
    }
    return files;
  }

  private static String numbered(int index, String name) {
    return "%02d-%s".formatted(index + 1, name);
  }

  /** The name of a file in a language, without its ending. */
  static String file(String name, String language) {
    return language.equals("en") ? name : name + "-" + language;
  }

  private String file(String name) {
    return file(name, prose.language());
  }

  /** The file of a page of the whole course. */
  String link(int index) {
    return file(numbered(index, pages.get(index).name())) + ".html";
  }

  /** A text that stands around the steps. */
  String say(String key, Object... numbers) {
    return prose.course("words").say(key, numbers);
  }

  /** A text of a page, its parameters named as on the live page. */
  String text(CoursePage page, String key) {
    return typeset(prose.course(page.name()).say(key));
  }

  String title(CoursePage page) {
    return typeset(prose.course(page.name()).title());
  }

  /**
   * A link to the last step of a page within the live page, which stands behind the steps of the
   * course.
   *
   * @param shown the parts of the link that say what is seen
   */
  String onLivePage(CoursePage page, String shown) {
    return "%s.html#course=%s&amp;step=%d&amp;lang=%s&amp;%s"
        .formatted(
            LIVE,
            page.name(),
            page.steps().size() + 1,
            prose.language(),
            escaped(shown.replace("&embed=true", "")));
  }

  /**
   * A whole document, with a line that leads to the index and to the other language.
   *
   * @param name of its file in English, without the ending
   */
  String document(String name, String title, String body) {
    boolean isAlone = !stem.isEmpty();
    boolean isEnglish = prose.language().equals("en");
    String other = isEnglish ? "de" : "en";
    return Html.template("course.html")
        .replace("{{lang}}", prose.language())
        .replace("{{title}}", escaped(title))
        .replace("{{style}}", Html.template("course.css"))
        .replace("{{index}}", (isAlone ? LIVE : file("index")) + ".html")
        .replace("{{course}}", say(isAlone ? "live-page" : "course"))
        .replace("{{other}}", file(name, other) + ".html")
        .replace("{{other-lang}}", other)
        .replace("{{other-name}}", isEnglish ? "Deutsch" : "English")
        .replace("{{body}}", body);
  }

  private String index() {
    String title = say("title");
    String list =
        IntStream.range(0, pages.size())
            .mapToObj(
                k ->
                    "<li><a href=\"%s\">%s</a><br>%s</li>\n"
                        .formatted(link(k), title(pages.get(k)), text(pages.get(k), "aim")))
            .collect(Collectors.joining());
    return document(
        "index",
        title,
        """
        <main class="plain"><h1>%s</h1>
        <p>%s</p>
        <ol class="contents">
        %s</ol>
        <p><a href="%s.html#lang=%s">%s</a> · <a href="%s.html">%s</a> · <a href="%s.html">%s</a></p></main>
        """
            .formatted(
                title,
                say("about"),
                list,
                LIVE,
                prose.language(),
                say("live-page"),
                file("worksheet"),
                say("the-worksheet"),
                file("teacher"),
                say("for-teacher")));
  }

  private String page(int index) {
    CoursePage page = pages.get(index);
    boolean isAlone = !stem.isEmpty();
    String body =
        Html.template("coursepage.html", prose.course("words"))
            .replace("{{script}}", Html.template("course.js"))
            .replace(
                "{{place}}", isAlone ? say("page-alone") : say("page-of", index + 1, pages.size()))
            .replace("{{title}}", title(page))
            .replace("{{question}}", text(page, "question"))
            .replace("{{answer}}", text(page, "answer"))
            .replace("{{wanted}}", text(page, "task"))
            .replace("{{go}}", onLivePage(page, page.task().begin()))
            .replace("{{onward}}", isAlone ? "" : onward(index + 1))
            .replace(
                "{{steps}}",
                IntStream.range(0, page.steps().size())
                    .mapToObj(k -> step(page, k))
                    .collect(Collectors.joining()));
    return document(
        isAlone ? stem : numbered(index, page.name()), prose.course(page.name()).title(), body);
  }

  /** The link to the page behind one, and behind the last to the index. */
  private String onward(int next) {
    return next < pages.size()
        ? "<a id=\"onward\" href=\"%s\">%s %s</a>"
            .formatted(link(next), say("next-page"), title(pages.get(next)))
        : "<a id=\"onward\" href=\"%s.html\">%s</a>".formatted(file("index"), say("to-contents"));
  }

  private String step(CoursePage page, int index) {
    CoursePage.Step step = page.steps().get(index);
    String live =
        step.live()
            .map(
                link ->
                    " data-live=\"%s.html#%s&amp;lang=%s\""
                        .formatted(LIVE, escaped(link), prose.language()))
            .orElse("");
    String curve = step.curve().map(drawn -> new CurveSvg(drawn).svg(prose)).orElse("");
    return "<article class=\"step\"%s><p>%s</p>%s</article>\n"
        .formatted(live, typeset(page.text(index, prose)), curve);
  }

  /**
   * The pages as slides for reveal.js: a column of slides for each page, its steps with what is
   * seen beside them, and the answer and the usual mistake in the speaker's notes.
   */
  String reveal() {
    return Html.template("reveal.html")
        .replace("{{lang}}", prose.language())
        .replace("{{title}}", escaped(say("title")))
        .replace("{{sections}}", Html.each(pages, this::slides));
  }

  private String slides(CoursePage page) {
    String steps =
        IntStream.range(0, page.steps().size())
            .mapToObj(k -> slide(page, k))
            .collect(Collectors.joining());
    return """
    <section>
    <section><h2>%s</h2><p>%s</p></section>
    %s<section><h3>%s</h3><p>%s</p><h3>%s</h3><p><a href="%s">%s</a></p>
    <aside class="notes"><p>%s</p><p>%s</p></aside></section>
    </section>
    """
        .formatted(
            title(page),
            text(page, "aim"),
            steps,
            say("a-question"),
            text(page, "question"),
            say("to-find"),
            onLivePage(page, page.task().begin()),
            text(page, "task"),
            text(page, "answer"),
            text(page, "mistake"));
  }

  /** A slide of one step; reveal.js loads what has a data-src when the slide is near. */
  private String slide(CoursePage page, int index) {
    CoursePage.Step step = page.steps().get(index);
    String seen =
        step.live()
            .map(
                link ->
                    "<iframe title=\"%s\" data-src=\"%s.html#%s&amp;lang=%s\"></iframe>"
                        .formatted(say("live-page"), LIVE, escaped(link), prose.language()))
            .or(() -> step.curve().map(drawn -> new CurveSvg(drawn).svg(prose)))
            .orElse("");
    return "<section class=\"step\"><p>%s</p>%s</section>\n"
        .formatted(typeset(page.text(index, prose)), seen);
  }

  private String worksheet() {
    String title = say("worksheet");
    return document(
        "worksheet",
        title,
        """
        <main class="sheet"><h1>%s</h1><p class="soft head"><span>%s</span><span>%s</span><span>%s</span></p>
        <ol>
        %s</ol></main>
        """
            .formatted(
                title, say("name"), say("class"), say("date"), Html.each(pages, this::onSheet)));
  }

  /**
   * A page's question and its task, with three lines for the answer and for what was found. The
   * hints in brackets behind the task are left out: they speak of the live page.
   */
  private String onSheet(CoursePage page) {
    String task = prose.course(page.name()).say("task").replaceFirst(" \\([^()]*\\)$", "");
    return """
    <li><b>%s</b><div class="both"><div>%s<div class="line"></div>%s</div>
    <div>%s<div class="line">%s:</div>%s</div></div></li>
    """
        .formatted(
            title(page), text(page, "question"), LINES, typeset(task), text(page, "noted"), LINES);
  }

  /** A curve of the course as SVG: the cost over one number, and a ball that a script rolls. */
  private static final class CurveSvg {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;
    private static final int MARKS = 4;

    private final CoursePage.Curve curve;
    private final double low;
    private final double high;

    CurveSvg(CoursePage.Curve curve) {
      this.curve = curve;
      double least = curve.costs().stream().mapToDouble(c -> c).min().orElseThrow();
      double most = curve.costs().stream().mapToDouble(c -> c).max().orElseThrow();
      low = least - 0.08 * (most - least);
      high = most + 0.08 * (most - least);
    }

    private double x(double value) {
      double share = (value - curve.axis().from()) / (curve.axis().to() - curve.axis().from());
      return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double cost) {
      return TOP + (high - cost) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private static String point(double x, double y) {
      return String.format(Locale.ROOT, "%.2f,%.2f", x, y);
    }

    private String marks(Prose prose) {
      String across =
          Scale.LINEAR.ticks(curve.axis().from(), curve.axis().to(), MARKS).stream()
              .map(
                  tick ->
                      mark(
                          plain(x(tick.value())),
                          HEIGHT - BOTTOM + 20,
                          "middle",
                          label(tick, prose)))
              .collect(Collectors.joining());
      String up =
          Scale.LINEAR.ticks(low, high, MARKS).stream()
              .map(tick -> mark(LEFT - 8, plain(y(tick.value()) + 4), "end", label(tick, prose)))
              .collect(Collectors.joining());
      return across + up;
    }

    private static String label(Tick tick, Prose prose) {
      return prose.number(tick.label().replace('\u2212', '-')).replace('-', '\u2212');
    }

    private static String mark(Object x, Object y, String anchor, String label) {
      return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
          .formatted(x, y, anchor, label);
    }

    /** A parameter's name as on the axes of the live page; another name stays as it is. */
    private static String typeset(String name) {
      if (!name.matches("[wb]\\d(_\\d){1,2}")) {
        return name;
      }
      StringBuilder set = new StringBuilder(name.substring(0, 1));
      set.append('\u207d').append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(name.charAt(1) - '0')).append('\u207e');
      name.substring(2)
          .chars()
          .filter(Character::isDigit)
          .forEach(digit -> set.append((char) ('\u2080' + digit - '0')));
      return set.toString();
    }

    private static String plain(double pixels) {
      return String.format(Locale.ROOT, "%.1f", pixels);
    }

    String svg(Prose prose) {
      List<Double> costs = curve.costs();
      String line =
          IntStream.range(0, costs.size())
              .mapToObj(i -> point(x(curve.axis().at(i)), y(costs.get(i))))
              .collect(Collectors.joining(" "));
      String ball =
          curve.ball().stream()
              .map(place -> point(x(place.at()), y(place.cost())))
              .collect(Collectors.joining(" "));
      String[] first = ball.split("[ ,]", 3);
      return Html.template("curve.html", prose.course("words"))
          .stripTrailing()
          .replace("{{width}}", String.valueOf(WIDTH))
          .replace("{{height}}", String.valueOf(HEIGHT))
          .replace("{{axes}}", "M%d %dV%dH%d".formatted(LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT))
          .replace("{{marks}}", marks(prose))
          .replace("{{middle}}", String.valueOf((LEFT + WIDTH - RIGHT) / 2))
          .replace("{{below}}", String.valueOf(HEIGHT - 8))
          .replace("{{name}}", Html.escaped(typeset(curve.axis().name())))
          .replace("{{left}}", String.valueOf(LEFT))
          .replace("{{above}}", String.valueOf(TOP - 8))
          .replace("{{line}}", line)
          .replace("{{x}}", first[0])
          .replace("{{y}}", first[1])
          .replace("{{ball}}", ball);
    }
  }
}
