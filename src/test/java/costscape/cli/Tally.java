package costscape.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Counts what tests of several classes did to the program, and once the last of them is through
 * prints the sums: with {@code -Dcostscape.fuzz=N}.
 */
final class Tally implements BeforeAllCallback {
  static final String FUZZ = "costscape.fuzz";

  /** What is counted, once the program is found to have met it well. */
  enum Met {
    /** A mutated input that was still a good one. */
    ACCEPTED,
    /** A mutated input that was answered with what is wrong. */
    REFUSED,
    /** A damaged file of saved blocks, from which a job went on to the right results. */
    CHECKPOINT,
    /** A wrong input on a command line. */
    WRONG_INPUT,
    /** A full disk and its like. */
    OUTPUT_FAULT,
    /** A run killed or interrupted. */
    KILL;

    private final AtomicLong count = new AtomicLong();

    void count() {
      count.incrementAndGet();
    }

    private long counted() {
      return count.get();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    AutoCloseable atTheEnd = Tally::print;
    context
        .getRoot()
        .getStore(Namespace.create(Tally.class))
        .computeIfAbsent(Tally.class, key -> atTheEnd);
  }

  private static void print() {
    if (Integer.getInteger(FUZZ) == null) {
      return;
    }
    long fuzzed = Met.ACCEPTED.counted() + Met.REFUSED.counted() + Met.CHECKPOINT.counted();
    System.out.printf(
        "IN ALL: %,d inputs fuzzed: %,d refused in one line, %,d accepted, %,d checkpoints that"
            + " changed no result%n",
        fuzzed, Met.REFUSED.counted(), Met.ACCEPTED.counted(), Met.CHECKPOINT.counted());
    System.out.printf(
        "IN ALL: %,d faults survived: %,d wrong inputs, %,d output faults, %,d kills%n",
        Met.WRONG_INPUT.counted() + Met.OUTPUT_FAULT.counted() + Met.KILL.counted(),
        Met.WRONG_INPUT.counted(),
        Met.OUTPUT_FAULT.counted(),
        Met.KILL.counted());
  }
}
