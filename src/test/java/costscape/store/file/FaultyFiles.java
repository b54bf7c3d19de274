package costscape.store.file;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets the k-th step of transactions fail. */
public final class FaultyFiles {
  private static final AtomicInteger STEPS = new AtomicInteger();
  private static volatile boolean failed;

  private FaultyFiles() {}

  /** A failure that nothing handles, such as a kill. */
  static final class Kill extends Error {
    private static final long serialVersionUID = 1;
  }

  /** The work at the moment of a kill. */
  @FunctionalInterface
  interface Moment {
    void pass() throws IOException;
  }

  /** From now on all succeeds. */
  public static void none() {
    Transaction.seam = step -> {};
  }

  /** Throws at the k-th step from now on, the first being 1. */
  public static <E extends Throwable> void failAt(int k, Supplier<E> failure) {
    STEPS.set(0);
    failed = false;
    Transaction.seam =
        step -> {
          if (STEPS.incrementAndGet() == k) {
            failed = true;
            throw FaultyFiles.<RuntimeException>unchecked(failure.get());
          }
        };
  }

  static void stopAt(int k, Moment moment) {
    STEPS.set(0);
    failed = false;
    Transaction.seam =
        step -> {
          if (STEPS.incrementAndGet() == k) {
            failed = true;
            moment.pass();
            throw new Kill();
          }
        };
  }

  /** Returns whether there was such a step. */
  public static boolean hasFailed() {
    return failed;
  }

  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // so that javac asks for no catch
  private static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }
}
