package costscape.store.saved;

import costscape.job.Job;
import costscape.job.Runner;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs jobs by another runner and saves the finished blocks of those that take long, so that the
 * same job goes on where a killed program stopped. What it hands over is the same either way. Where
 * blocks cannot be saved, the job runs on without.
 */
public final class ResumingRunner implements Runner {
  /** What saved blocks may take on any disk. */
  public static final long FEW = 64_000_000;

  private static final String ENDING = ".unfinished";

  private final Runner runner;
  private final Path stem;
  private final Duration patience;
  private final Consumer<String> notices;
  private final long reserve;
  private final long most;
  private final List<Path> saved = new ArrayList<>();
  private Optional<Saving> running = Optional.empty();

  private ResumingRunner(
      Runner runner,
      Path stem,
      Duration patience,
      Consumer<String> notices,
      long reserve,
      long most) {
    this.runner = runner;
    this.stem = stem;
    this.patience = patience;
    this.notices = notices;
    this.reserve = reserve;
    this.most = most;
  }

  /**
   * @param stem where blocks are saved, beside the results: {@code STEM-….unfinished}
   * @param patience jobs that will take longer are saved
   * @param notices hears a line where a job is resumed, or cannot be saved
   */
  public static ResumingRunner of(
      Runner runner, Path stem, Duration patience, Consumer<String> notices) {
    return new ResumingRunner(runner, stem, patience, notices, 0, FEW);
  }

  /** The same; it saves nothing where the disk would then have no room for results. */
  public ResumingRunner leaving(long bytes) {
    return new ResumingRunner(runner, stem, patience, notices, bytes, most);
  }

  /** The same; saved blocks take no more than this, or than {@link #FEW} where that is more. */
  public ResumingRunner taking(long bytes) {
    return new ResumingRunner(runner, stem, patience, notices, reserve, Math.max(FEW, bytes));
  }

  /** Removes what was saved, once the results lie in their place. */
  public void finished() throws IOException {
    for (Path path : saved) {
      Files.deleteIfExists(path);
    }
  }

  /** Whether the job that runs now could be resumed. */
  public boolean isSaving() {
    return running.filter(Saving::isOn).isPresent();
  }

  @Override
  public <T> void run(Job<T> job, Consumer<? super T> inOrder) {
    Saving saving = new Saving(job.size(), patience, () -> open(job), this::room, most, notices);
    running = Optional.of(saving);
    try {
      if (anythingSaved(job)) {
        saving.resume();
      }
      int[] open = IntStream.range(0, job.size()).filter(i -> !saving.has(i)).toArray();
      if (open.length < job.size()) {
        notices.accept(
            "%d of %d blocks were done before".formatted(job.size() - open.length, job.size()));
      }
      Delivery<T> delivery = new Delivery<>(job, saving, inOrder);
      int[] next = {0};
      runner.run(
          new Rest<>(job, open),
          result -> {
            int index = open[next[0]++];
            saving.done(index, result);
            delivery.upTo(index);
            inOrder.accept(result);
            delivery.passed(index);
          });
      delivery.upTo(job.size());
    } finally {
      running = Optional.empty();
      saving.close();
    }
  }

  /**
   * Looks for a file of this job where there are such files at all: telling jobs apart takes time.
   */
  private boolean anythingSaved(Job<?> job) {
    Path folder = stem.toAbsolutePath().getParent();
    String begin =
        stem.getFileName() + "-"; // as it is: a pattern would read its stars and brackets
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder,
            file -> {
              String name = file.getFileName().toString();
              return name.startsWith(begin) && name.endsWith(ENDING);
            })) {
      return files.iterator().hasNext() && Files.exists(path(Specification.of(job)));
    } catch (IOException | DirectoryIteratorException e) {
      return false; // no folder yet
    }
  }

  private Path path(byte[] specification) {
    String name = Specification.shortName(specification);
    return stem.resolveSibling(stem.getFileName() + "-" + name + ENDING);
  }

  private Optional<BlockFile> open(Job<?> job) {
    try {
      byte[] specification = Specification.of(job);
      Path path = path(specification);
      Files.createDirectories(stem.toAbsolutePath().getParent());
      Optional<BlockFile> file = BlockFile.open(path, specification, job.size());
      file.ifPresentOrElse(
          opened -> saved.add(path),
          () -> notices.accept("finished blocks are not saved: another run of this is at it"));
      return file;
    } catch (IOException e) {
      notices.accept("finished blocks cannot be saved: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Bytes that saved blocks may take. */
  private long room() {
    try {
      Path folder = Files.createDirectories(stem.toAbsolutePath().getParent());
      return Files.getFileStore(folder).getUsableSpace() - reserve;
    } catch (IOException e) {
      return Long.MAX_VALUE; // why no file can be opened there is said when it is tried
    }
  }

  /** The pieces of a job that are not done yet. */
  private record Rest<T>(Job<T> job, int[] open) implements Job<T> {
    @Override
    public int size() {
      return open.length;
    }

    @Override
    public T run(int index) {
      return job.run(open[index]);
    }
  }

  /** Hands over in order what was saved before, between the pieces run now. */
  private static final class Delivery<T> {
    private final Job<T> job;
    private final Saving saving;
    private final Consumer<? super T> inOrder;
    private int next;

    Delivery(Job<T> job, Saving saving, Consumer<? super T> inOrder) {
      this.job = job;
      this.saving = saving;
      this.inOrder = inOrder;
    }

    void upTo(int index) {
      for (; next < index; next++) {
        inOrder.accept(saved(next));
      }
    }

    void passed(int index) {
      next = index + 1;
    }

    @SuppressWarnings("unchecked") // the specification says that this very job's result was saved
    private T saved(int index) {
      return (T) saving.read(index).orElseGet(() -> job.run(index));
    }
  }
}
