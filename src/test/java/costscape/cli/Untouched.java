package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/** The files of a folder as they are, to be compared with what they are later. */
record Untouched(Path folder, Map<String, byte[]> files) {
  private static final FileTime LONG_AGO = FileTime.from(Instant.ofEpochSecond(1_000_000_000));

  /** Takes their bytes, and makes them old so that a file written anew is known by its time. */
  static Untouched now(Path folder) throws IOException {
    Map<String, byte[]> files = SmallRun.files(folder);
    for (String name : files.keySet()) {
      Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
    }
    return new Untouched(folder, files);
  }

  void check(String what) throws IOException {
    Map<String, byte[]> found = SmallRun.files(folder);
    assertEquals(files.keySet(), found.keySet(), what);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = what + ": " + file.getKey();
      assertArrayEquals(file.getValue(), found.get(file.getKey()), name);
      assertEquals(LONG_AGO, Files.getLastModifiedTime(folder.resolve(file.getKey())), name);
    }
  }
}
