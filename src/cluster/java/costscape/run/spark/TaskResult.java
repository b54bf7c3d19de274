package costscape.run.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a task of the cluster: the results of its pieces, still as bytes, so that those
 * that wait for their turn take as little memory as they can.
 *
 * @param bundle that was asked for
 * @param done how many of its pieces have a result
 * @param results of the pieces in their order, all of them or those before a failure
 * @param failure what the next piece threw; empty where none did
 * @param nanos the time that the pieces took
 * @param java the version of Java that computed them
 */
record TaskResult(
    PieceBundle bundle, int done, byte[] results, byte[] failure, long nanos, String java)
    implements Serializable {
  /** The results of a task whose pieces took some time, in this Java. */
  static TaskResult of(
      PieceBundle bundle,
      List<? extends Serializable> results,
      Optional<Throwable> failure,
      long nanos)
      throws IOException {
    return new TaskResult(
        bundle,
        results.size(),
        bytes(new ArrayList<>(results)),
        failure.isPresent() ? bytes(failure.get()) : new byte[0],
        nanos,
        thisJava());
  }

  static String thisJava() {
    return "Java %s (%s)"
        .formatted(System.getProperty("java.vm.version"), System.getProperty("os.arch"));
  }

  private static byte[] bytes(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object value(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("results of the cluster cannot be read: " + e, e);
    }
  }

  @SuppressWarnings("unchecked") // the job says what its pieces give
  <T> List<T> values() {
    return (List<T>) value(results);
  }

  /** Returns whether the piece after those that are done threw. */
  boolean hasFailed() {
    return failure.length > 0;
  }

  /** The pieces that have a result. */
  PieceBundle finished() {
    return new PieceBundle(bundle.from(), bundle.from() + done);
  }

  PieceBundle failed() {
    return new PieceBundle(bundle.from() + done, bundle.from() + done + 1);
  }

  /** The pieces behind the one that threw. */
  PieceBundle rest() {
    return new PieceBundle(failed().to(), bundle.to());
  }

  TaskResult withoutFailure() {
    return new TaskResult(finished(), done, results, new byte[0], nanos, java);
  }

  /** Throws what a piece threw, where one did. */
  void rethrow() {
    if (failure.length == 0) {
      return;
    }
    Object thrown = value(failure);
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
