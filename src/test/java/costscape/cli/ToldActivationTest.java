package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths and activation come from the file of weights that says them, and a line says so. */
class ToldActivationTest {
  private static final Path WEIGHTS = Path.of("src/test/resources/weights");

  /** The reference sums in another order. */
  private static final double SAME_COST = 1e-12;

  @TempDir private Path folder;

  private static Session inspect(Path data, Path weights, String... more) {
    return Session.line("inspect --json --data " + data + " --at " + weights, more);
  }

  private static double cost(Session session) {
    assertEquals(0, session.exitCode(), session.err());
    return session.json().get("cost").getAsDouble();
  }

  /** A 1-2-1 network in JSON, with scikit-learn's word for its activation. */
  private Path json(String activation) throws IOException {
    String text =
        """
        {"coefs_": [[[1, -2]], [[3], [-1]]], "intercepts_": [[0.5, 1], [-0.5]],
         "activation": %s}
        """;
    return Files.writeString(folder.resolve("net.json"), text.formatted(activation));
  }

  /** The same as .safetensors. */
  private Path safetensors(String metadata) throws IOException {
    String header =
        """
        {"__metadata__": %s,
         "a.weight": {"dtype": "F64", "shape": [2, 1], "data_offsets": [0, 16]},
         "a.bias": {"dtype": "F64", "shape": [2], "data_offsets": [16, 32]},
         "b.weight": {"dtype": "F64", "shape": [1, 2], "data_offsets": [32, 48]},
         "b.bias": {"dtype": "F64", "shape": [1], "data_offsets": [48, 56]}}
        """;
    byte[] text = header.formatted(metadata).getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 56).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    for (double value : new double[] {1, -2, 0.5, 1, 3, -1, -0.5}) {
      bytes.putDouble(value);
    }
    return Files.write(folder.resolve("net.safetensors"), bytes.array());
  }

  @Test
  void aWholeModelOfKerasSaysItsWidthsAndItsActivation() throws IOException {
    Path model = WEIGHTS.resolve("keras-model.h5");
    Session session = inspect(WEIGHTS.resolve("data.npz"), model);
    JsonObject expected =
        JsonParser.parseString(Files.readString(WEIGHTS.resolve("expected.json")))
            .getAsJsonObject()
            .getAsJsonObject("costs");
    double torch = expected.get("keras-model.h5").getAsDouble();
    assertEquals(torch, cost(session), SAME_COST * torch);
    assertTrue(
        session.err().startsWith("costscape: " + model + ": 5-4-3, 2 layers"), session.err());
    assertTrue(session.err().strip().endsWith("; its activation is tanh"), session.err());
  }

  @ParameterizedTest
  @CsvSource({
    "logistic,sigmoid",
    "tanh,tanh",
    "ReLU,relu",
    "linear,identity",
    "SiLU,silu",
    "swish,silu",
    "leaky_relu,leaky_relu",
    "leaky_relu:0.30,leaky_relu:0.3"
  })
  void anEntryBesideTheWeightsIsHeard(String word, String activation) throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "x,y\n1,0\n2,1\n-1,1\n");
    double expected =
        cost(inspect(data, json("null"), "--activation", activation, "--hidden", "2"));
    for (Path file :
        new Path[] {
          json("\"" + word + "\""),
          safetensors("{\"format\": \"pt\", \"activation\": \"%s\"}".formatted(word))
        }) {
      Session session = inspect(data, file);
      assertEquals(expected, cost(session), file.toString());
      assertTrue(session.err().contains("; its activation is " + activation), session.err());
      Session asked = inspect(data, file, "--hidden", "2", "--activation", "softplus");
      cost(asked);
      assertTrue(asked.err().contains(word + ", and softplus is taken in its place"), asked.err());
    }
  }

  @Test
  void anotherActivationIsRefusedUnlessOneIsAskedFor() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "x,y\n1,0\n2,1\n-1,1\n");
    for (Path file : new Path[] {json("\"mish\""), safetensors("{\"activation\": \"mish\"}")}) {
      Session refused = inspect(data, file).refused("have the activation \"mish\"; all of");
      assertEquals(1, refused.err().lines().count());
      cost(inspect(data, file, "--activation", "tanh"));
    }
  }

  @Test
  void entriesThatAreNoWordsSayNothing() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "x,y\n1,0\n2,1\n-1,1\n");
    for (Path file :
        new Path[] {json("[1, {}]"), safetensors("7"), safetensors("{\"activation\": {}}")}) {
      Session session = inspect(data, file);
      cost(session);
      assertTrue(session.err().contains("taken to be sigmoid"), session.err());
    }
  }

  /** A chain that torch exported, over the rows of the oracle. */
  private Session chain(String name, String... more) throws IOException {
    JsonObject oracle = oracle();
    StringBuilder rows = new StringBuilder("a,b,y\n");
    for (int row = 0; row < oracle.getAsJsonArray("x").size(); row++) {
      oracle
          .getAsJsonArray("x")
          .get(row)
          .getAsJsonArray()
          .forEach(value -> rows.append(value.getAsDouble()).append(','));
      rows.append(oracle.getAsJsonObject("labels").getAsJsonArray("3").get(row)).append('\n');
    }
    Path data = Files.writeString(folder.resolve("rows.csv"), rows);
    return inspect(data, WEIGHTS.resolve(name + ".onnx"), more);
  }

  private static JsonObject oracle() throws IOException {
    Path file = WEIGHTS.resolveSibling("oracle").resolve("torch_dense.json");
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  @Test
  void theNodesOfAGraphSayIt() throws IOException {
    Session session = chain("chain-elu");
    double torch = oracle().getAsJsonObject("chains").get("chain-elu").getAsDouble();
    assertEquals(torch, cost(session), SAME_COST * torch);
    assertTrue(session.err().contains("; its activation is elu"), session.err());
  }

  @Test
  void theSlopeOfAGraphIsTaken() throws IOException {
    Session session = chain("chain-leaky");
    double torch = oracle().getAsJsonObject("chains").get("chain-leaky").getAsDouble();
    assertEquals(torch, cost(session), SAME_COST * torch);
    assertTrue(session.err().contains("; its activation is leaky_relu:0.2"), session.err());
  }

  @Test
  void aGraphOfOtherNodesSaysNothing() throws IOException {
    Session session = chain("chain-silu", "--activation", "silu");
    double torch = oracle().getAsJsonObject("chains").get("chain-silu").getAsDouble();
    assertEquals(torch, cost(session), SAME_COST * torch);
    assertTrue(chain("chain-silu").err().contains("taken to be sigmoid"));
  }
}
