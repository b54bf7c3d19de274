package costscape.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** JSON keeps the order of the keys and every digit, and has null for what has no number. */
class JsonTextTest {
  @Test
  void valuesOfEveryKind() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("z", 0.1 + 0.2);
    object.put("a", List.of(1, 2L, 1e-7));
    object.put("gradient", new double[] {1, Double.NaN});
    object.put("failed", Double.POSITIVE_INFINITY);
    object.put("absent", Optional.empty());
    object.put("present", Optional.of("\"quoted\"\n"));
    Supplier<Object> later = () -> "known at the end";
    object.put("later", later);
    object.put("none", new double[0]);
    object.put("list", List.of("x", Map.of("k", true)));
    assertEquals(
        """
        {
          "z": 0.30000000000000004,
          "a": [1, 2, 1e-7],
          "gradient": [1, null],
          "failed": null,
          "absent": null,
          "present": "\\"quoted\\"\\n",
          "later": "known at the end",
          "none": [],
          "list": [
            "x",
            {
              "k": true
            }
          ]
        }
        """,
        JsonText.of(object));
  }

  @Test
  void twoObjectsJoinedAreTheirEntriesInOne() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("command", List.of("sweep", "a \"quoted\" name"));
    all.put("cells", 3);
    String first = JsonText.of(all);
    all.put("file", "sweep.png");
    assertEquals(
        JsonText.of(all), JsonText.joined(first, JsonText.of(Map.of("file", "sweep.png"))));
  }
}
