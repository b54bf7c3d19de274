package costscape.lesson;

import costscape.words.Labelled;
import java.util.List;
import java.util.Optional;

/** All lessons, by name. */
public enum Lessons implements Labelled {
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

  @Override
  public String label() {
    return Labelled.super.label().replace('_', '-');
  }

  public static List<String> labels() {
    return Labelled.labels(values());
  }

  public static Optional<Lessons> named(String name) {
    return Labelled.named(name, values());
  }
}
