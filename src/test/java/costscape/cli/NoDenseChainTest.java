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
 * A file of weights that is no chain of dense layers is refused, and a chain of Keras's costs what
 * torch says: {@code src/test/python/make_dense.py}.
 */
class NoDenseChainTest {
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
        ? Session.run("inspect", "--json", "--data", data, "--at", at)
        : Session.run("inspect", "--json", "--data", data, "--activation", "tanh", "--at", at);
  }

  @Test
  void aLeakyReluOfKerasSaysItsSlope() throws IOException {
    Session session = inspect("keras-leaky.keras");
    double expected = oracle().getAsJsonObject("keras").get("keras-leaky.keras").getAsDouble();
    double cost = session.json().get("cost").getAsDouble();
    assertEquals(expected, cost, ROUNDING);
    assertTrue(session.err().contains("its activation is leaky_relu:0.2"), session.err());
  }

  @ParameterizedTest
  @CsvSource({
    "norm-before.pt,1.running_mean belongs to batch normalisation",
    "keras-norm-before.h5,its layer batch_normalization is of the class BatchNormalization",
    "keras-norm-after.keras,its layer first is of the class BatchNormalization",
    "keras-norm-apart.h5,its layer batch_normalization is of the class BatchNormalization",
    "keras-sum.keras,its layer add is of the class Add"
  })
  void whatIsNoChainOfDenseLayersIsRefused(String file, String said) throws IOException {
    Session session = inspect(file).refused(said);
    assertTrue(
        session.err().contains("exported as ONNX the network is drawn whole"), session.err());
    assertEquals(1, session.err().lines().count(), session.err());
  }
}
