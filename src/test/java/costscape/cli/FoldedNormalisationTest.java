package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Networks with batch normalisation, of torch's and of Keras's files, cost what torch says: {@code
 * src/test/python/make_dense.py}.
 */
class FoldedNormalisationTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Other products of the same numbers. */
  private static final double ROUNDING = 1e-12;

  @TempDir private Path folder;

  private static JsonObject oracle() throws IOException {
    return JsonParser.parseString(Files.readString(RESOURCES.resolve("oracle/torch_dense.json")))
        .getAsJsonObject();
  }

  private Session inspect(String file) throws IOException {
    StringBuilder rows = new StringBuilder("a,b,y\n");
    JsonObject oracle = oracle();
    for (int row = 0; row < oracle.getAsJsonArray("x").size(); row++) {
      for (JsonElement value : oracle.getAsJsonArray("x").get(row).getAsJsonArray()) {
        rows.append(value.getAsDouble()).append(',');
      }
      rows.append(oracle.getAsJsonObject("labels").getAsJsonArray("3").get(row)).append('\n');
    }
    Path data = Files.writeString(folder.resolve("rows.csv"), rows);
    String at = RESOURCES.resolve("weights/" + file).toString();
    return file.contains("keras")
        ? Session.run("inspect", "--json", "--data", "" + data, "--at", at)
        : Session.run("inspect", "--json", "--data", "" + data, "--activation", "tanh", "--at", at);
  }

  @ParameterizedTest
  @CsvSource({"norm-before,1,0", "norm-after,2,3", "norm-first,0,1"})
  void itIsFoldedIntoTheLayerBesideIt(String file, int norm, int layer) throws IOException {
    Session session = inspect(file + ".pt");
    assertEquals(0, session.exitCode(), session.err());
    double expected = oracle().getAsJsonObject("normalised").get(file).getAsDouble();
    double cost = JsonParser.parseString(session.out()).getAsJsonObject().get("cost").getAsDouble();
    assertEquals(expected, cost, ROUNDING);
    String said = "batch normalisation %d is folded into layer %d".formatted(norm, layer);
    assertTrue(session.err().contains(said), session.err());
  }

  @Test
  void whereItStandsApartFromBothLayersItIsRefused() throws IOException {
    Session session = inspect("norm-apart.pt");
    assertEquals(2, session.exitCode());
    assertTrue(
        session.err().contains("2.running_mean belongs to batch normalisation, and the numbers"),
        session.err());
    assertEquals(1, session.err().lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "keras-norm-before.h5,batch_normalization is folded into layer dense",
    "keras-norm-after.keras,first is folded into layer one",
    "keras-norm-after.keras,second is folded into layer two"
  })
  void aModelOfKerasSaysWhereItStands(String file, String said) throws IOException {
    Session session = inspect(file);
    assertEquals(0, session.exitCode(), session.err());
    double expected = oracle().getAsJsonObject("keras").get(file).getAsDouble();
    double cost = JsonParser.parseString(session.out()).getAsJsonObject().get("cost").getAsDouble();
    assertEquals(expected, cost, ROUNDING);
    String words = "batch normalisation " + said + ", with the file's epsilon 0.02";
    assertTrue(session.err().contains(words), session.err());
    assertTrue(session.err().contains("its activation is tanh"), session.err());
  }

  @Test
  void aLeakyReluOfKerasSaysItsSlope() throws IOException {
    Session session = inspect("keras-leaky.keras");
    double expected = oracle().getAsJsonObject("keras").get("keras-leaky.keras").getAsDouble();
    double cost = JsonParser.parseString(session.out()).getAsJsonObject().get("cost").getAsDouble();
    assertEquals(expected, cost, ROUNDING);
    assertTrue(session.err().contains("its activation is leaky_relu:0.2"), session.err());
  }

  @ParameterizedTest
  @CsvSource({
    "keras-norm-apart.h5,belongs to batch normalisation and no dense layer stands beside it",
    "keras-sum.keras,its layer add is of the class Add"
  })
  void aModelOfKerasThatIsNoSuchChainIsRefused(String file, String said) throws IOException {
    Session session = inspect(file);
    assertEquals(2, session.exitCode(), session.out());
    assertTrue(session.err().replace(",", "").contains(said.replace(",", "")), session.err());
    assertEquals(1, session.err().lines().count(), session.err());
  }
}
