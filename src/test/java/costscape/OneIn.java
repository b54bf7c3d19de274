package costscape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Of a test's many cases the default run tries one in so many, and the long run, which CI makes,
 * all of them: for cases that go through the same code with other words or files.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneIn.Chosen.class)
public @interface OneIn {
  /** How many cases one stands for. */
  int value();

  /** Whether a case is tried. */
  final class Chosen implements ExecutionCondition {
    /** Set in the profile {@code long}. */
    private static final boolean ALL = Boolean.getBoolean("costscape.cases.all");

    /** 2³² divided by the golden ratio. */
    private static final long STRIDE = 0x9E3779B9L;

    private static final long UNSIGNED = 0xFFFFFFFFL;

    private static final Pattern CASE = Pattern.compile("test-template-invocation:#(\\d+)");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Matcher number = CASE.matcher(context.getUniqueId());
      boolean isTried =
          ALL || !number.find() || isFirst(Integer.parseInt(number.group(1)) - 1, in(context));
      return isTried
          ? ConditionEvaluationResult.enabled("tried")
          : ConditionEvaluationResult.disabled("left to -Plong");
    }

    /**
     * Whether a case is in the first of so many parts: multiples of the golden ratio are spread
     * evenly, so that kinds of cases that take turns never stay out as a kind.
     */
    private static boolean isFirst(int number, int parts) {
      return (number * STRIDE & UNSIGNED) * parts >>> Integer.SIZE == 0;
    }

    private static int in(ExtensionContext context) {
      return context.getRequiredTestMethod().getAnnotation(OneIn.class).value();
    }
  }
}
