package costscape.store.saved;

import costscape.job.Job;
import costscape.store.record.Build;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies a job: the SHA-256 of everything that the job holds, and of the program and the Java
 * that compute it. Equal hashes mean equal work.
 */
final class Specification {
  private static final int SHORT = 6;

  private Specification() {}

  static byte[] of(Job<?> job) throws IOException {
    String program = Build.current() + " " + Build.java();
    return ContentHash.of(List.of(program, job));
  }

  /** The first digits of a hash, for a file name. */
  static String shortName(byte[] specification) {
    return HexFormat.of().formatHex(Arrays.copyOf(specification, SHORT));
  }
}
