package costscape.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All lessons, by name. */
public enum Lessons {
  LOCAL_MINIMUM(new LocalMinimumLesson()),
  SADDLE(new SaddleLesson()),
  LEARNING_RATE(new LearningRateLesson()),
  MOMENTUM(new MomentumLesson()),
  SYMMETRY(new SymmetryLesson()),
  INFINITY(new InfinityLesson()),
  VANISHING_GRADIENT(new VanishingGradientLesson()),
  OVERFITTING(new OverfittingLesson());

  private final Lesson lesson;

  Lessons(Lesson lesson) {
    this.lesson = lesson;
  }

  public Lesson lesson() {
    return lesson;
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Lessons::label).toList();
  }

  public static Optional<Lessons> named(String name) {
    return Arrays.stream(values()).filter(l -> l.label().equals(name)).findFirst();
  }
}
