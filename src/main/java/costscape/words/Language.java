package costscape.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language that phrases are said in. */
public enum Language {
  ENGLISH("en", Locale.ROOT),
  GERMAN("de", Locale.GERMAN);

  /**
   * A number as it is written for people, with nothing but signs and digits around it. Several
   * points in a row stand in a version or an address.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?!\\d+(?:\\.\\d+){2})[-+\u2212\u00B1(]?\\d[\\d.,]*(?:[eE][-+]?\\d+|\u00D710\\S*)?[)%]?");

  private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

  private static volatile Language spoken = ENGLISH;

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** As links and options write it: de. */
  public String code() {
    return code;
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }

  /** The language that is spoken now. */
  public static Language spoken() {
    return spoken;
  }

  /** Speaks this language from now on, where everything is said to one reader. */
  public void speak() {
    spoken = this;
  }

  /** Makes something, and may fail in its own way. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T make() throws E;
  }

  /** What is made while this language is spoken. */
  public <T, E extends Exception> T during(Work<T, E> work) throws E {
    Language before = spoken;
    spoken = this;
    try {
      return work.make();
    } finally {
      spoken = before;
    }
  }

  /** A number, or several, that an English reader would be shown, for a reader of this language. */
  public String number(String english) {
    return this == ENGLISH ? english : POINT.matcher(english).replaceAll(",");
  }

  /** What a pattern says of some arguments. */
  String say(String pattern, Object... arguments) {
    if (this == ENGLISH) {
      return String.format(locale, pattern, arguments);
    }
    Object[] told = new Object[arguments.length];
    for (int k = 0; k < told.length; k++) {
      boolean isNumber = arguments[k] instanceof String text && NUMBER.matcher(text).matches();
      told[k] = isNumber ? number((String) arguments[k]) : arguments[k];
    }
    return String.format(locale, pattern, told);
  }
}
