package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import costscape.store.file.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever word comes from outside, none moves the terminal that shows it, and a line stays one.
 */
class TerminalWordsTest {
  /**
   * Clears the screen in two ways, deletes, turns letters round, and begins a line in three ways.
   */
  private static final String EVIL = "e\u001b[2J\u009b2J\u007f\u202e\r\u2028\nl";

  private static final List<String> LAYOUT =
      List.of("w1_0_0", "w1_0_1", "b1_0", "b1_1", "w2_0_0", "w2_1_0", "b2_0");

  @TempDir private Path folder;

  private Path evil(String ending, String text) throws IOException {
    return Files.writeString(folder.resolve(EVIL + ending), text);
  }

  /**
   * In a line DATA, POINT, WEIGHTS, PATH, STYLE, BROKEN and RECORD are files; E is the word alone.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "inspect --at=WEIGHTS --json",
        "inspect --at=WEIGHTS",
        "inspect --at=POINT",
        "inspect --at=E",
        "inspect --set=E=1",
        "inspect --data=E",
        "inspect --activation=E",
        "inspect --E",
        "inspect E",
        "E",
        "data --data=DATA",
        "data --data=DATA --json",
        "data --data=BROKEN",
        "inspect --data=DATA --target=E",
        "inspect --data=DATA --stacktrace --target=E",
        "inspect --data=DATA --json",
        "inspect --data=DATA --hold-out=BROKEN",
        "trace --from=PATH --format=none --out=OUT",
        "trace --from=WEIGHTS --format=none --out=OUT",
        "trace --start=WEIGHTS --steps=2 --format=none --out=OUT",
        "trace --steps=2 --format=none --out=OUT --minima=BROKEN",
        "trace --steps=2 --format=none --out=OUT --train=E",
        "sweep --vary=b2_0=0:1:3 --trace=PATH --vary=pca --format=none --out=OUT",
        "sweep --vary=E=0:1:3 --out=OUT",
        "sweep --vary=b2_0=0:1:3 --format=none --out=OUT --json",
        "sweep --vary=b2_0=0:1:3 --out=OUT --size=500x400 --title=E --xlabel=E --json",
        "sweep --vary=b2_0=0:1:3 --out=OUT --size=500x400 --panel=at=WEIGHTS|POINT",
        "sweep --vary=b2_0=0:1:3 --out=OUT --name=E",
        "sweep --vary=b2_0=0:1:3 --out=OUT --style=STYLE",
        "sweep --vary=b2_0=0:1:3 --out=OUT --style=BROKEN",
        "sweep --vary=b2_0=0:1:3 --out=OUT --font=BROKEN",
        "sweep --vary=between:BROKEN=0:1:3 --out=OUT",
        "frames --trace=PATH --out=OUT --only=E",
        "again RECORD",
        "again BROKEN",
        "again E.png",
        "join E",
        "lesson E",
        "help E",
        "completion E",
      })
  void noneMovesTheTerminal(String line) throws IOException {
    Path data =
        evil(
            ".csv",
            "a" + EVIL.strip().replace("\n", "") + ",z,y\n1,2000,no\u001b[2J\n2,3,yes\u202e\n");
    String values = "1,2,3,4,5,6,7";
    Path path =
        evil(
            "-path.csv",
            "step,"
                + String.join(",", LAYOUT)
                + ",cost,gradient_norm\n0,"
                + values
                + ",1,1\n1,"
                + values
                + ",1,1\n");
    Path point = evil("-point.csv", "name,value\nw1_0_0,1\n\u001b[2J,3\n");
    Path weights =
        evil(
            ".json",
            "{\"coefs_\": [[[1, 2]], [[5], [6]]], \"intercepts_\": [[3, 4], [7]],"
                + " \"activation\": \"tanh\"}");
    Path style = evil("-style.json", "{\"\\u001b[2J\u009b\": \"\u202e\"}");
    Path broken = evil(".broken", "\u001b[2J\u009b\u202e,x\n\u001b[2J,\u202e\n");
    Path record =
        evil(
            "-record.json",
            "{\"program\": \"costscape\", \"command\": [\"sweep\", \"--vary=\\u001b[2J\u009b=0:1\"],"
                + " \"inputs\": {}, \"file\": \"x.json\"}");
    String[] words =
        Arrays.stream(line.split(" "))
            .map(word -> word.equals("E") ? EVIL : word)
            .map(
                word ->
                    word.replaceAll("=E(?=[.=]|$)", "=" + EVIL).replaceAll("^--E$", "--" + EVIL))
            .map(word -> word.replace("DATA", data.toString()).replace("PATH", path.toString()))
            .map(
                word ->
                    word.replace("POINT", point.toString()).replace("RECORD", record.toString()))
            .map(word -> word.replace("WEIGHTS", weights.toString()))
            .map(word -> word.replace("STYLE", style.toString()))
            .map(word -> word.replace("BROKEN", broken.toString()))
            .map(word -> word.replace("E.png", EVIL + ".png"))
            .map(word -> word.replace("OUT", folder.resolve("o" + EVIL).toString()))
            .toArray(String[]::new);
    Session session = Session.run(words);
    String said = SafeText.line(session.toString());
    assertTrue(session.exitCode() == 0 || session.exitCode() == 2, said);
    for (String text : List.of(session.out(), session.err())) {
      boolean traced = line.contains("--stacktrace");
      assertEquals(-1, firstUnsafe(text.replace("\t", traced ? " " : "\t")), said);
    }
    if (session.exitCode() == 2 && !line.contains("--stacktrace")) {
      List<String> lines = session.err().lines().filter(l -> !said(l)).toList();
      assertEquals(1, lines.size(), said);
    }
    if (line.contains("--json") && session.exitCode() == 0) {
      assertTrue(JsonParser.parseString(session.out()).isJsonObject(), said);
    }
  }

  /** A hint of picocli, or a note about the rows or the weights, which have lines of their own. */
  private static boolean said(String line) {
    return line.matches("Try '.*|runs costscape .*|.* layers of weights .*|.* reach.*");
  }

  private static int firstUnsafe(String text) {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c != '\n' && !SafeText.line(String.valueOf(c)).equals(String.valueOf(c))) {
        return Character.isSurrogate(c) ? -1 : k;
      }
    }
    return -1;
  }

  /** Whoever prints has not to think of it: lines, pieces, formats and traces alike. */
  @Test
  void everyWayToPrintIsSafe() {
    StringWriter text = new StringWriter();
    PrintWriter printer = new SafePrinter(new PrintWriter(text), () -> "<wiped>");
    printer.println(EVIL);
    printer.print(EVIL);
    printer.printf("%s", EVIL);
    printer.append(EVIL).write(EVIL.toCharArray());
    printer.print('\u009b');
    printer.println(Path.of(EVIL));
    new IllegalStateException(EVIL).printStackTrace(printer);
    printer.flush();
    assertEquals(
        -1, firstUnsafe(text.toString().replace("\t", " ")), SafeText.line(text.toString()));
    assertTrue(
        text.toString()
            .startsWith("<wiped>e\\u001b[2J\\u009b2J\\u007f\\u202e\\u000d\\u2028\\u000al"));
  }

  @Test
  void boldWordsOfAHelpPageStay() {
    StringWriter text = new StringWriter();
    new SafePrinter(new PrintWriter(text)).print("\u001b[1m--at\u001b[21m\u001b[0m \u001b[2J\n");
    assertEquals("\u001b[1m--at\u001b[21m\u001b[0m \\u001b[2J\n", text.toString());
    StringWriter line = new StringWriter();
    new SafePrinter(new PrintWriter(line)).println("\u001b[8m");
    assertFalse(line.toString().contains("\u001b"), "no line of ours has a style");
  }
}
