package costscape.store.saved;

import costscape.job.Job;
import costscape.job.Runner;
import java.io.IOException;
import java.io.Serializable;
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
 * Runs jobs by another runner and saves the finished blocks of long jobs, so that the same job goes
 * on where a killed program stopped. The results handed over are the same either way. If blocks
 * cannot be saved, the job runs on without saving.
 */
public final class ResumingRunner implements Runner {
  /** The bytes that saved blocks may take on any disk. */
  static final long FEW = 64_000_000;

  /** Ends the names of files of saved blocks. */
  public static final String ENDING = ".unfinished";

  private final Runner runner;
  private final Path stem;
  private final Duration patience;
  private final Consumer<String> notices;
  private final long reserve;
  private final long most;
  private final List<Path> saved = new ArrayList<>();
  private Optional<Saving> running = Optional.empty();
  private boolean kept;

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
   * A runner that saves what takes long.
   *
   * @param stem blocks are saved beside the results, in {@code STEM-….unfinished}
   * @param patience jobs that will take longer than this are saved
   * @param notices receives a line when a job is resumed or cannot be saved
   */
  public static ResumingRunner of(
      Runner runner, Path stem, Duration patience, Consumer<String> notices) {
    return new ResumingRunner(runner, stem, patience, notices, 0, FEW);
  }

  /**
   * A copy that saves nothing if the disk would then lack room for results of some size, and whose
   * saved blocks take a number of bytes at most, or {@link #FEW} if that is more.
   */
  public ResumingRunner within(long results, long most) {
    return new ResumingRunner(runner, stem, patience, notices, results, Math.max(FEW, most));
  }

  /** The files of saved blocks, which are of no use once the results are there. */
  public List<Path> saved() {
    return List.copyOf(saved);
  }

  /** Whether the running job is being saved and could be resumed. */
  public boolean isSaving() {
    return running.filter(Saving::isOn).isPresent();
  }

  /** Whether work is saved, of the job that runs or of one that ran. */
  public boolean hasSaved() {
    return isSaving() || kept;
  }

  @Override
  public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
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
      int[] next = {0, 0}; // to be handed over, among all pieces and among those that are open
      runner.run(
          new Rest<>(job, open),
          result -> {
            int index = open[next[1]++];
            saving.done(index, result);
            handOver(job, saving, next[0], index, inOrder);
            inOrder.accept(result);
            next[0] = index + 1;
          });
      handOver(job, saving, next[0], job.size(), inOrder);
    } finally {
      kept |= saving.isOn();
      running = Optional.empty();
      saving.close();
    }
  }

  /** Whether there is a file of this job, whose hash takes time: it is made where files are. */
  private boolean anythingSaved(Job<?> job) {
    Path folder = stem.toAbsolutePath().getParent();
    String begin =
        stem.getFileName()
            + "-"; // compared literally: a glob pattern would interpret stars and brackets
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
          () ->
              notices.accept(
                  "finished blocks are not saved: another process is writing this file"));
      return file;
    } catch (IOException e) {
      notices.accept(
          "finished blocks cannot be saved: %s".formatted(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** The bytes on the disk that saved blocks may take. */
  private long room() {
    try {
      Path folder = Files.createDirectories(stem.toAbsolutePath().getParent());
      return Files.getFileStore(folder).getUsableSpace() - reserve;
    } catch (IOException e) {
      return Long.MAX_VALUE; // opening the file will fail and say why
    }
  }

  /** The pieces of a job that are still to be computed. */
  private record Rest<T extends Serializable>(Job<T> job, int[] open) implements Job<T> {
    @Override
    public int size() {
      return open.length;
    }

    @Override
    public T run(int index) {
      return job.run(open[index]);
    }
  }

  /** Hands over saved pieces, which come between those that are computed now. */
  @SuppressWarnings("unchecked") // the specification guarantees that this job's result was saved
  private static <T extends Serializable> void handOver(
      Job<T> job, Saving saving, int from, int to, Consumer<? super T> inOrder) {
    for (int k = from; k < to; k++) {
      int index = k;
      inOrder.accept((T) saving.read(index).orElseGet(() -> job.run(index)));
    }
  }
}
