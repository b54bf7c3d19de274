package costscape.direction;

import costscape.space.ParameterVector;

/**
 * A point that a slice was laid through, and where it lies there.
 *
 * @param name the direction that leads to it; empty for the point to look from
 * @param beta 0 on a line
 */
public record Anchor(String name, ParameterVector point, double alpha, double beta) {}
