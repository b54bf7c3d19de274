package costscape.run.spark;

import costscape.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs several command lines in one program, for a program takes seconds to reach its cluster. */
public final class ManyLines {
  private ManyLines() {}

  /** The first argument is a file of lines; in them OUT stands for the second one, a folder. */
  public static void main(String... arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      int exitCode = Main.run(out, err, line.replace("OUT", arguments[1]).split(" "));
      if (exitCode != 0) {
        System.exit(exitCode);
      }
    }
    System.exit(0);
  }
}
