package costscape.cli.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.space.Axis;
import costscape.store.file.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An axis is what its text says, and a text that is no axis is told what is wrong with it. */
class AxisTextTest {
  @Test
  void pointsAreOptionalAndNamesMayHoldAnything() {
    assertEquals(new Axis("w1_0_0", -100, 1e2, 201), AxisText.parse("w1_0_0=-100:1e2", 201));
    assertEquals(new Axis("b2_0", 0, 1, 11), AxisText.parse("b2_0=0:1:11", 201));
    assertEquals(
        new Axis("between:a=b.csv", 0, 1, 3), AxisText.parse("between:a=b.csv=0:1:3", 201));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w1_0_0|\"w1_0_0\": NAME=FROM:TO or NAME=FROM:TO:POINTS was expected",
        "=0:1|\"=0:1\": NAME=FROM:TO or NAME=FROM:TO:POINTS was expected",
        "w=1|\"w=1\": NAME=FROM:TO or NAME=FROM:TO:POINTS was expected",
        "w=1:1|w: FROM is below TO, not 1:1",
        "w=2:-1|w: FROM is below TO, not 2:-1",
        "w=NaN:1|w: \"NaN\" is not a finite number; NAME=FROM:TO or NAME=FROM:TO:POINTS was expected",
        "w=0:1:0|w: the number of points is a whole number from 2 to 2147483647, not \"0\"",
        "w=0:1:-3|w: the number of points is a whole number from 2 to 2147483647, not \"-3\"",
        "w=0:1:1e12|w: the number of points is a whole number from 2 to 2147483647, not \"1e12\"",
        "w=0:1:2.5|w: the number of points is a whole number from 2 to 2147483647, not \"2.5\"",
        "w=0:1:|w: the number of points is a whole number from 2 to 2147483647, not \"\"",
      })
  void aTextThatIsNoAxisIsToldWhy(String text, String message) {
    InputException e = assertThrows(InputException.class, () -> AxisText.parse(text, 201));
    assertEquals(message, e.getMessage());
  }
}
