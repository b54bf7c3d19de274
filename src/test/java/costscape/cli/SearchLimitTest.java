package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that need all pairs or a catalogue say from which size on they will not do. */
class SearchLimitTest {
  private static final String PLANE = " --vary random:1=-1:1:5 --vary random:2=-1:1:5";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minima --data iris --hidden 300|2,403 parameters|3 min|139 MB|300 parameters|trace",
        "basins --data iris --hidden 300" + PLANE + "|2,403 parameters|300 parameters|inspect",
        "minima --activation gelu|sigmoid, tanh or relu|not a dead gelu unit|inspect",
        "basins --activation softplus" + PLANE + "|not a dead softplus unit|trace --starts",
        "atlas --data iris --hidden 20000|160003 parameters|12800400003 pairs|16|sweep",
        "inspect --activation gelu --at random:1 --prove|gelu|softplus"
      })
  void whatIsTooLargeOrUnknownIsRefusedInOneLineThatSaysWhatToUse(String line) {
    List<String> parts = List.of(line.split("\\|"));
    Session session = Session.line(parts.get(0));
    assertEquals(2, session.exitCode());
    assertEquals(1, session.err().lines().count(), session.err());
    for (String part : parts.subList(1, parts.size())) {
      assertTrue(session.err().contains(part), session.err());
    }
  }
}
