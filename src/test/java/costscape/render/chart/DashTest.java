package costscape.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DashTest {
  /** In a small picture a casing is wider than its line, and the gaps between dashes are filled. */
  @ParameterizedTest
  @EnumSource(Dash.class)
  void everyLineHasACasing(Dash dash) {
    assertEquals(3.8f, dash.casing(1, 1.4).getLineWidth());
    assertEquals(7.2f, dash.casing(3, 2.1).getLineWidth());
  }
}
