package costscape.trace;

import costscape.number.NumberText;
import costscape.words.Labelled;
import java.io.Serializable;

/**
 * How the learning rate changes along a training: step t of a training of so many steps is taken at
 * the rate times {@link #factor}. The first step is 0. No factor is 0, for a step at a rate of 0
 * would be none.
 *
 * <ul>
 *   <li>{@code constant}: 1;
 *   <li>{@code cosine}: (1 + cos(πt/steps))/2, as torch's CosineAnnealingLR; {@code cosine:W} rises
 *       for W steps first, and the cosine is over the others (Loshchilov, Hutter,
 *       arXiv:1608.03983);
 *   <li>{@code step:K:F}: times F after every K steps, as torch's StepLR;
 *   <li>{@code warmup:W}: (t + 1)/W for W steps, then 1 (Goyal et al., arXiv:1706.02677, section
 *       2.2);
 *   <li>{@code wsd:W:D}: warm-up, stable, decay (Hu et al., arXiv:2404.06395, section 4): it rises
 *       for W steps, stays at 1, and falls in D equal parts at the end, to 1/D at the last step.
 * </ul>
 *
 * @param warmup the steps for which the rate rises
 * @param span of a step, or of the decay
 * @param times what each {@code step} multiplies by
 */
public record Schedule(Shape shape, int warmup, int span, double times) implements Serializable {
  /** The forms of schedules. */
  public enum Shape implements Labelled {
    CONSTANT,
    COSINE,
    STEP,
    WARMUP,
    WSD
  }

  public static final Schedule CONSTANT = new Schedule(Shape.CONSTANT, 0, 0, 1);

  /** The texts of schedules, N being 1 or more. */
  private static final String TEXT =
      "constant|cosine(:N)?|step:N:[^:]+|warmup:N|wsd:N:N".replace("N", "0*[1-9]\\d{0,8}");

  /**
   * The schedule that a text names.
   *
   * @throws IllegalArgumentException where it names none; the message says which there are
   */
  public static Schedule of(String text) {
    if (!text.matches(TEXT)) {
      throw new IllegalArgumentException(
          "constant, cosine, cosine:WARMUP, step:EVERY:TIMES, warmup:STEPS or wsd:WARMUP:DECAY was"
              + " expected, each number of steps being 1 or more, not "
              + text);
    }
    String[] parts = text.split(":", -1);
    Shape shape = Labelled.named(parts[0], Shape.values()).orElseThrow();
    int first = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
    return switch (shape) {
      case CONSTANT -> CONSTANT;
      case COSINE, WARMUP -> new Schedule(shape, first, 0, 1);
      case STEP -> new Schedule(shape, 0, first, times(parts[2]));
      case WSD -> new Schedule(shape, first, Integer.parseInt(parts[2]), 1);
    };
  }

  private static double times(String text) {
    try {
      double times = Double.parseDouble(text);
      if (times > 0 && times <= 1) {
        return times;
      }
    } catch (NumberFormatException e) {
      // refused below with what was expected
    }
    throw new IllegalArgumentException(
        "the rate is multiplied by a number above 0 and up to 1, not by " + text);
  }

  /** What the rate is multiplied by at a step; after the last one it stays as it was there. */
  public double factor(int step, int steps) {
    int t = Math.max(0, Math.min(step, steps - 1));
    if (t < warmup) {
      return (t + 1.0) / warmup;
    }
    return switch (shape) {
      case CONSTANT, WARMUP -> 1;
      case COSINE -> (1 + StrictMath.cos(Math.PI * (t - warmup) / Math.max(1, steps - warmup))) / 2;
      case STEP -> StrictMath.pow(times, Math.floorDiv(t, span));
      case WSD -> Math.min(1, (double) (steps - t) / span);
    };
  }

  public boolean isConstant() {
    return shape == Shape.CONSTANT;
  }

  /** The steps without which the schedule does not come to its end. */
  int needed() {
    return switch (shape) {
      case CONSTANT, STEP, WARMUP -> 0;
      case COSINE -> warmup == 0 ? 0 : warmup + 1;
      case WSD -> warmup + span;
    };
  }

  /** As it is written: wsd:100:200. */
  @Override
  public String toString() {
    return switch (shape) {
      case CONSTANT -> shape.label();
      case COSINE -> warmup == 0 ? shape.label() : "%s:%d".formatted(shape.label(), warmup);
      case STEP -> "%s:%d:%s".formatted(shape.label(), span, NumberText.of(times));
      case WARMUP -> "%s:%d".formatted(shape.label(), warmup);
      case WSD -> "%s:%d:%d".formatted(shape.label(), warmup, span);
    };
  }
}
