package costscape.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that share a storage and no lock write one after the other. */
class WritingTurnTest {
  private static final int ROUNDS = 40;
  private static final int FILES = 5;

  /** Longer than all rounds of the others may take. */
  private static final double PATIENT = 600;

  @TempDir private Path folder;
  private static final int TURNS = 2000;

  private final Storage storage = new LocalStorage();
  private String shared;
  private Path one;
  private Path other;

  @BeforeEach
  void prepare() throws IOException {
    shared = Files.createDirectories(folder.resolve("shared")).toString();
    one = Files.createDirectories(folder.resolve("one/out"));
    other = Files.createDirectories(folder.resolve("other/out"));
  }

  private WritingTurn take(Path machine, double seconds) throws IOException {
    return WritingTurn.take(storage, shared + "/.sweep.writing", machine, seconds);
  }

  @Test
  void anotherMachineIsToldWhatIsThereAndWhereItsResultsAre() throws IOException {
    WritingTurn first = take(one, 0);
    IOException refused = assertThrows(IOException.class, () -> take(other, 0));
    assertTrue(refused.getMessage().contains(shared + "/.sweep.writing is there"));
    assertTrue(refused.getMessage().contains("The results are in " + other));
    first.end();
    take(other, 0).end();
    assertTrue(Files.notExists(Path.of(shared, ".sweep.writing")));
  }

  @Test
  void whatAKilledRunLeftIsKnownOnItsOwnMachine() throws IOException {
    take(one, 0);
    take(one, 0).end();
    take(other, 0).end();
  }

  /**
   * Three machines write five files each round; whoever looks at the end of a turn sees its own.
   */
  @Test
  void filesOfTwoRunsAreNeverMixed() throws Exception {
    ExecutorService machines = Executors.newFixedThreadPool(3);
    List<Future<Integer>> mixed =
        List.of("a", "b", "c").stream().map(name -> machines.submit(() -> mixed(name))).toList();
    for (Future<Integer> one : mixed) {
      assertEquals(0, one.get());
    }
    machines.shutdown();
  }

  /** Another machine's file may go between two looks at it. */
  @Test
  void aTurnThatEndsMeanwhileIsNoFault() throws Exception {
    ExecutorService machines = Executors.newFixedThreadPool(2);
    Future<Integer> one = machines.submit(this::shortTurns);
    Future<Integer> other = machines.submit(this::shortTurns);
    assertTrue(one.get() + other.get() > 0);
    machines.shutdown();
  }

  /** Takes turns that end at once, and gives how many of them it got. */
  private int shortTurns() throws IOException {
    int taken = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      if (storage.claim(shared + "/short", new byte[0])) {
        storage.delete(shared + "/short");
        taken++;
      }
    }
    return taken;
  }

  private int mixed(String machine) throws IOException {
    Path here = Files.createDirectories(folder.resolve(machine));
    int mixed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = machine + round;
      WritingTurn turn = take(here, PATIENT);
      for (int k = 0; k < FILES; k++) {
        storage.write(
            shared + "/sweep-" + k, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
      }
      for (int k = 0; k < FILES; k++) {
        mixed += Files.readString(Path.of(shared, "sweep-" + k)).equals(text) ? 0 : 1;
      }
      turn.end();
    }
    return mixed;
  }
}
