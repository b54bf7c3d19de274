package costscape.lesson;

import costscape.lesson.Lesson.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that the course and the lessons say in one language. It stands in two Markdown files
 * beside this class, {@code course-en.md} and {@code lessons-en.md}, which a face reads. A line
 * {@code # name: Title} begins a chapter; its paragraphs follow, and then its items, {@code - key:
 * text}, which may go on in indented lines.
 *
 * <p>Each text is a format: measured numbers stand where it has {@code %.3f} and the like, and a
 * percent sign is written twice. {@code {rate}} is the number of the course's page of that name.
 */
public final class Prose {
  /** The codes of the languages, the first of which is English. */
  public static final List<String> LANGUAGES = List.of("en", "de");

  private static final Pattern CHAPTER = Pattern.compile("# ([\\w-]+): (.+)");
  private static final Pattern ITEM = Pattern.compile("- ([^:]+): (.+)");

  /** A hyphen before a number, which is a minus in the sentences of a step. */
  private static final Pattern HYPHEN = Pattern.compile("(?<![\\p{L}\\d])-(?=\\d)");

  /** A number that was put into words before it came here. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  private final String language;
  private final Locale locale;
  private final Map<String, Chapter> course;
  private final Map<String, Chapter> lessons;

  private Prose(String language, UnaryOperator<String> files) {
    this.language = language;
    locale = language.equals("de") ? Locale.GERMANY : Locale.ROOT;
    course = chapters(files.apply("course-" + language + ".md"));
    lessons = chapters(files.apply("lessons-" + language + ".md"));
  }

  /**
   * Reads the prose in a language.
   *
   * @param files gives the text of a file beside this class
   */
  public static Prose of(String language, UnaryOperator<String> files) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no prose in " + language);
    }
    return new Prose(language, files);
  }

  /** The language's code, such as de. */
  public String language() {
    return language;
  }

  /** A page of the course by its name, or {@code words}: what stands around its steps. */
  public Chapter course(String name) {
    return found(course, name);
  }

  /**
   * A lesson by its name; or the {@code glossary}, what {@code tasks} ask of a run, or the {@code
   * words} that stand around a lesson.
   */
  public Chapter lesson(String name) {
    return found(lessons, name);
  }

  /** A claim of a lesson with its numbers, or of a task where the chapter is {@code tasks}. */
  public String say(String chapter, Claim claim) {
    return lesson(chapter).say(claim.name(), claim.numbers().toArray());
  }

  /** A number as it is written in this language. */
  public String number(String plain) {
    Matcher number = NUMBER.matcher(plain);
    return locale.equals(Locale.GERMANY) && number.matches() ? plain.replace('.', ',') : plain;
  }

  private static <T> T found(Map<String, T> all, String name) {
    T one = all.get(name);
    if (one == null) {
      throw new IllegalArgumentException("the prose has no " + name + ": " + all.keySet());
    }
    return one;
  }

  /** A page of the course or a lesson. */
  public final class Chapter {
    private final String title;
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, String> items = new LinkedHashMap<>();

    private Chapter(String title) {
      this.title = title;
    }

    public String title() {
      return said(title);
    }

    public List<String> paragraphs() {
      return paragraphs.stream().map(text -> said(text)).toList();
    }

    public String paragraph(int index, Object... numbers) {
      return HYPHEN.matcher(said(paragraphs.get(index), numbers)).replaceAll("\u2212");
    }

    /** The keys of the items, in order. */
    public List<String> keys() {
      return List.copyOf(items.keySet());
    }

    public String say(String key, Object... numbers) {
      return said(found(items, key), numbers);
    }

    /** An item's format, into which another program puts the numbers. */
    public String format(String key) {
      return found(items, key);
    }
  }

  private String said(String format, Object... numbers) {
    Object[] told = new Object[numbers.length];
    for (int k = 0; k < told.length; k++) {
      told[k] = numbers[k] instanceof String text ? number(text) : numbers[k];
    }
    return String.format(locale, format, told);
  }

  private Map<String, Chapter> chapters(String markdown) {
    Map<String, Chapter> chapters = new LinkedHashMap<>();
    List<String> names = CHAPTER.matcher(markdown).results().map(found -> found.group(1)).toList();
    String text = markdown;
    for (int page = 0; page < names.size(); page++) {
      text = text.replace("{" + names.get(page) + "}", String.valueOf(page + 1));
    }
    Chapter chapter = null;
    for (String block : text.split("\\n(?=\\n|- |# )", -1)) {
      String line = block.strip().replaceAll("\\s+", " ");
      Matcher head = CHAPTER.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (head.matches()) {
        chapter = new Chapter(head.group(2));
        chapters.put(head.group(1), chapter);
      } else if (chapter != null && item.matches()) {
        chapter.items.put(item.group(1), item.group(2));
      } else if (chapter != null && !line.isEmpty()) {
        chapter.paragraphs.add(line);
      }
    }
    return chapters;
  }
}
