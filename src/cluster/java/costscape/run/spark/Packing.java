package costscape.run.spark;

import costscape.cost.CostFunction;
import costscape.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.broadcast.Broadcast;

/**
 * Packs jobs. The cost functions in them hold the data: those that are large are sent apart, and
 * not again with the next job that holds the same one.
 */
final class Packing {
  /** A part that is worth a message of its own has so many bytes. */
  private static final int LARGE = 50_000;

  /** So many cost functions are remembered, the newest ones. */
  private static final int REMEMBERED = 8;

  /** A cost function that a job held; a large one was sent by itself, a small one with its job. */
  private record Known(CostFunction cost, Optional<Broadcast<CostFunction>> sent, long bytes) {}

  private final Function<CostFunction, Broadcast<CostFunction>> sender;
  private final List<Known> known = new ArrayList<>();

  /**
   * @param sender sends an object to each machine once
   */
  Packing(Function<CostFunction, Broadcast<CostFunction>> sender) {
    this.sender = sender;
  }

  /** A job that is ready to be sent, and the bytes that a machine holds of it and its parts. */
  record Packed<T extends Serializable>(Parcel<T> parcel, long bytes) {}

  synchronized <T extends Serializable> Packed<T> pack(Job<T> job) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Known> parts = new ArrayList<>();
    try (ObjectOutputStream out = new Parting(bytes, parts)) {
      out.writeObject(job);
    } catch (IOException e) {
      throw new IllegalStateException("a job cannot be sent: " + e, e);
    }
    Parcel<T> parcel =
        new Parcel<>(
            bytes.toByteArray(), parts.stream().map(part -> part.sent().orElseThrow()).toList());
    return new Packed<>(parcel, parcel.length() + parts.stream().mapToLong(Known::bytes).sum());
  }

  private Known known(CostFunction cost) {
    for (Known one : known) {
      if (one.cost() == cost) {
        return one;
      }
    }
    long bytes = length(cost);
    Known found =
        new Known(cost, bytes < LARGE ? Optional.empty() : Optional.of(sender.apply(cost)), bytes);
    known.add(0, found);
    if (known.size() > REMEMBERED) {
      known.remove(REMEMBERED);
    }
    return found;
  }

  private static long length(CostFunction cost) {
    Counter counter = new Counter();
    try (ObjectOutputStream out = new ObjectOutputStream(counter)) {
      out.writeObject(cost);
    } catch (IOException e) {
      throw new IllegalStateException("a cost cannot be sent: " + e, e);
    }
    return counter.bytes;
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] array, int from, int length) {
      bytes += length;
    }
  }

  /** Writes numbers in the place of the parts. */
  private final class Parting extends ObjectOutputStream {
    private final List<Known> parts;

    Parting(OutputStream out, List<Known> parts) throws IOException {
      super(out);
      this.parts = parts;
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object value) {
      if (value instanceof CostFunction cost) {
        Known part = known(cost);
        if (part.sent().isPresent()) {
          parts.add(part);
          return new Parcel.Part(parts.size() - 1);
        }
      }
      return value;
    }
  }
}
