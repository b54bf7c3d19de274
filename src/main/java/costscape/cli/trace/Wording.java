package costscape.cli.trace;

import costscape.words.Language;
import java.util.function.Supplier;

/** Words that files keep in English, and that people read in the language that is spoken. */
public record Wording(String english, String spoken) {
  static Wording of(Supplier<String> words) {
    return new Wording(Language.ENGLISH.during(words::get), words.get());
  }
}
