package costscape.run.spark;

import costscape.cli.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs several command lines in one program, for a program takes seconds to reach its cluster. */
public final class ManyLines {
  private ManyLines() {}

  /**
   * The first argument is a file of lines; in them OUT stands for the second one, a folder. Lines
   * that begin with "parquet" or "faults" run {@link ParquetRows} or {@link FaultyPieces}. Prints
   * each exit code, and ends with the first one that is not 0 unless its line begins with {@code
   * !}.
   */
  public static void main(String... arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (line.startsWith("faults ")) {
        FaultyPieces.run(line.split(" ")[1]);
        continue;
      }
      if (line.startsWith("parquet ")) {
        ParquetRows.run(line.split(" ")[1], line.split(" ")[2]);
        continue;
      }
      boolean mayFail = line.startsWith("!");
      String words = line.substring(mayFail ? 1 : 0).replace("OUT", arguments[1]);
      int exitCode = Main.run(out, err, words.split(" "));
      out.println("exit " + exitCode);
      if (exitCode != 0 && !mayFail) {
        System.exit(exitCode);
      }
    }
    System.exit(0);
  }
}
