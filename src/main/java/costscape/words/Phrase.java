package costscape.words;

import java.io.Serializable;

/**
 * A clause or a sentence in every language; its arguments stand where a format has them. It can be
 * sent to another machine, which may draw a picture with it.
 */
public interface Phrase extends Serializable {
  /** The phrase as a text in every language. */
  Said said();

  default String english() {
    return said().english();
  }

  default String german() {
    return said().german();
  }

  /** The phrase in the language that is spoken. */
  default String say(Object... arguments) {
    return in(Language.spoken(), arguments);
  }

  /** The phrase in a language. */
  default String in(Language language, Object... arguments) {
    return language.say(pattern(language), arguments);
  }

  /** The phrase in a language, with formats where its arguments stand. */
  default String pattern(Language language) {
    return switch (language) {
      case ENGLISH -> english();
      case GERMAN -> german();
    };
  }
}
