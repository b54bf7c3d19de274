package costscape.run.spark;

import costscape.job.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;

/**
 * A job as it is sent to the machines of a cluster: its bytes, in which the large parts that
 * several jobs hold are but numbers, and these parts, which each machine is sent once. A search or
 * a spectrum asks for thousands of small jobs on the same data.
 */
final class Parcel<T extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1;

  /** Stands in a job's bytes for one of the parts. */
  record Part(int number) implements Serializable {}

  private final byte[] bytes;
  private final List<? extends Broadcast<?>> parts;
  private transient Optional<Job<T>> opened; // null where it has just arrived

  /** A job's bytes, and its parts by their numbers. */
  Parcel(byte[] bytes, List<? extends Broadcast<?>> parts) {
    this.bytes = bytes;
    this.parts = List.copyOf(parts);
    this.opened = Optional.empty();
  }

  /** The bytes that are sent for this job alone. */
  int length() {
    return bytes.length;
  }

  /** The job, which the tasks of one machine have in common. */
  @SuppressWarnings({"unchecked", "NullAway", "OptionalOfRedundantMethod"})
  synchronized Job<T> job() {
    if (opened == null || opened.isEmpty()) {
      try (ObjectInputStream in = new Opening(new ByteArrayInputStream(bytes), parts)) {
        opened = Optional.of((Job<T>) in.readObject());
      } catch (IOException | ClassNotFoundException e) {
        throw new IllegalStateException("a job cannot be read: " + e, e);
      }
    }
    return opened.get();
  }

  /** Puts the parts in the place of their numbers. */
  private static final class Opening extends ObjectInputStream {
    private final List<? extends Broadcast<?>> parts;

    Opening(InputStream in, List<? extends Broadcast<?>> parts) throws IOException {
      super(in);
      this.parts = parts;
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object read) {
      return read instanceof Part part ? parts.get(part.number()).value() : read;
    }

    /** This program's classes, which another loader than that of Spark may know. */
    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(
            description.getName(), false, Thread.currentThread().getContextClassLoader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description); // such as int, which has no loader
      }
    }
  }
}
