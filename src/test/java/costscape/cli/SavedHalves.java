package costscape.cli;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A job whose blocks are saved, for what happens to it once their file is damaged. */
final class SavedHalves {
  private final Path folder;
  private final Path file;
  private final byte[] whole;

  private SavedHalves(Path folder, Path file) throws IOException {
    this.folder = folder;
    this.file = file;
    this.whole = Files.readAllBytes(file);
  }

  private record Halves() implements Job<double[]> {
    @Override
    public int size() {
      return 6;
    }

    @Override
    public double[] run(int index) {
      return new double[] {index / 2.0, index};
    }
  }

  /**
   * @param folder an empty one
   */
  static SavedHalves in(Path folder) throws IOException {
    run(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return new SavedHalves(folder, files.findFirst().orElseThrow());
    }
  }

  private static List<double[]> run(Path folder) {
    return ResumingRunner.of(Runner.serial(), folder.resolve("halves"), Duration.ZERO, line -> {})
        .run(new Halves());
  }

  /** The file as it should be. */
  byte[] whole() {
    return whole.clone();
  }

  /** Whether the job ends in the right results with another file in its place. */
  boolean endsRightWith(byte[] damaged) throws IOException {
    Files.write(file, damaged);
    List<double[]> expected = Runner.serial().run(new Halves());
    return Arrays.deepEquals(expected.toArray(), run(folder).toArray());
  }
}
