package costscape.cli.gallery;

import costscape.lesson.Prose;
import costscape.store.file.BundledText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The few things that every page of gallery, lessons and course is written with. */
final class Html {
  private Html() {}

  /** The prose of lessons and course in a language. */
  static Prose prose(String language) {
    return Prose.of(language, name -> BundledText.of(Prose.class, name));
  }

  static String template(String name) {
    return BundledText.of(Html.class, name);
  }

  /** A template with the words of a chapter where it says {@code {{say key}}}. */
  static String template(String name, Prose.Chapter words) {
    String worded = template(name);
    for (String key : words.keys()) {
      String place = "{{say " + key + "}}";
      if (worded.contains(place)) {
        worded = worded.replace(place, words.say(key));
      }
    }
    return worded;
  }

  static <T> String each(List<T> parts, Function<T, String> html) {
    return parts.stream().map(html).collect(Collectors.joining());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** A text whose parameters are named as on the axes of the live page. */
  static String typeset(String text) {
    return escaped(text)
        .replaceAll("\\b([wb])(\\d+)_(\\d+)(?:_(\\d+))?\\b", "$1<sup>($2)</sup><sub>$3$4</sub>");
  }
}
