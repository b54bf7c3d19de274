package costscape.run.spark;

import costscape.store.file.InputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Knocks at a cluster of Spark's own kind before anything is sent there. Spark itself would try for
 * a minute and then stop without a word to this program.
 */
final class Reachable {
  private static final String SCHEME = "spark://";
  private static final int PATIENCE_MILLIS = 5000;

  private Reachable() {}

  /**
   * @param master such as spark://one:7077,two:7077; one of another kind is left to Spark
   * @throws InputException where nobody answers
   */
  static void check(String master) {
    List<String> tried = new ArrayList<>();
    for (String place : places(master)) {
      String answer = knock(place);
      if (answer.isEmpty()) {
        return;
      }
      tried.add(answer);
    }
    if (!tried.isEmpty()) {
      throw new InputException(
          "no cluster answers at %s (%s); start it, or mend --master of spark-submit"
              .formatted(master, String.join(", ", tried)));
    }
  }

  /** The machines and ports that an address names; none of a cluster of another kind. */
  private static List<String> places(String master) {
    return master.startsWith(SCHEME)
        ? List.of(master.substring(SCHEME.length()).split(",", -1))
        : List.of();
  }

  /** Empty where somebody answers, else what went wrong. */
  private static String knock(String place) {
    int colon = place.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      int port = Integer.parseInt(place.substring(colon + 1));
      socket.connect(
          new InetSocketAddress(place.substring(0, Math.max(0, colon)), port), PATIENCE_MILLIS);
      return "";
    } catch (IOException | IllegalArgumentException e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
  }
}
