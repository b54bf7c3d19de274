package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One point as other programs read it. */
class InspectCommandTest {
  /** The reference's own tolerance of the cost at the article's point. */
  private static final double COST_TOLERANCE = 1e-18;

  @Test
  void theArticlesPointHasTheReferenceValues() {
    Session session = Session.run("inspect", "--json", "--set", "w1_0_0=-23.25");
    assertEquals(0, session.exitCode(), session.err());
    JsonObject json = JsonParser.parseString(session.out()).getAsJsonObject();
    assertEquals(1.0151854720166273e-5, json.get("cost").getAsDouble(), COST_TOLERANCE);
    assertEquals(1, json.get("accuracy").getAsDouble());
    assertEquals(7, json.get("gradient").getAsJsonArray().size());
    assertEquals(7, json.get("hessian_eigenvalues").getAsJsonArray().size());
    assertEquals(-52.89, json.get("parameters").getAsJsonObject().get("w2_1_0").getAsDouble());
  }

  @Test
  void knowingNothingCostsLogTwo() {
    Session session = Session.run("inspect", "--data", "moons", "--hidden", "3,2", "--at", "zeros");
    assertTrue(session.out().contains("0.693147"), session.out());
  }

  @Test
  void theWordsOfAFileAreNamed(@TempDir Path folder) throws IOException {
    Path pets = folder.resolve("pets.csv");
    Files.writeString(pets, "height,kind\n1,dog\n2,cat\n");
    Session session = Session.run("inspect", "--data", pets.toString());
    assertTrue(session.out().contains("cat is 0, dog is 1"), session.out());
  }

  @Test
  void aWrongNameIsAnsweredWithTheRightOnes() {
    Session session = Session.run("inspect", "--set", "w3_0_0=1");
    assertEquals(2, session.exitCode());
    assertEquals("", session.out());
    assertTrue(session.err().startsWith("costscape: "), session.err());
    assertTrue(session.err().contains("w3_0_0"), session.err());
    assertTrue(session.err().contains("w1_0_0"), session.err());
  }

  @Test
  void aMisspeltOptionIsAnsweredWithTheNearOne() {
    Session session = Session.run("inspect", "--dat", "moons");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("--data"), session.err());
  }

  @Test
  void noCommandIsAnsweredWithTheCommands() {
    Session session = Session.run();
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("inspect"), session.err());
  }
}
