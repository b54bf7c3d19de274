package costscape.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.store.file.LocalStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder stands for the URL, and two others for two machines. */
class FarSavedWorkTest {
  private static final String NAME = "minima-0123.unfinished";

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();
  private Path far;
  private Path one;
  private Path other;

  @BeforeEach
  void makeFolders() throws IOException {
    far = Files.createDirectory(folder.resolve("far"));
    one = Files.createDirectory(folder.resolve("one"));
    other = Files.createDirectory(folder.resolve("other"));
  }

  private FarSavedWork of(Path machine) {
    return new FarSavedWork(
        new LocalStorage(), far.toString(), machine, "minima", new PrintWriter(err, true));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  @Test
  void anotherMachineGoesOnWhereOneWasLost() throws IOException {
    FarSavedWork lost = of(one);
    lost.fetch();
    lost.follow();
    Files.writeString(one.resolve(NAME), "two blocks");
    Files.writeString(one.resolve("minima.csv"), "no saved work");
    lost.leave();
    assertEquals(List.of(Path.of(NAME)), files(far));
    FarSavedWork next = of(other);
    next.fetch();
    assertEquals(List.of(Path.of(NAME)), files(other));
    assertEquals("two blocks", Files.readString(other.resolve(NAME)));
    next.follow();
    Files.writeString(other.resolve(NAME), "two blocks and a third");
    next.leave();
    assertEquals("two blocks and a third", Files.readString(far.resolve(NAME)));
    assertEquals("", err.toString());
  }

  /** What lies here and has more blocks is not replaced by less, and less is by more. */
  @Test
  void theLongerOfTwoFilesIsKept() throws IOException {
    Files.writeString(far.resolve(NAME), "two blocks");
    Files.writeString(one.resolve(NAME), "two blocks and a third");
    Files.writeString(other.resolve(NAME), "one");
    of(one).fetch();
    of(other).fetch();
    assertEquals("two blocks and a third", Files.readString(one.resolve(NAME)));
    assertEquals("two blocks", Files.readString(other.resolve(NAME)));
    assertEquals(List.of(Path.of(NAME)), files(one));
  }

  @Test
  void onceTheResultsAreThereNothingIsLeftOfIt() throws IOException {
    Files.writeString(far.resolve(NAME), "two blocks");
    Files.writeString(far.resolve("minima.csv"), "a result");
    FarSavedWork work = of(one);
    work.fetch();
    work.follow();
    work.discard();
    assertEquals(List.of(Path.of("minima.csv")), files(far));
  }

  @Test
  void aRunGoesOnWhereNothingCanBeCopied() throws IOException {
    FarSavedWork work = of(one);
    work.follow();
    Files.writeString(one.resolve(NAME), "two blocks");
    Files.delete(far);
    Files.writeString(far, "a file in its place");
    work.leave();
    assertTrue(
        err.toString().startsWith("finished blocks are no longer copied to " + far + ": "),
        err.toString());
    assertEquals(1, err.toString().lines().count());
    assertFalse(Files.isDirectory(far));
  }
}
