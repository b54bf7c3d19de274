package costscape.lesson;

import java.util.List;

/**
 * Something that a lesson says of its runs, or a task of a learner's run.
 *
 * @param name of its sentence in the {@link Prose}
 * @param holds whether the runs just made bear it out
 * @param numbers that were measured, which stand in the sentence
 */
public record Claim(String name, boolean holds, List<Object> numbers) {
  static Claim of(String name, boolean holds, Object... numbers) {
    return new Claim(name, holds, List.of(numbers));
  }
}
