package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One command line as a user runs it: exit code and what was printed. */
public record Session(int exitCode, String out, String err) {
  public static Session run(String... words) {
    return run(List.of(words));
  }

  /** Runs words, of which some are paths. */
  public static Session run(Object... words) {
    return run(Arrays.asList(words));
  }

  public static Session run(List<?> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = words.stream().map(String::valueOf).toArray(String[]::new);
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Session(exitCode, out.toString(), err.toString());
  }

  /** Runs a line of words between blanks, and more words behind it. */
  public static Session line(String line, String... more) {
    return run(Stream.concat(Arrays.stream(line.split(" +")), Arrays.stream(more)).toList());
  }

  /** This run, which succeeded. */
  public Session done() {
    assertEquals(0, exitCode, this::toString);
    return this;
  }

  /** This run, which was refused in a sentence with these words. */
  public Session refused(String words) {
    assertEquals(2, exitCode, this::toString);
    assertTrue(err.contains(words), err);
    return this;
  }

  /** What {@code --json} printed. */
  public JsonObject json() {
    return JsonParser.parseString(out).getAsJsonObject();
  }

  /** Runs a command line that succeeds, and returns what it printed. */
  public static String succeeding(List<String> arguments) {
    Session ran = run(arguments);
    assertEquals(0, ran.exitCode, arguments + " " + ran.out + ran.err);
    return ran.out;
  }
}
