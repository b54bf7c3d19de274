package costscape.run.spark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Rows of four features in 40 files: 43 MB a million. */
final class ManyRows {
  private static final int FILES = 40;
  private static final int MILLION = 1_000_000;

  private ManyRows() {}

  static void write(Path folder, int rows) throws IOException {
    Files.createDirectories(folder);
    for (int file = 0; file < FILES; file++) {
      SplittableRandom random = new SplittableRandom(file);
      long from = (long) rows * file / FILES;
      long to = (long) rows * (file + 1) / FILES;
      try (Writer out = Files.newBufferedWriter(folder.resolve("part-" + file + ".csv"))) {
        out.write("a,b,c,d,kind\n");
        for (long row = from; row < to; row++) {
          out.write(row(random));
        }
      }
    }
  }

  private static String row(SplittableRandom random) {
    int[] millionths = random.ints(4, -3 * MILLION, 3 * MILLION).toArray();
    boolean isIn = (long) millionths[0] * millionths[1] > (long) MILLION * millionths[2];
    StringBuilder row = new StringBuilder(48);
    for (int value : millionths) {
      row.append((double) value / MILLION).append(',');
    }
    return row.append(isIn ? "in\n" : "out\n").toString();
  }
}
