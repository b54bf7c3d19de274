package costscape.cli.gallery;

import static costscape.cli.gallery.Html.escaped;
import static costscape.cli.gallery.Html.typeset;

import costscape.lesson.Course;
import costscape.lesson.Course.CoursePage;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page for the teacher: the course and each of its pages before a lesson. */
record TeacherPage(CourseSite site) {
  /** The minutes of a lesson at school. */
  private static final int LESSON = 45;

  /** The pages that a single lesson takes; {@link #NEXT} is behind them. */
  private static final List<String> FIRST = List.of("network", "cost", "slope");

  private static final String NEXT = "local-minimum";

  String html() {
    int minutes = site.pages().stream().mapToInt(page -> page.minutes()).sum();
    int tasks = site.pages().stream().mapToInt(page -> page.task().minutes()).sum();
    int lessons = (minutes + tasks + LESSON - 1) / LESSON;
    String title = site.say("for-teacher");
    return site.document(
        "teacher",
        title,
        "<main class=\"plain\"><h1>%s</h1>\n<p>%s</p>\n%s%s</main>"
            .formatted(
                title,
                site.say("times", site.pages().size(), minutes, tasks, lessons, LESSON),
                goodToKnow(),
                IntStream.range(0, site.pages().size())
                    .mapToObj(this::of)
                    .collect(Collectors.joining())));
  }

  private String entry(String term, String html) {
    return "<dt>%s</dt><dd>%s</dd>".formatted(site.say(term), html);
  }

  /** Answers to questions before the first lesson. */
  private String goodToKnow() {
    return Stream.of(
            entry("one-lesson", escaped(oneLesson())),
            entry("again", escaped(site.say("reset-shows"))),
            entry("own-data", escaped(site.say("own-data-are"))),
            entry("links", escaped(site.say("links-hold"))),
            entry("projector", escaped(site.say("projector-shows"))),
            entry("printing", escaped(site.say("printed-on"))),
            entry("offline", escaped(site.say("copy-folder", CourseSite.LIVE))))
        .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>\n"));
  }

  private String oneLesson() {
    int last = place(FIRST.get(2));
    return site.say(
        "one-lesson-takes",
        place(FIRST.get(0)),
        place(FIRST.get(1)),
        last,
        FIRST.stream().mapToInt(name -> site.pages().get(place(name) - 1).minutes()).sum(),
        last,
        site.pages().get(last - 1).task().minutes(),
        place(NEXT));
  }

  /** The number of a page, from 1 on. */
  private static int place(String name) {
    return Course.names().indexOf(name) + 1;
  }

  /** The section on one page. */
  private String of(int index) {
    CoursePage page = site.pages().get(index);
    String found =
        "%s. %s\n<a href=\"%s\">%s</a>"
            .formatted(
                inWords(page.task().solution()),
                site.text(page, "why"),
                site.onLivePage(page, page.task().solved()),
                site.say("press-run"));
    return """
    <section><h2><a href="%s">%d %s</a> <span class="soft">%s</span></h2>
    <dl>%s%s%s%s
    %s%s</dl></section>
    """
        .formatted(
            site.link(index),
            index + 1,
            site.title(page),
            site.say("minutes", page.minutes(), page.task().minutes()),
            entry("aim", site.text(page, "aim")),
            entry("mistake", site.text(page, "mistake")),
            entry("question", site.text(page, "question")),
            entry("answer", site.text(page, "answer")),
            entry("to-find", site.text(page, "task")),
            entry("found-by", found));
  }

  /** The settings of a solution, by their names on the live page. */
  private String inWords(String solution) {
    List<String> words = new ArrayList<>();
    List<String> axes = new ArrayList<>();
    for (String part : solution.split("&", -1)) {
      String value = part.substring(part.indexOf('=') + 1);
      switch (part.substring(0, part.indexOf('='))) {
        case "at" -> words.add(start(value.split(",", -1)));
        case "ball" -> settings(value.split(",", -1)).forEach(words::add);
        case "l2" -> words.add(setting("penalty", value));
        case "vary" -> axes.add(value.substring(0, value.indexOf('=')));
        default -> throw new IllegalStateException("a solution sets " + part);
      }
    }
    if (!axes.isEmpty()) {
      words.add(site.say("on-map", axes.toArray()));
    }
    return typeset(String.join("; ", words));
  }

  /** The settings of a ball behind the name of its rule. */
  private Stream<String> settings(String... parts) {
    return Stream.of(parts)
        .skip(1)
        .map(part -> part.split("=", 2))
        .map(pair -> setting(pair[0].equals("momentum") ? "momentum" : "rate", pair[1]));
  }

  private String setting(String name, String value) {
    return site.say(name) + " " + number(value);
  }

  /** The seven numbers of a start. */
  private String start(String... values) {
    List<String> names =
        Network.of(1, List.of(2), ActivationFunction.SIGMOID).layout().parameterNames();
    return IntStream.range(0, values.length)
        .mapToObj(k -> names.get(k) + " = " + number(values[k]))
        .collect(Collectors.joining("; "));
  }

  /** A number as people write it. */
  private String number(String value) {
    String plain = new BigDecimal(value).stripTrailingZeros().toPlainString();
    return site.prose().number(plain).replace('-', '\u2212');
  }
}
