package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proofs that {@code --prove} adds to minima, inspect and trace. */
@Tag("loops")
class PlaceProofTest {
  @TempDir private Path folder;

  private Session run(String... arguments) {
    return Session.line(String.join(" ", arguments) + " --data=trap --l2=0.01 --prove").done();
  }

  private static JsonObject proved(Session session) {
    return session.json().getAsJsonObject("proved");
  }

  @Tag("long")
  @Test
  void everyPlaceOfACatalogueIsProved() throws IOException {
    JsonObject proved =
        proved(
            run(
                ("minima --starts=12 --json --format=none --out=" + folder + " --name=trap")
                    .split(" ")));
    JsonArray places = proved.getAsJsonArray("places");
    int minima = 0;
    int flat = 0;
    for (JsonElement element : places) {
      JsonObject place = element.getAsJsonObject();
      assertFalse(place.get("kind").getAsString().equals("undecided"), place.toString());
      boolean isFamily = place.get("kind").getAsString().equals("family");
      minima += place.get("kind").getAsString().equals("minimum") ? 1 : 0;
      flat += isFamily && place.get("outer_index").getAsInt() == 0 ? 1 : 0;
    }
    assertTrue(minima >= 3);
    assertEquals(minima, proved.get("minima").getAsInt());
    List<String> lines = Files.readAllLines(folder.resolve("trap-proof.csv"));
    assertTrue(lines.get(0).startsWith("kind,id,index,within"));
    assertTrue(flat >= 2, "" + places);
    assertEquals(1 + places.size(), lines.size());
  }

  /**
   * Without a slope the cost is least where the probability is the second class's share of all
   * weights, and there it is that share's entropy: 2 of 5, or (0.95 + 3 · 0.05) of 4.
   */
  @ParameterizedTest
  @CsvSource({"--class-weights=1;2, 0.4", "--label-smoothing=0.1, 0.275"})
  void classesThatCountDifferentlyAreProvedToo(String option, double share) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), "x,y\n1,0\n-1,0\n0,0\n0,1\n");
    double logit = Math.log(share / (1 - share));
    Session session =
        Session.run(
                "inspect",
                "--prove",
                "--json",
                "--data=" + rows,
                "--hidden=none",
                option.replace(';', ','),
                "--at=zeros",
                "--set=b1_0=" + logit)
            .done();
    JsonObject proved = proved(session);
    assertEquals("minimum", proved.get("kind").getAsString());
    JsonArray cost = proved.getAsJsonArray("cost");
    double entropy = -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    assertTrue(cost.get(0).getAsDouble() <= entropy + 1e-15, cost.toString());
    assertTrue(cost.get(1).getAsDouble() >= entropy - 1e-15, cost.toString());
    assertTrue(cost.get(1).getAsDouble() - cost.get(0).getAsDouble() < 1e-13, cost.toString());
  }

  @Test
  void aTrapIsATrapForEver() {
    String[] trace = {
      "trace", "--start=random:3", "--optimizer=lbfgs", "--format=none", "--out=" + folder
    };
    String text = run(trace).out();
    assertTrue(
        text.contains("proved: no amount of further training at this penalty leaves here"), text);
  }

  /** On a kink a relu network has no gradient: nothing is proved, and the reason is said. */
  @Test
  void ofReluUnitsItIsSaidWhyNothingIsProved() {
    String text =
        run(("trace --activation=relu --start=random:3 --steps=500 --format=none --out=" + folder)
                .split(" "))
            .out();
    assertTrue(text.contains("not proved: whether further training leaves here"), text);
    assertTrue(text.contains("there is no derivative to prove with"), text);
  }

  /**
   * Two weights lead in, one leads out, and no penalty bends the cost along the second: there the
   * Hessian is 0, and what is left of the cost may lead down too.
   */
  @Test
  void whereTheHessianIsZeroAlongSomeWeightsTheNumberIsTheLeast() throws IOException {
    Path rows =
        Files.writeString(
            folder.resolve("two.csv"),
            "x0,x1,y\n-1,-1,0\n0.5,-0.5,1\n0.5,-0.5,1\n1,-2,1\n-0.5,1.5,1\n");
    JsonObject told = inspected(rows, 1, "0", "b2_0=1.3862943611198906");
    String text = told.get("text").getAsString();
    assertTrue(text.contains("at least 1 direction leads down where b1_0 is above 0"), text);
    assertEquals(1, told.getAsJsonObject("proved").get("flat_directions").getAsInt());
  }

  /**
   * Returns what is proved of zeros with some biases set: the sentences, and the values for
   * machines.
   */
  private static JsonObject inspected(Path rows, int units, String penalty, String biases) {
    String[] line =
        ("inspect --prove --data="
                + rows
                + " --hidden="
                + units
                + " --activation=relu --l2="
                + penalty
                + " --at=zeros --set="
                + biases)
            .split(" ");
    JsonObject told = new JsonObject();
    told.addProperty("text", Session.run(line).out());
    String[] forMachines = Arrays.copyOf(line, line.length + 1);
    forMachines[line.length] = "--json";
    told.add("proved", proved(Session.run(forMachines)));
    return told;
  }
}
