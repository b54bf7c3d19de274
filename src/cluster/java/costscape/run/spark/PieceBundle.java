package costscape.run.spark;

import java.io.Serializable;

/** Consecutive pieces of a job, up to the one before {@code to}, which one task computes. */
record PieceBundle(int from, int to) implements Serializable {
  int pieces() {
    return to - from;
  }

  /** The pieces in a sentence. */
  String words() {
    return pieces() == 1 ? "piece " + from : "pieces %d to %d".formatted(from, to - 1);
  }
}
