/**
 * Directions through a point: how they are made, fitted beside each other, and what is said of
 * them.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.direction.Recipe}: one way to make a direction, such as a Gaussian one
 *       normalised per neuron, an eigenvector of the Hessian, a principal component of a path, or
 *       the way to another point;
 *   <li>{@link costscape.direction.Span}: the line or plane that one recipe or two span, the second
 *       direction orthogonal to the first;
 *   <li>{@link costscape.direction.NotedDirection}: a direction with a note of how it was made and
 *       with the range of its axis.
 * </ul>
 *
 * <p>Data goes through as follows: a face reads words such as {@code hessian:1} as recipes. A span
 * makes them one after the other, takes away from each what lies along the axes beside it, and
 * gives the slice that a sweep takes.
 *
 * <p>Two trained networks are joined by {@code Recipe.between}. {@link
 * costscape.direction.UnitMatching} first puts the hidden units of one in the order of the other's,
 * for the same function in another order of units lies elsewhere in parameter space. {@link
 * costscape.direction.Span.Anchor} says where the networks lie on the slice, {@code
 * costscape.sweep.Barrier} how high the cost is between them.
 *
 * <p>On an axis that is one parameter, the coordinate is that parameter's value everywhere on the
 * slice: every direction beside it has 0 as its entry there. Dropped: to leave such a direction
 * whole, for then the axis no longer says what its parameter is.
 */
package costscape.direction;
