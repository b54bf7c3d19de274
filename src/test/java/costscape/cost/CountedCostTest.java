package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** A cost that is counted answers as the cost itself does, whatever it is asked. */
class CountedCostTest {
  @Test
  void everyQuestionIsPassedOn() {
    for (Method question : DifferentiableCost.class.getMethods()) {
      assertDoesNotThrow(
          () ->
              CountedCost.class.getDeclaredMethod(question.getName(), question.getParameterTypes()),
          question::toString);
    }
  }
}
