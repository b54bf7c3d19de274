package costscape.shipped;

import costscape.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the command lines of a file one after the other in this process, and says how each ended.
 */
final class ManyLines {
  private ManyLines() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      StringWriter said = new StringWriter();
      PrintWriter both = new PrintWriter(said, true);
      int exitCode = Main.run(both, both, line.split(" "));
      String words = exitCode == 0 ? "" : said.toString();
      System.out.printf("%d %s%n%s", exitCode, line, words);
    }
    System.exit(0); // whatever threads a library left behind
  }
}
