package costscape.direction;

import costscape.critical.local.Digits;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.util.Optional;

/**
 * From one point to another.
 *
 * @param matched the other point, where its units were matched to those of the first
 */
record BetweenRecipe(
    String name, ParameterVector from, ParameterVector to, Optional<Matched> matched)
    implements Recipe {
  @Override
  public NotedDirection make(Optional<Direction> beside) {
    Direction whole = Direction.between(name, from, to);
    if (whole.norm() == 0 && matched.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: that point is the very point to look from".formatted(name));
    }
    return made(whole);
  }

  @Override
  public NotedDirection fitted(NotedDirection whole, Direction left) {
    return made(left);
  }

  private NotedDirection made(Direction direction) {
    String away = "1 is %s away".formatted(Digits.significant(direction.norm(), 6));
    String note = away + matched.map(m -> "; " + m.sentence()).orElse("");
    return new NotedDirection(this, direction, note, 0, 1, Optional.empty(), name);
  }

  @Override
  public String caption() {
    return matched
        .map(m -> "hidden units matched first (weight matching, Ainsworth et al. 2023)")
        .orElse("");
  }
}
