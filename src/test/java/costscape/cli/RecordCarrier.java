package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.provider.Arguments;

/** The kinds of file that again reads, as a fuzzer hands them over. */
enum RecordCarrier {
  SVG,
  PNG,
  PDF,
  GIF,
  HTML,
  JSON;

  /** Numbers and commands that would be long work: the harm looked for here is another. */
  private static final Pattern LONG_WORK =
      Pattern.compile(
          "\\d{4}|\\d[eE]\\d|hidden|starts|gallery|lesson|minima|basins|atlas|frames|explore");

  private static final boolean FUZZING = System.getenv("JAZZER_FUZZ") != null;
  private static final int LENGTH = 4;
  private static final int SIGNATURE = 8;

  private static HostileFolder place;

  private static final String HARMLESS =
      """
      {"program": "costscape", "command": ["sweep", "--vary=b2_0=0:1:3", "--format=none",
       "--name=x", "--data={LINK}", "--at=zeros"], "inputs": {"{LINK}": "{FAR_HASH}"},
       "file": "x.json"}
      """;

  /** All of the corpus that again reads, and a run that is good but for one input. */
  static Stream<Arguments> seeds() throws IOException {
    List<Arguments> seeds = new ArrayList<>();
    seeds.add(Arguments.of(JSON, HARMLESS.getBytes(StandardCharsets.UTF_8)));
    for (RecordCarrier carrier : values()) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith("." + carrier.ending()))
            .filter(name -> !name.startsWith("weights"))
            .sorted()
            .limit(FUZZING ? Long.MAX_VALUE : 2) // HostileFilesTest tries them all
            .forEach(name -> seeds.add(Arguments.of(carrier, HostileFolder.stored(name))));
      }
    }
    return seeds.stream();
  }

  private String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Hands a file to again in a folder of secrets, and looks at everything afterwards. */
  void harmsNobody(byte[] input, Path folder) throws IOException {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    if (LONG_WORK.matcher(text.replaceAll("127\\.0\\.0\\.1|http://\\S*", "")).find()) {
      return;
    }
    synchronized (RecordCarrier.class) {
      if (place == null) {
        place = new HostileFolder(Files.createDirectories(folder));
      }
    }
    Path file = place.receive("x." + ending(), this == PNG ? withSums(input) : input);
    Map<Path, Integer> before = place.files();
    Session session = Session.run("again", file.toString(), "--out=" + place.out());
    assertTrue(session.exitCode() == 0 || session.exitCode() == 2, session.toString());
    assertFalse((session.out() + session.err()).contains(HostileFolder.SECRET), session.toString());
    Map<Path, Integer> after = place.files();
    after.keySet().removeIf(found -> found.startsWith(place.out()));
    before.keySet().removeIf(found -> found.startsWith(place.out()));
    assertEquals(before, after, session.toString());
    assertEquals(0, place.connections(), session.toString());
    clear(file);
  }

  private static void clear(Path file) throws IOException {
    Files.delete(file);
    try (Stream<Path> results = Files.walk(place.out())) {
      for (Path result : results.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(result, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(HostileFolder.SECRET), result.toString());
        Files.delete(result);
      }
    }
  }

  /** The same with the right checksums, which a fuzzer would never find. */
  private static byte[] withSums(byte[] png) {
    byte[] whole = Arrays.copyOf(png, png.length + LENGTH);
    ByteBuffer bytes = ByteBuffer.wrap(whole);
    int at = SIGNATURE;
    while (at + 3 * LENGTH <= png.length) {
      int length = bytes.getInt(at);
      int end = at + 2 * LENGTH + length;
      if (length < 0 || end < 0 || end > png.length) {
        break;
      }
      CRC32 crc = new CRC32();
      crc.update(whole, at + LENGTH, LENGTH + length);
      bytes.putInt(end, (int) crc.getValue());
      at = end + LENGTH;
    }
    return whole;
  }
}
