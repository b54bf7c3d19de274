package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a German picture and below it is German, and names and numbers are the same. */
class LanguageTest {
  /** Words that only English has, and that pictures and captions are full of. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|of|is|are|and|with|at|to|by|cost|costs|step|steps|cell|smallest|path|row|rows|held|direction|training|trained|gradient"
              + " norm|eigenvalue|curves|each|unit|class)\\b");

  /** Names, numbers and signs: what need not differ between two languages. */
  private static final Pattern SAME =
      Pattern.compile(
          "[^a-zA-Z]*|[xσz]\\d?|[wbλ].{0,12}|l2.*|.*momentum|gd|adamw?|pc\\d|article|(sepal|petal)_.*|iris|setosa|versicolor|virginica|softmax|log|class"
              + "|Index|Minimum|Start|Parameter|.{0,2}");

  /** A count of a thousand and more, as German writes it. */
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(\\.\\d{3})+(?![\\d,])");

  @TempDir Path folder;

  @OneIn(5)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-9:9:9 --vary w1_0_1=-9:9:9 --scale log",
        "sweep --vary w1_0_0=-9:9:150 --vary w1_0_1=-9:9:150 --view surface --caption full",
        "sweep --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --quantity index",
        "sweep --vary w1_0_0=-9:9:9 --overlay l2=0|0.5 --legend none",
        "sweep --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --panel l2=0|0.1 --share none",
        "sweep --vary hessian:1=-1:1:9 --vary random:1=-1:1:9 --data moons --hidden 3",
        "sweep --vary w1_0_0=-9:9:9 --hold-out 0.4",
        "sweep --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --hold-out 0.4 --view contour",
        "sweep --vary w1_0_0=-9:9:9 --prove --l2 0.1",
        "trace --steps 30 --hold-out 0.3",
        "trace --steps 30 --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --course",
        "trace --steps 30 --mode pca --optimizer gd,momentum,adam --caption full",
        "trace --steps 5 --vary w1_0_0=-3:3:9 --vary b1_0=-3:3:9 --mode frozen",
        "trace --steps 5 --panel optimizer=gd|adam",
        "trace --data xor --starts 4 --steps 5",
        "trace --rate 1000 --steps 50",
        "trace --steps 5 --optimizer adamw",
        "fit --data iris --hidden 3 --at random:1",
        "fit",
        "network --data iris --at random:1",
        "data --data moons",
        "basins --vary w1_0_0=-9:9:5 --vary w1_0_1=-9:9:5 --data xor --l2 0.01 --steps 100",
        "minima --hidden 1 --l2 0.1 --starts 4",
        "inspect --spectrum --probes 2",
        "atlas --span 5 --only w1_0_0,b1_0",
        "atlas --span 5 --only w1_0_0,b1_0 --hold-out 0.3",
      })
  void everyTextDiffers(String line) throws IOException {
    List<String> english = texts(line, "en");
    List<String> german = texts(line, "de");
    for (String text : german) {
      assertFalse(ENGLISH.matcher(text).find(), line + ": " + text);
      assertTrue(SAME.matcher(text).matches() || !english.contains(text), line + ": " + text);
      assertFalse(text.matches(".*\\d\\.\\d.*"), line + ": " + text);
    }
  }

  /** What is printed, and the reports that are written. */
  @OneIn(5)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "inspect --prove --at start",
        "inspect --prove --l2 0.1 --data xor --at zeros",
        "minima --l2 0.01 --starts 2 --saddle-starts 0 --prove",
        "minima --l2 1 --hidden 1 --starts 3 --prove",
        "sweep --vary w1_0_0=-9:9:9 --prove --activation relu --at random:1",
        "sweep --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --prove --activation tanh",
        "trace --steps 300 --l2 0.1 --prove",
        "atlas --span 5 --only w1_0_0,b1_0",
        "inspect --at zeros --set w1_0_0=1e9",
        "trace --steps 5 --verdict none --optimizer adamw",
        "spreadsheet --data xor --hidden 1 --steps 2",
        "report --data moons --format md --hold-out 0.2",
        "report --data iris --hidden 3 --standardize --l2 0.1 --format md --at random:1",
        "fit --data moons",
        "trace --data moons --steps 5 --optimizer lbfgs --rate 0.1",
        "frames --vary w1_0_0=-9:9:3 --along random:1=0:1:2 --fps 5",
      })
  void whatIsPrintedIsGerman(String line) throws IOException {
    String files = line.startsWith("inspect") ? "" : " --name de --out " + folder;
    Session session = Session.run((line + " --lang de" + files).split(" "));
    assertEquals(0, session.exitCode(), session.err());
    List<String> texts = new ArrayList<>(session.out().lines().toList());
    session.err().lines().forEach(texts::add);
    if (line.startsWith("report")) {
      texts.addAll(Files.readAllLines(folder.resolve("de.md")));
    }
    checkGerman(line, texts);
  }

  private void checkGerman(String line, List<String> texts) {
    for (String text : texts) {
      String words =
          text.replaceAll("`[^`]*`|\\(<.*>\\)|costscape .*|" + folder + ".*|--[\\w-]+", "");
      String decimals = THOUSANDS.matcher(words).replaceAll("");
      assertFalse(ENGLISH.matcher(words).find(), line + ": " + text);
      assertFalse(decimals.matches(".*\\d\\.\\d.*"), line + ": " + text);
    }
  }

  /** What is said of files, in one line each. */
  @Test
  void notesOnFilesAreGerman() throws IOException {
    Path rows = folder.resolve("zeilen.csv");
    Files.writeString(
        rows, ";breit;schmal;art\n1;1000,5;0,1;a\n2;3000;0,2;b\n3;;0,3;a\n4;2000;0,25;b\n");
    Session.run(
        "trace",
        "--steps",
        "5",
        "--data",
        rows.toString(),
        "--drop-missing",
        "--name",
        "t",
        "--out",
        folder.toString());
    Path model = folder.resolve("t.model.json");
    for (String line :
        List.of(
            "trace --steps 5 --drop-missing --data " + rows,
            "inspect --drop-missing --l2 0.1 --data " + rows + " --at " + folder + "/t.csv",
            "inspect --l2 0.1 --activation tanh --model " + model)) {
      String files = line.startsWith("inspect") ? "" : " --name n --out " + folder;
      Session session = Session.run((line + " --lang de" + files).split(" "));
      assertEquals(0, session.exitCode(), session.err());
      assertFalse(session.err().isEmpty(), line);
      checkGerman(line, session.err().lines().toList());
    }
  }

  /** The words of the picture, and its caption. */
  private List<String> texts(String line, String language) throws IOException {
    String where =
        " --json --format svg --size 1000x700 --name %s --out %s --lang %s"
            .formatted(language, folder, language);
    Session session = Session.run((line + where).split(" "));
    assertEquals(0, session.exitCode(), session.err());
    String suffix = line.startsWith("inspect") ? "-spectrum.svg" : ".svg";
    List<String> texts = new ArrayList<>(SvgWords.in(folder.resolve(language + suffix)));
    JsonObject summary = JsonParser.parseString(session.out()).getAsJsonObject();
    if (summary.has("caption")) {
      texts.add(summary.get("caption").getAsString().replaceAll("--\\w+", ""));
    }
    return texts;
  }

  @Test
  void aFigureSpeaksTheLanguageOfItsPictures() throws IOException {
    texts("sweep --vary w1_0_0=-0.9:0.9:9", "de");
    String picture = folder.resolve("de.svg").toString();
    Session.run("figure", picture, picture, "--quiet", "--format", "svg", "--out", folder + "/f");
    List<String> words = SvgWords.in(folder.resolve("f/figure.svg"));
    assertTrue(words.contains("\u22120,50") && !words.contains("\u22120.50"), words.toString());
  }

  @Test
  void aMovieSpeaksIt() throws IOException {
    String line = "frames --vary w1_0_0=-9:9:5 --vary b1_0=-9:9:5 --along b2_0=0:1:2 --lang de";
    Session session = Session.run((line + " --json --out " + folder).split(" "));
    String caption =
        JsonParser.parseString(session.out()).getAsJsonObject().get("caption").getAsString();
    assertFalse(ENGLISH.matcher(caption).find(), caption);
  }

  @Test
  void tablesAndMachineWordsAreTheSameInEveryLanguage() throws IOException {
    String line = "trace --steps 20 --start random:1 --start random:2 --optimizer gd,adam";
    texts(line, "en");
    texts(line, "de");
    assertEquals(
        Files.readString(folder.resolve("en.csv")), Files.readString(folder.resolve("de.csv")));
  }

  @Test
  void aRecordedPictureSpeaksItsLanguageAgainOrAnother() throws IOException {
    texts("sweep --vary w1_0_0=-9:9:9", "de");
    String picture = folder.resolve("de.svg").toString();
    Session.run("again", picture, "--quiet", "--style", "dark", "--name", "dark");
    assertTrue(SvgWords.in(folder.resolve("dark.svg")).contains("kleinste Kosten"));
    Session.run("again", picture, "--quiet", "--lang", "en", "--name", "english");
    assertTrue(SvgWords.in(folder.resolve("english.svg")).contains("smallest cost"));
  }

  @Test
  void aLanguageThatNobodySpeaksIsRefusedWithThoseThatAre() {
    Session session = Session.run("sweep", "--vary", "w1_0_0=0:1", "--lang", "fr");
    assertEquals(2, session.exitCode());
    assertEquals("costscape: --lang \"fr\": the languages are en and de\n", session.err());
  }
}
