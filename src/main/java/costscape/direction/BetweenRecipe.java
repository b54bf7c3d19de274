package costscape.direction;

import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.util.Locale;
import java.util.Optional;

/** From one point to another. */
record BetweenRecipe(String name, ParameterVector from, ParameterVector to) implements Recipe {
  @Override
  public Made make(Optional<Direction> beside) {
    Direction whole = Direction.between(name, from, to);
    if (whole.norm() == 0) {
      throw new IllegalArgumentException(
          "%s: that point is the very point to look from".formatted(name));
    }
    return made(whole);
  }

  @Override
  public Made fitted(Made whole, Direction left) {
    return made(left);
  }

  private static Made made(Direction direction) {
    String away = String.format(Locale.ROOT, "1 is %.6g away", direction.norm());
    return new Made(direction, away, 0, 1, Optional.empty());
  }
}
