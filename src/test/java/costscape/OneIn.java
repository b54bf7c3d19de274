package costscape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A run tries one in so many of a test's cases: for cases that go through the same code with other
 * words or files. The default run tries those of part 0, and the long run those of the {@link Part}
 * that is asked for. A test without cases is left out only where a part is asked for, since it
 * takes long and what it shows seldom changes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneIn.Chosen.class)
public @interface OneIn {
  /** How many cases one stands for. */
  int value();

  /** Decides whether a case is tried. */
  final class Chosen implements ExecutionCondition {
    private static final Pattern CASE = Pattern.compile("test-template-invocation:#(\\d+)");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Matcher number = CASE.matcher(context.getUniqueId());
      boolean isTried = true;
      if (number.find()) {
        isTried = Part.hasOneIn(in(context), Integer.parseInt(number.group(1)) - 1);
      } else if (Part.isAsked()
          && context.getRequiredTestMethod().isAnnotationPresent(Test.class)) {
        isTried = Part.hasOneIn(in(context), name(context).hashCode());
      }
      return isTried
          ? ConditionEvaluationResult.enabled("tried")
          : ConditionEvaluationResult.disabled("another part of the cases is tried");
    }

    private static String name(ExtensionContext context) {
      return context.getRequiredTestClass().getName()
          + "."
          + context.getRequiredTestMethod().getName();
    }

    private static int in(ExtensionContext context) {
      return context.getRequiredTestMethod().getAnnotation(OneIn.class).value();
    }
  }
}
