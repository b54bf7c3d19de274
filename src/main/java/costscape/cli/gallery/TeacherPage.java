package costscape.cli.gallery;

import static costscape.cli.gallery.CourseHtml.escaped;
import static costscape.cli.gallery.CourseHtml.number;
import static costscape.cli.gallery.CourseHtml.text;

import costscape.lesson.Course;
import costscape.lesson.CoursePage;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.words.CourseWords;
import costscape.words.LessonWords;
import costscape.words.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a teacher wants to know of the course and of each of its pages before a lesson. */
record TeacherPage(List<CoursePage> pages) {
  /** The minutes of a lesson at school. */
  private static final int LESSON = 45;

  /** Of one lesson only, the pages that it takes, and the one behind them. */
  private static final List<String> FIRST = List.of("network", "cost", "slope");

  private static final String NEXT = "local-minimum";

  String html() {
    int minutes = pages.stream().mapToInt(page -> page.teaching().minutes()).sum();
    int tasks = pages.stream().mapToInt(page -> page.task().minutes()).sum();
    int lessons = (minutes + tasks + LESSON - 1) / LESSON;
    String title = CourseWords.FOR_TEACHER.say();
    return CourseHtml.document(
        "teacher",
        title,
        false,
        "<main class=\"plain\"><h1>%s</h1>\n<p>%s</p>\n%s%s</main>"
            .formatted(
                title,
                CourseWords.TIMES.say(pages.size(), minutes, tasks, lessons, LESSON),
                goodToKnow(),
                IntStream.range(0, pages.size()).mapToObj(this::of).collect(Collectors.joining())));
  }

  private static String entry(Phrase term, String html) {
    return "<dt>%s</dt><dd>%s</dd>".formatted(term.say(), html);
  }

  /** What a teacher asks before the first lesson. */
  private String goodToKnow() {
    return Stream.of(
            entry(CourseWords.ONE_LESSON, escaped(oneLesson())),
            entry(CourseWords.AGAIN, escaped(CourseWords.RESET_SHOWS.say())),
            entry(CourseWords.OWN_DATA, escaped(CourseWords.OWN_DATA_ARE.say())),
            entry(CourseWords.LINKS, escaped(CourseWords.LINKS_HOLD.say())),
            entry(CourseWords.PROJECTOR, escaped(CourseWords.PROJECTOR_SHOWS.say())),
            entry(CourseWords.PRINTING, escaped(CourseWords.PRINTED_ON.say())),
            entry(CourseWords.OFFLINE, escaped(CourseWords.COPY_FOLDER.say(CoursePages.LIVE))))
        .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>\n"));
  }

  private String oneLesson() {
    int last = place(FIRST.get(2));
    return CourseWords.ONE_LESSON_TAKES.say(
        place(FIRST.get(0)),
        place(FIRST.get(1)),
        last,
        FIRST.stream().mapToInt(name -> pages.get(place(name) - 1).teaching().minutes()).sum(),
        last,
        pages.get(last - 1).task().minutes(),
        place(NEXT));
  }

  /** The number of a page, from 1 on. */
  private static int place(String name) {
    return Course.names().indexOf(name) + 1;
  }

  /** What is good to know of one page. */
  private String of(int index) {
    CoursePage page = pages.get(index);
    String found =
        "%s. %s\n<a href=\"%s\">%s</a>"
            .formatted(
                inWords(page.task().solution()),
                text(page.task().why()),
                CourseHtml.onLivePage(page, page.task().solved()),
                CourseWords.PRESS_RUN.say());
    return """
    <section><h2><a href="%s">%d %s</a> <span class="soft">%s</span></h2>
    <dl>%s%s%s%s
    %s%s</dl></section>
    """
        .formatted(
            CoursePages.link(index, page),
            index + 1,
            text(page.title()),
            CourseWords.MINUTES.say(page.teaching().minutes(), page.task().minutes()),
            entry(CourseWords.AIM, text(page.teaching().aim())),
            entry(CourseWords.MISTAKE, text(page.teaching().mistake())),
            entry(CourseWords.QUESTION, text(page.question().asked())),
            entry(LessonWords.ANSWER, text(page.question().answer())),
            entry(CourseWords.TO_FIND, text(page.task().wanted())),
            entry(CourseWords.FOUND_BY, found));
  }

  /** What a solution sets, by the names that stand on the live page. */
  private static String inWords(String solution) {
    List<String> words = new ArrayList<>();
    List<String> axes = new ArrayList<>();
    for (String part : solution.split("&", -1)) {
      String value = part.substring(part.indexOf('=') + 1);
      switch (part.substring(0, part.indexOf('='))) {
        case "at" -> words.add(start(value.split(",", -1)));
        case "ball" -> settings(value.split(",", -1)).forEach(words::add);
        case "l2" -> words.add(setting(CourseWords.PENALTY, value));
        case "vary" -> axes.add(value.substring(0, value.indexOf('=')));
        default -> throw new IllegalStateException("a solution sets " + part);
      }
    }
    if (!axes.isEmpty()) {
      words.add(CourseWords.ON_MAP.say(axes.toArray()));
    }
    return CourseHtml.typeset(String.join("; ", words));
  }

  /** The settings of a ball behind the name of its rule. */
  private static Stream<String> settings(String... parts) {
    return Stream.of(parts)
        .skip(1)
        .map(part -> part.split("=", 2))
        .map(
            pair ->
                setting(
                    pair[0].equals("momentum") ? CourseWords.MOMENTUM : CourseWords.RATE, pair[1]));
  }

  private static String setting(CourseWords name, String value) {
    return name.say() + " " + number(new BigDecimal(value));
  }

  /** The seven numbers of a start. */
  private static String start(String... values) {
    List<String> names =
        Network.of(1, List.of(2), ActivationFunction.SIGMOID).layout().parameterNames();
    return IntStream.range(0, values.length)
        .mapToObj(k -> names.get(k) + " = " + number(new BigDecimal(values[k])))
        .collect(Collectors.joining("; "));
  }
}
