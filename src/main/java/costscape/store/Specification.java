package costscape.store;

import costscape.job.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Says of two jobs that they are the same: the SHA-256 of the job as it would be sent to another
 * machine, with all its numbers, and of the program and the Java that compute it.
 */
final class Specification {
  private static final int SHORT = 6;

  private Specification() {}

  static byte[] of(Job<?> job) throws IOException {
    String program = Build.current() + " " + Build.java();
    return HexFormat.of()
        .parseHex(
            Fingerprint.of(
                out -> {
                  out.write(program.getBytes(StandardCharsets.UTF_8));
                  BlockCodec.write(job, out);
                }));
  }

  /** Enough of it for a file's name. */
  static String shortName(byte[] specification) {
    return HexFormat.of().formatHex(Arrays.copyOf(specification, SHORT));
  }
}
