package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report says what its commands print, each number beside its command. */
class ReportCommandTest {
  private static final String ROWS = "src/examples/fruit.csv";

  /** A number that stands alone, with signs of thousands and powers of ten. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.:])[−-]?\\d[\\d,]*(\\.\\d+)?(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(e[-+]?\\d+)?(?![\\w])");

  private static final Pattern REFERENCE = Pattern.compile("\\[(\\d+)]");

  @TempDir private Path folder;

  private Session report(String... more) {
    return Session.line("report --quiet --out=" + folder, more);
  }

  /**
   * The chapter without the marks of HTML: a paragraph a line with an empty one behind it, commands
   * in backticks, references in brackets.
   */
  private String text(String... more) throws IOException {
    report(more).done();
    return Files.readString(folder.resolve("report.html"))
        .replaceAll("(?s)^.*?(?=<section>)", "")
        .replace("<h2>The commands</h2>", "## The commands\n\n")
        .replaceAll("<li id=\"command-(\\d+)\"><code>(.*?)</code></li>", "$1. `$2`")
        .replaceAll("<code[^>]*>(.*?)</code>", "`$1`")
        .replaceAll("</p>|</h2>|</figure>", "\n\n")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** The commands of a chapter, as they are typed, by their numbers. */
  private static Map<String, String> commands(String chapter) {
    Map<String, String> commands = new LinkedHashMap<>();
    Matcher line = Pattern.compile("(?m)^(\\d+)\\. `costscape (.*)`$").matcher(chapter);
    while (line.find()) {
      commands.put(line.group(1), line.group(2));
    }
    return commands;
  }

  /** Returns what a command prints, for people and for programs. */
  private Session typed(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.add("--json");
    if (!words.get(0).equals("inspect") && !words.contains("--out")) {
      words.add("--out=" + folder.resolve("typed"));
    }
    return Session.run(words);
  }

  @OneIn(3)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--data=" + ROWS + " --standardize --hold-out=0.2",
        "--data=FLOWERS --hidden=3",
        "--data=sine --hidden=2 --activation=tanh --l2=0.1",
        "--at=sklearn",
        "--data=xor --hidden=3 --activation=relu --at=zeros"
      })
  void eachNumberIsOneThatItsCommandPrints(String line) throws IOException {
    String chapter = text(line.replace("FLOWERS", flowers()).split(" "));
    Map<String, String> printed = new LinkedHashMap<>();
    commands(chapter)
        .forEach(
            (number, command) -> {
              Session session = typed(command);
              assertEquals(0, session.exitCode(), command + ": " + session.err());
              printed.put(number, session.out());
            });
    assertTrue(printed.size() >= 5, chapter);
    int checked = 0;
    String body = chapter.substring(0, chapter.indexOf("## The commands"));
    for (String paragraph : body.split("\n\n")) {
      StringBuilder sources = new StringBuilder();
      Matcher reference = REFERENCE.matcher(paragraph);
      while (reference.find()) {
        sources.append(printed.get(reference.group(1)));
      }
      if (!sources.isEmpty()) {
        checked += check(paragraph, sources.toString());
      }
    }
    assertTrue(checked > 15, checked + " numbers of\n" + chapter);
  }

  /** Ten flowers: with all of them each training takes fifteen times as long. */
  private String flowers() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/oracle/classes/iris.csv"));
    StringBuilder some = new StringBuilder(lines.get(0)).append('\n');
    for (int k = 1; k < lines.size(); k += 15) {
      some.append(lines.get(k)).append('\n');
    }
    return Files.writeString(folder.resolve("flowers.csv"), some).toString();
  }

  /** Each number of a paragraph is among those that its commands print, or sums counts of them. */
  private static int check(String paragraph, String sources) {
    int checked = 0;
    String bare =
        paragraph
            .replaceAll("`[^`]*`|Figure \\d+|At 1 along|shows 2 of|class \\d", "")
            .replaceAll("This chapter is about .*?\\.(?= |$)", "")
            .replaceAll(REFERENCE.pattern(), "");
    Matcher number = NUMBER.matcher(bare);
    while (number.find()) {
      assertTrue(
          isAmong(number.group(), sources),
          number.group() + " of\n" + paragraph + "\nis in none of\n" + sources);
      checked++;
    }
    return checked;
  }

  private static boolean isAmong(String text, String sources) {
    double told = plain(text);
    int sum = 0;
    int right = 0;
    Matcher rows = Pattern.compile("(?m)^    \\[([\\d, ]+)]").matcher(sources);
    for (int label = 0; rows.find(); label++) {
      String[] counts = rows.group(1).split(", ");
      int own = 0;
      for (String count : counts) {
        own += Integer.parseInt(count);
      }
      sum += own;
      right += label < counts.length ? Integer.parseInt(counts[label]) : 0;
      if (told == own) {
        return true; // the rows of one class
      }
    }
    if (told == sum || told == right) {
      return true;
    }
    Matcher source = NUMBER.matcher(sources);
    while (source.find()) {
      double value = plain(source.group());
      if (told == value || told == rounded(value, 4) || told == rounded(100 * value, 3)) {
        return true;
      }
    }
    long features =
        Pattern.compile("(?s)\"features\": \\[(.*?)]")
            .matcher(sources)
            .results()
            .mapToLong(list -> list.group(1).chars().filter(c -> c == ',').count() + 1)
            .sum();
    boolean isOfShape =
        Pattern.compile("\"shape\": \"(.*)\"")
            .matcher(sources)
            .results()
            .anyMatch(shape -> List.of(shape.group(1).split("-")).contains(text));
    return told == features || isOfShape;
  }

  private static double rounded(double value, int digits) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(digits)).doubleValue()
        : value;
  }

  private static double plain(String text) {
    String digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    StringBuilder plain = new StringBuilder();
    for (char c : text.replace(",", "").replace("×10", "e").toCharArray()) {
      int digit = digits.indexOf(c);
      plain.append(digit >= 0 ? (char) ('0' + digit) : c == '−' || c == '⁻' ? '-' : c);
    }
    return Double.parseDouble(plain.toString());
  }

  @Tag("long")
  @Test
  void thePageNeedsNoOtherFileAndEveryPictureHasWords() throws IOException {
    report("--data=" + ROWS, "--standardize").done();
    String page = Files.readString(folder.resolve("report.html"));
    Matcher image = Pattern.compile("<img ([^>]*)>").matcher(page);
    int images = 0;
    while (image.find()) {
      assertTrue(
          image
              .group(1)
              .matches("(?s)alt=\"[^\"]{20,}\" src=\"data:image/png;base64,[^\"]{1000,}\""),
          image.group(1).substring(0, 200));
      images++;
    }
    assertEquals(5, images);
    assertFalse(page.contains("http"), "a page from elsewhere");
    assertFalse(Pattern.compile("src=\"(?!data:)|<link|<script src").matcher(page).find());
    Matcher mark = Pattern.compile("href=\"#(command-\\d+)\"").matcher(page);
    while (mark.find()) {
      assertTrue(page.contains("id=\"" + mark.group(1) + "\""), mark.group(1));
    }
    Session.run("again", "" + folder.resolve("report.html"), "--allow-inputs").done();
    assertEquals(page, Files.readString(folder.resolve("report.html")), "it is repeated");
  }

  @Test
  void namesOfColumnsAreTextAndNoMarks() throws IOException {
    Path rows = folder.resolve("odd.csv");
    Files.writeString(rows, "<b>x</b>,a_b*`c,kind\n1,2,q&r\n2,1,[s]\n3,3,q&r\n4,1,[s]\n");
    report("--data=" + rows, "--at=random:2").done();
    String page = Files.readString(folder.resolve("report.html"));
    assertTrue(page.contains("&lt;b&gt;x&lt;/b&gt;"), page.substring(0, 4000));
    assertFalse(page.contains("<b>"));
    assertTrue(page.contains("q&amp;r"));
  }

  @Test
  void aCostBeyondTheLargestNumberIsRefused() throws IOException {
    for (String words : List.of("--l2=1e308", "--at=random:1:1e308", "--set=b2_0=1e308")) {
      Session refused = report(words);
      assertEquals(Failures.WRONG_INPUT, refused.exitCode(), words);
      assertTrue(refused.err().contains("beyond the numbers"), refused.err());
      assertTrue(Files.notExists(folder.resolve("report.html")));
    }
  }

  @Test
  void anEndingOfTheFileChoosesItsKind() throws IOException {
    String file = folder.resolve("a.chapter.html").toString();
    Session.run("report", "--quiet", "--at=sklearn", "--out", file).done();
    assertTrue(Files.readString(Path.of(file)).contains("What a 1-2-1 network"));
    String other = folder.resolve("x.md").toString();
    for (String command : List.of("report", "explore")) {
      Session.run(command, "--out", other).refused(command + " writes no .md file");
    }
  }
}
