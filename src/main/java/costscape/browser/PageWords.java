package costscape.browser;

import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.data.Datasets;
import costscape.lesson.Lessons;
import costscape.lesson.Term;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Part of the build: the words of the engine as one JSON text. The page knows by heart the names of
 * data, activations, rules and lessons, and asks its workers only for what has to be computed.
 */
final class PageWords {
  private PageWords() {}

  static String json() {
    return object(
        List.of("datasets", "activations", "optimizers", "lossesOfNumbers", "glossary", "lessons"),
        name ->
            switch (name) {
              case "datasets" -> object(List.of(Engine.datasets()), PageWords::dataset);
              case "activations" -> array(Engine.activations());
              case "optimizers" -> object(List.of(Engine.optimizers()), PageWords::rule);
              case "lossesOfNumbers" -> array(Engine.lossesOfNumbers());
              case "glossary" -> array(Engine.told(List.of(Term.values())));
              default -> object(List.of(Engine.lessons()), PageWords::lesson);
            });
  }

  /** The losses that an embedded dataset can have, and the run that the page opens it with. */
  private static String dataset(String name) {
    Datasets data = Datasets.named(name).orElseThrow();
    String losses =
        array(Losses.choices(data.dataset()).stream().map(Loss::word).toArray(String[]::new));
    return "{\"losses\":%s,\"first\":%s}".formatted(losses, ExplorePage.json(FirstRuns.of(data)));
  }

  /** A rule's settings with their defaults, and whether it takes mini-batches. */
  private static String rule(String name) {
    List<String> settings = List.of(Engine.settings(name));
    String defaults =
        object(settings, setting -> String.valueOf(Engine.settingDefault(name, setting)));
    return "{\"settings\":%s,\"batches\":%b}".formatted(defaults, Engine.takesBatches(name));
  }

  private static String lesson(String name) {
    String[][] parts = {
      Engine.lessonText(name),
      Engine.lessonLabels(name),
      Engine.lessonFragments(name),
      Engine.lessonWords(name),
      Engine.lessonExercise(name),
      {Lessons.named(name).orElseThrow().task().wanted()}
    };
    List<String> names = List.of("text", "labels", "fragments", "words", "exercise", "task");
    return object(names, part -> array(parts[names.indexOf(part)]));
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
