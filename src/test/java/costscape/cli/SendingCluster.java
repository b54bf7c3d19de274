package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.run.Cluster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A cluster of one machine: every job arrives there as bytes, and every result comes back as bytes.
 * It does more than a real one, for it also runs the first piece of each job here and compares.
 */
public final class SendingCluster implements Cluster {
  private static final Set<String> SENT = new TreeSet<>();

  /** Runs something as if spark-submit had started the program and this was its cluster. */
  static <T> T around(Path folder, Callable<T> action) throws Exception {
    Path services = Files.createDirectories(folder.resolve("services/META-INF/services"));
    Files.writeString(services.resolve(Cluster.class.getName()), SendingCluster.class.getName());
    return underSparkSubmit(action, folder.resolve("services").toUri().toURL());
  }

  /**
   * Runs something as if spark-submit had started the program.
   *
   * @param services where the program finds clusters, and nowhere else
   */
  static <T> T underSparkSubmit(Callable<T> action, URL... services) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    System.setProperty(Cluster.PROPERTY, "client");
    try (URLClassLoader loader =
        new URLClassLoader(services, before) {
          @Override
          public java.util.Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name); // not those of the parent
          }
        }) {
      thread.setContextClassLoader(loader);
      return action.call();
    } finally {
      thread.setContextClassLoader(before);
      System.clearProperty(Cluster.PROPERTY);
    }
  }

  /** The classes of the jobs sent so far. */
  static Set<String> sent() {
    return SENT;
  }

  @Override
  public int cores() {
    return 1;
  }

  @Override
  public Optional<Executors> executors() {
    return Optional.of(new Executors(1, 1, 0, 0));
  }

  @Override
  public Runner runner(Optional<String> logLevel, Progress progress, Consumer<String> notices) {
    return new Runner() {
      @Override
      public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
        note(job);
        progress.begin(job.size());
        Job<T> arrived = journey(job);
        for (int i = 0; i < job.size(); i++) {
          T result = arrived.run(i);
          if (i == 0) {
            assertArrayEquals(bytes(job.run(0)), bytes(result), job.getClass().getName());
          }
          inOrder.accept(journey(result));
          progress.report(i + 1, job.size());
        }
      }
    };
  }

  /** Notes the class of a job, and of the job inside where only its rest is sent. */
  private static void note(Job<?> job) {
    SENT.add(job.getClass().getName());
    try {
      for (Field field : job.getClass().getDeclaredFields()) {
        if (Job.class.isAssignableFrom(field.getType())) {
          field.setAccessible(true);
          note((Job<?>) field.get(job));
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <S> S journey(S value) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(value)))) {
      return (S) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new IllegalStateException(value.getClass() + " cannot be sent", e);
    }
    return bytes.toByteArray();
  }
}
