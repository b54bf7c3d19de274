package costscape.run.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Machines that claim the same names at the same moments, and how often each claim won. */
final class Claims {
  private static final int MACHINES = 4;
  private static final int ROUNDS = 50;

  private Claims() {}

  /**
   * Prints in how many rounds one machine won whose word then stands there.
   *
   * @param folder its URL
   */
  static void run(String folder) throws Exception {
    ExecutorService machines = Executors.newFixedThreadPool(MACHINES);
    CyclicBarrier together = new CyclicBarrier(MACHINES);
    int right = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = folder + "/claim" + round;
      List<Callable<Boolean>> claims = new ArrayList<>();
      for (int machine = 0; machine < MACHINES; machine++) {
        byte[] word = String.valueOf(machine).getBytes(StandardCharsets.UTF_8);
        claims.add(
            () -> {
              together.await();
              return new HadoopStorage().claim(name, word);
            });
      }
      String winners = "";
      int number = 0;
      for (Future<Boolean> claim : machines.invokeAll(claims)) {
        winners += claim.get() ? number : "";
        number++;
      }
      right += winners.equals(read(name)) ? 1 : 0;
    }
    machines.shutdown();
    System.out.println(right + " of " + ROUNDS);
  }

  private static String read(String name) throws IOException {
    try (var in = new HadoopStorage().open(name, 0)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
