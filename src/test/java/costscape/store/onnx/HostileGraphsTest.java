package costscape.store.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.cli.Session;
import costscape.store.array.ProtoMessage.ProtoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that would end Java, or never end, are refused in a line; the process goes on. */
class HostileGraphsTest {
  private static final int WRONG_INPUT = 2;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int BOOL = 9;
  private static final String OWN = "own";
  private static final Duration ENOUGH = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @BeforeEach
  void hasRuntime() {
    assumeTrue(OnnxRuntime.isThere(), "onnxruntime is not there: mvn -Ponnx adds it");
  }

  /** An operation without a domain, or one of the file's own functions. */
  private static ProtoWriter node(String op, String domain, String output, String... inputs) {
    ProtoWriter node = new ProtoWriter();
    List.of(inputs).forEach(input -> node.text(1, input));
    return node.text(2, output).text(4, op).text(7, domain);
  }

  private static ProtoWriter value(String name, int kind, int... sides) {
    ProtoWriter shape = new ProtoWriter();
    for (int side : sides) {
      shape.message(
          1, side < 0 ? new ProtoWriter().text(2, "rows") : new ProtoWriter().number(1, side));
    }
    ProtoWriter tensor = new ProtoWriter().number(1, kind).message(2, shape);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
  }

  /** A linear layer from two features to a logit, and nodes that lead on from its value z to y. */
  private static ProtoWriter model(
      UnaryOperator<ProtoWriter> nodes, UnaryOperator<ProtoWriter> functions) {
    ProtoWriter weights =
        new ProtoWriter().number(1, 2).number(1, 1).number(2, FLOAT).text(8, "weights");
    ProtoWriter graph =
        nodes
            .apply(new ProtoWriter().message(1, node("MatMul", "", "z", "x", "weights")))
            .text(2, "graph")
            .message(5, bytes(weights, 9, 0, 0, 128, 63, 0, 0, 128, 63))
            .message(11, value("x", FLOAT, -1, 2))
            .message(12, value("y", FLOAT, -1, 1));
    ProtoWriter model = new ProtoWriter().number(1, 8).message(7, graph);
    model.message(8, new ProtoWriter().text(1, "").number(2, 17));
    model.message(8, new ProtoWriter().text(1, OWN).number(2, 1));
    return functions.apply(model);
  }

  private static ProtoWriter bytes(ProtoWriter writer, int field, int... values) {
    byte[] bytes = new byte[values.length];
    for (int k = 0; k < values.length; k++) {
      bytes[k] = (byte) values[k];
    }
    return writer.bytes(field, bytes);
  }

  private static ProtoWriter function(String name, List<ProtoWriter> nodes) {
    ProtoWriter function = new ProtoWriter().text(1, name).text(4, "a").text(5, "b");
    nodes.forEach(node -> function.message(7, node));
    return function
        .message(9, new ProtoWriter().text(1, "").number(2, 17))
        .message(9, new ProtoWriter().text(1, OWN).number(2, 1))
        .text(10, OWN);
  }

  private Session inspect(ProtoWriter model, String... more) throws IOException {
    Path graph = Files.write(folder.resolve("graph.onnx"), model.toByteArray());
    String line = "inspect --data=xor --verdict=none --model=" + graph;
    return assertTimeoutPreemptively(ENOUGH, () -> Session.line(line, more), "it never ends");
  }

  private static void assertRefused(String said, Session ran) {
    assertEquals(WRONG_INPUT, ran.exitCode(), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains(said), ran.err());
  }

  private static UnaryOperator<ProtoWriter> call(String function) {
    return graph -> graph.message(1, node(function, OWN, "y", "z"));
  }

  @Test
  void functionsThatDoNotCallThemselvesAreComputed() throws IOException {
    inspect(
            model(
                call("f"),
                model ->
                    model
                        .message(25, function("f", List.of(node("g", OWN, "b", "a"))))
                        .message(25, function("g", List.of(node("Identity", "", "b", "a"))))))
        .done();
  }

  /** Deep recursion in onnxruntime is a segmentation fault, which no Java program survives. */
  @ParameterizedTest
  @CsvSource({
    "own:f,own:f,its function \"f\" calls itself",
    "own:g,own:f,calls itself",
    "own:g,:RandomNormalLike,draws at random"
  })
  void functionsThatCallThemselvesOrDrawAtRandomAreRefused(String f, String g, String said)
      throws IOException {
    String[] first = f.split(":");
    String[] second = g.split(":");
    assertRefused(
        said,
        inspect(
            model(
                call("f"),
                model ->
                    model
                        .message(25, function("f", List.of(node(first[1], first[0], "b", "a"))))
                        .message(
                            25, function("g", List.of(node(second[1], second[0], "b", "a")))))));
  }

  /** Each calls the next one ten times: 10^20 nodes in 3 kB. */
  @Test
  void functionsOfFunctionsAreCountedAsOftenAsTheyAreCalled() throws IOException {
    assertRefused(
        "has more than 50000 nodes, those of its functions among them",
        inspect(
            model(
                call("f0"),
                model -> {
                  for (int k = 0; k < 20; k++) {
                    List<ProtoWriter> nodes = new ArrayList<>();
                    for (int n = 0; n < 10; n++) {
                      String op = k == 19 ? "Identity" : "f" + (k + 1);
                      String domain = k == 19 ? "" : OWN;
                      nodes.add(
                          node(op, domain, n == 9 ? "b" : "b" + n, n == 0 ? "a" : "b" + (n - 1)));
                    }
                    model.message(25, function("f" + k, nodes));
                  }
                  return model;
                })));
  }

  @Test
  void functionsThatNestDeeplyAreRefused() throws IOException {
    assertRefused(
        "nests graphs and functions more than 32 deep",
        inspect(
            model(
                call("f0"),
                model -> {
                  for (int k = 0; k < 1000; k++) {
                    ProtoWriter node =
                        k == 999
                            ? node("Identity", "", "b", "a")
                            : node("f" + (k + 1), OWN, "b", "a");
                    model.message(25, function("f" + k, List.of(node)));
                  }
                  return model;
                })));
  }

  /** A loop whose condition stays true ends the run, and not the process. */
  @Test
  void aLoopWithoutEndIsEndedAfterItsTime() throws IOException {
    ProtoWriter yes = new ProtoWriter().number(2, BOOL).text(8, "yes");
    bytes(yes, 9, 1);
    ProtoWriter body =
        new ProtoWriter()
            .message(1, node("Identity", "", "goes_on", "goes"))
            .message(1, node("Identity", "", "after", "before"))
            .text(2, "body")
            .message(11, value("turn", INT64))
            .message(11, value("goes", BOOL))
            .message(11, value("before", FLOAT, -1, 1))
            .message(12, value("goes_on", BOOL))
            .message(12, value("after", FLOAT, -1, 1));
    ProtoWriter attribute = new ProtoWriter().text(1, "body").message(6, body).number(20, 5);
    ProtoWriter loop = node("Loop", "", "y", "", "yes", "z").message(5, attribute);
    assertRefused(
        "onnxruntime has not computed a batch of rows within 1 s; --graph-timeout SECONDS lets it"
            + " take longer",
        inspect(
            model(graph -> graph.message(5, yes).message(1, loop), model -> model),
            "--graph-timeout=1"));
  }

  /** Every one of two million bytes is a field of the format's version, or its number. */
  @Test
  void aMillionFieldsAreReadInOnePass() throws IOException {
    ProtoWriter model = model(call("f"), m -> m);
    for (int k = 0; k < 1_000_000; k++) {
      model.number(1, 8);
    }
    model.message(25, function("f", List.of(node("Identity", "", "b", "a"))));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> inspect(model), "quadratic").done();
  }

  /** The values behind forty additions of a value to itself are found without 2^40 ways. */
  @Test
  void aNumberThatIsAddedToItselfManyTimesIsLookedAtOnce() throws IOException {
    inspect(
            model(
                graph -> {
                  ProtoWriter scale = new ProtoWriter().number(1, 1).number(2, FLOAT).text(8, "s0");
                  graph.message(5, bytes(scale, 9, 0, 0, 0, 0));
                  for (int k = 0; k < 40; k++) {
                    graph.message(1, node("Add", "", "s" + (k + 1), "s" + k, "s" + k));
                  }
                  return graph.message(1, node("Add", "", "y", "z", "s40"));
                },
                model -> model))
        .done();
  }
}
