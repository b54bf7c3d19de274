package costscape.browser;

import costscape.data.Datasets;
import costscape.lesson.Course;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Prose;
import costscape.store.file.BundledText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Part of the build: the words of the engine as one JSON text. The page holds the names of data,
 * activations and rules, and the course, and asks its workers only for what has to be computed.
 */
final class PageWords {
  private static final int DRAWN = 5;

  private static final List<Prose> PROSE =
      Prose.LANGUAGES.stream()
          .map(code -> Prose.of(code, name -> BundledText.of(Prose.class, name)))
          .toList();

  private PageWords() {}

  static String json() {
    return object(
        List.of("datasets", "activations", "optimizers", "lossesOfNumbers", "asked", "course"),
        name ->
            switch (name) {
              case "datasets" -> object(List.of(Engine.datasets()), PageWords::dataset);
              case "activations" -> array(Engine.activations());
              case "optimizers" -> object(List.of(Engine.optimizers()), PageWords::rule);
              case "lossesOfNumbers" -> array(Engine.lossesOfNumbers());
              case "asked" -> asked();
              default -> course(Course.pages());
            });
  }

  /** The run that the page opens an embedded dataset with. */
  private static String dataset(String name) {
    Datasets data = Datasets.named(name).orElseThrow();
    return "{\"first\":%s}".formatted(ExplorePage.json(FirstRuns.of(data)));
  }

  /** A rule's settings with their defaults, and whether it takes mini-batches. */
  private static String rule(String name) {
    List<String> settings = List.of(Engine.settings(name));
    String defaults =
        object(settings, setting -> String.valueOf(Engine.settingDefault(name, setting)));
    return "{\"settings\":%s,\"batches\":%b}".formatted(defaults, Engine.takesBatches(name));
  }

  /** The course, whose runs are made again: a page is not built where they do not bear it out. */
  private static String course(List<CoursePage> pages) {
    return pages.stream()
        .map(page -> ExplorePage.json(page.name()) + ":" + page(page))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String page(CoursePage page) {
    return object(
        List.of(
            "title",
            "steps",
            "aim",
            "mistake",
            "question",
            "answer",
            "wanted",
            "why",
            "task",
            "begin",
            "minutes"),
        part ->
            switch (part) {
              case "title" -> words(prose -> prose.course(page.name()).title());
              case "steps" ->
                  IntStream.range(0, page.steps().size())
                      .mapToObj(k -> step(page, k))
                      .collect(Collectors.joining(",", "[", "]"));
              case "wanted" -> words(prose -> prose.course(page.name()).say("task"));
              case "task" -> ExplorePage.json(page.task().name());
              case "begin" -> ExplorePage.json(page.task().begin());
              case "minutes" -> "[%d,%d]".formatted(page.minutes(), page.task().minutes());
              default -> words(prose -> prose.course(page.name()).say(part));
            });
  }

  private static String step(CoursePage page, int index) {
    CoursePage.Step step = page.steps().get(index);
    String live = step.live().map(link -> ",\"live\":" + ExplorePage.json(link)).orElse("");
    String curve = step.curve().map(c -> ",\"curve\":" + curve(c)).orElse("");
    return "{\"text\":" + words(prose -> page.text(index, prose)) + live + curve + "}";
  }

  /**
   * The sentence that asks something of a run in a task, with {0}, {1} … where its numbers stand.
   */
  private static String asked() {
    return object(
        PROSE.get(0).lesson("tasks").keys(),
        name ->
            words(
                prose -> {
                  String[] parts = prose.lesson("tasks").format(name).split("%[sd]", -1);
                  StringBuilder text = new StringBuilder(parts[0]);
                  for (int k = 1; k < parts.length; k++) {
                    text.append('{').append(k - 1).append('}').append(parts[k]);
                  }
                  return text.toString().replace("%%", "%");
                }));
  }

  private static String curve(CoursePage.Curve curve) {
    CoursePage.Curve.Line line = curve.line();
    return "{\"name\":%s,\"from\":%s,\"to\":%s,\"costs\":[%s],\"ball\":[%s],\"problem\":%s,\"origin\":%s,\"along\":%s,\"rate\":%s}"
        .formatted(
            ExplorePage.json(curve.axis().name()),
            curve.axis().from(),
            curve.axis().to(),
            curve.costs().stream().map(PageWords::drawn).collect(Collectors.joining(",")),
            curve.ball().stream()
                .map(place -> "[%s,%s]".formatted(drawn(place.at()), drawn(place.cost())))
                .collect(Collectors.joining(",")),
            "{\"data\":%s,\"l2\":%s}"
                .formatted(ExplorePage.json(line.cost().dataset().name()), line.cost().l2()),
            Arrays.toString(line.slice().origin().toArray()),
            Arrays.toString(line.slice().u().toArray()),
            line.rate());
  }

  /** A number with as many digits as a curve can show. */
  private static String drawn(double value) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(DRAWN))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A text in each language. */
  private static String words(Function<Prose, String> text) {
    return PROSE.stream()
        .map(
            prose -> ExplorePage.json(prose.language()) + ":" + ExplorePage.json(text.apply(prose)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String object(List<String> names, Function<String, String> value) {
    return IntStream.range(0, names.size())
        .mapToObj(k -> ExplorePage.json(names.get(k)) + ":" + value.apply(names.get(k)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String array(String[] texts) {
    return Arrays.stream(texts).map(ExplorePage::json).collect(Collectors.joining(",", "[", "]"));
  }
}
