package costscape.run.spark;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.run.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A job whose first attempts fail in several ways. */
final class FaultyPieces {

  private static final int SIZE = 40;

  /** Neighbours, which come into one task; only one of them halts its machine. */
  private static final int FAULTY = 37;

  private static final int FAULTY_TOO = 38;

  private static final int MANY = 3000;
  private static final int WHILE_MILLIS = 3000;

  private FaultyPieces() {}

  /**
   * @param marks a folder where the first attempt of a piece leaves a file
   */
  private record Pieces(String marks, String fault) implements Job<Integer> {
    @Override
    public int size() {
      return SIZE;
    }

    @Override
    public Integer run(int index) {
      boolean isFaulty = index == FAULTY || (index == FAULTY_TOO && !fault.equals("halt"));
      if (isFaulty && !fault.equals("always") && isFirst(index)) {
        switch (fault) {
          case "halt" -> Runtime.getRuntime().halt(1);
          case "throw" -> throw new IllegalStateException("a machine at fault");
          case "memory" -> throw new OutOfMemoryError("a machine at fault");
          default -> throw new IllegalArgumentException(fault);
        }
      }
      if (fault.equals("always") && index == 11) {
        throw new IllegalArgumentException("piece 11 has no result");
      }
      return index * index;
    }

    private boolean isFirst(int index) {
      try {
        Files.createFile(Path.of(marks, fault + index));
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Prints the sum of all results for each fault, and how far the job that always fails came. */
  static void run(String marks) {
    Cluster cluster = Cluster.here().orElseThrow();
    for (String fault : List.of("halt", "throw", "memory")) {
      List<Integer> results =
          cluster
              .runner(Optional.empty(), Progress.NONE, System.err::println)
              .run(new Pieces(marks, fault));
      System.out.println(fault + " " + results.equals(expected()));
    }
    List<Integer> before = new ArrayList<>();
    try {
      cluster
          .runner(Optional.empty(), Progress.NONE, System.err::println)
          .run(new Pieces(marks, "always"), before::add);
    } catch (IllegalArgumentException e) {
      System.out.println(
          "always " + before.equals(expected().subList(0, 11)) + " " + e.getMessage());
    }
    System.out.println("bounded " + (doneWhileWaiting(cluster, marks) < MANY / 2));
  }

  /** Pieces that leave a file when they are done. */
  private record Counted(String marks) implements Job<byte[]> {
    @Override
    public int size() {
      return MANY;
    }

    @Override
    public byte[] run(int index) {
      try {
        Files.createFile(Path.of(marks, "done" + index));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new byte[1000];
    }
  }

  /** How many pieces a cluster does for a consumer that takes its time over the first one. */
  private static long doneWhileWaiting(Cluster cluster, String marks) {
    List<Long> done = new ArrayList<>();
    cluster
        .runner(Optional.empty(), Progress.NONE, System.err::println)
        .run(
            new Counted(marks),
            piece -> {
              if (done.isEmpty()) {
                done.add(countAfterAWhile(marks));
              }
            });
    return done.get(0);
  }

  private static long countAfterAWhile(String marks) {
    try {
      Thread.sleep(WHILE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    try (Stream<Path> files = Files.list(Path.of(marks))) {
      return files.filter(file -> file.getFileName().toString().startsWith("done")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Integer> expected() {
    List<Integer> squares = new ArrayList<>();
    for (int k = 0; k < SIZE; k++) {
      squares.add(k * k);
    }
    return squares;
  }
}
