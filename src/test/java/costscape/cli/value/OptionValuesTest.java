package costscape.cli.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An option's values in turn, each with the fewest words that tell it from the others. */
class OptionValuesTest {
  @Test
  void theOptionStandsBeforeItsFirstEqualsSign() {
    OptionValues chosen = OptionValues.of("--set=b2_0=1,b1_0=2|b2_0=3");
    assertEquals("set", chosen.option());
    assertEquals(List.of("b2_0=1,b1_0=2", "b2_0=3"), chosen.values());
    assertEquals("b2_0 = 3", chosen.words(1));
    assertEquals("", OptionValues.of("l2").option());
    assertEquals(List.of("1", "", ""), OptionValues.of("l2=1||").values());
  }

  @Test
  void filesAreToldByTheirLastNamesWhereTheseDiffer() {
    assertEquals("at b.csv", OptionValues.of("at=runs/a.csv|runs/b.csv").words(1));
    assertEquals("at two/a.csv", OptionValues.of("at=one/a.csv|two/a.csv").words(1));
    assertEquals("penalty λ = 0.1", OptionValues.of("l2=0.1|0.1").words(1));
  }

  @Test
  void aPictureUsesNoWordOfTheCommandLine() {
    assertEquals("adam", OptionValues.of("optimizer=gd|adam").words(1));
    assertEquals("mean cross-entropy", OptionValues.of("cost=cross_entropy|squared").words(0));
    assertEquals("huber:2", OptionValues.of("cost=huber|huber:2").words(1));
    assertEquals("skips", OptionValues.of("model=nets/skips.onnx|nets/none.onnx").words(0));
    assertEquals("1 hidden unit", OptionValues.of("hidden=1|8|4,2").words(0));
    assertEquals("8 hidden units", OptionValues.of("hidden=1|8|4,2").words(1));
    assertEquals("hidden layers of 4, 2 units", OptionValues.of("hidden=1|8|4,2").words(2));
    assertEquals("batch of 3", OptionValues.of("batch-of=1|3").words(1));
  }
}
