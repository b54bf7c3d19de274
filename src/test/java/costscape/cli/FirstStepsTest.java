package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first commands on a table of one's own: where they begin, and what they say of it. */
class FirstStepsTest {
  private static final String ROWS =
      "größe;gewicht;art\n1,5;2,5;Bär\n2,5;1,5;Fuß\n1,2;2,9;Bär\n2,2;1,1;Fuß\n";

  @TempDir private Path folder;

  private Session run(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(command));
    if (!command.equals("inspect")) {
      line.add("--out=" + folder);
    }
    line.addAll(List.of(options));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    return session;
  }

  private double cost(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(options));
    line.add("--json");
    return cost(run(command, line.toArray(String[]::new)));
  }

  private static double cost(Session session) {
    return JsonParser.parseString(session.out()).getAsJsonObject().get("cost").getAsDouble();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-16LE"})
  void otherCodingsAreReadAndNamed(String charset) throws IOException {
    byte[] text = ROWS.getBytes(Charset.forName(charset));
    if (charset.equals("UTF-16LE")) {
      text = ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_16LE);
    }
    Path file = Files.write(folder.resolve("table.csv"), text);
    Session session = run("data", "--data=" + file);
    String name = charset.startsWith("UTF") ? "UTF-16" : "Windows-1252";
    assertTrue(session.err().contains("letters are read as " + name), session.err());
    assertTrue(session.out().contains("größe, gewicht"), session.out());
    assertTrue(session.out().contains("2 of class Bär, 2 of class Fuß"), session.out());
  }

  /** Byte 0x81 is a letter of neither. */
  @Test
  void whatIsNeitherIsRefusedByLine() throws IOException {
    byte[] text = ROWS.replace('ä', '\u0081').getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("table.csv"), text);
    Session session = Session.run("data", "--data=" + file, "--out=" + folder);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("table.csv:1: not UTF-8 text"), session.err());
  }

  @Test
  void fitAndNetworkTrainFirstAndSaySo() {
    double trained = cost("trace", "--data=xor", "--verdict=none", "--format=none");
    Session fit = run("fit", "--data=xor", "--format=none", "--json");
    assertTrue(fit.err().contains("trained first, as trace does by itself"), fit.err());
    assertEquals(trained, cost(fit), 1e-12 * trained);
    assertTrue(run("network", "--data=xor").err().contains("trained first"));
    assertEquals("", run("network", "--data=moons", "--names").err());
    assertEquals("", run("fit", "--data=xor", "--at=random:1").err());
  }

  /** The article's weights fit any 1-2-1 network, and would be a strange start of other data. */
  @Test
  void ownDataNeverBeginAtTheArticlesPoint() throws IOException {
    Path file = Files.writeString(folder.resolve("one.csv"), "x,y\n1,a\n2,b\n3,a\n1.5,b\n");
    String data = "--data=" + file;
    Session sweep = run("sweep", data, "--vary=w1_0_0=-1:1:3");
    assertTrue(sweep.err().contains("looks from random:1"), sweep.err());
    assertEquals(cost("inspect", data, "--at=random:1"), cost("inspect", data));
    Session trace = run("trace", data, "--steps=5", "--name=run");
    assertTrue(trace.err().contains("training begins at random:1"), trace.err());
    String begin = Files.readAllLines(folder.resolve("run.csv")).get(1);
    assertTrue(begin.contains("," + cost("inspect", data) + ","), begin);
    assertFalse(run("trace", "--data=moons", "--steps=5").err().contains("begins"));
  }
}
