package costscape.run.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Rows of four features in some files: 43 MB a million. */
final class ManyRows {
  private static final int MILLION = 1_000_000;

  private ManyRows() {}

  static void write(Path folder, int files, int rows) throws IOException {
    Files.createDirectories(folder);
    for (int file = 0; file < files; file++) {
      SplittableRandom random = new SplittableRandom(file);
      long from = (long) rows * file / files;
      long to = (long) rows * (file + 1) / files;
      try (Writer out = Files.newBufferedWriter(folder.resolve("part-" + file + ".csv"))) {
        out.write("a,b,c,d,kind\n");
        for (long row = from; row < to; row++) {
          out.write(row(random));
        }
      }
    }
  }

  /** The same files as gzip packs them. */
  static void pack(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Path packed = to.resolve(file.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
          Files.copy(file, out);
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
