package costscape.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.render.chart.CaptionText.JointCaption;
import costscape.study.CaptionFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing that is true of one panel alone is lost in the caption of all. */
class JointCaptionTest {
  private static JointCaption.Part part(String name, String sentence, CaptionText own) {
    CaptionFacts truth =
        new CaptionFacts(List.of("xor data"), Map.of(), List.of("All move.", sentence));
    return new JointCaption.Part(name, truth, List.of(own));
  }

  @Test
  void whatAllShareIsSaidOnceAndWhatOneHasBehindItsName() {
    CaptionText failed = new CaptionText("3 cells failed there.", "3 cells failed");
    CaptionText joint =
        JointCaption.of(
            List.of(part("gd", "It rests.", CaptionText.NONE), part("adam", "It runs.", failed)));
    assertEquals(
        "xor data. All move. gd: It rests. adam: It runs. 3 cells failed there.", joint.full());
    assertEquals("adam: 3 cells failed", joint.brief());
  }

  @Test
  void aWarningOfAllStandsWithoutNames() {
    CaptionText same = new CaptionText("Each is a mean.", "each is a mean");
    CaptionText joint = JointCaption.of(List.of(part("a", "x.", same), part("b", "y.", same)));
    assertEquals("each is a mean", joint.brief());
    String longName = "n".repeat(80);
    CaptionText one = new CaptionText("", "2 cells failed");
    List<JointCaption.Part> parts =
        List.of(part(longName, "x.", one), part("b", "y.", CaptionText.NONE));
    assertEquals("2 cells failed", JointCaption.of(parts).brief());
  }
}
