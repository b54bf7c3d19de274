/**
 * Places of a landscape: stationary points and flat families of them as values, and the questions
 * when two are one and when training has come to one.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.critical.place.StationaryPoint}: a point where ∇C = 0 to rounding, what
 *       its Hessian says of it, and its kind;
 *   <li>{@link costscape.critical.place.Terrain}: a cost with what is known of its structure, that
 *       is, its symmetry, its flat families and its way to infinity. {@code identify} makes a place
 *       of where a search ended, {@code same} says whether two places are one.
 * </ul>
 *
 * <p>Data goes through as follows: {@link costscape.critical.place.Starts} give points to begin at;
 * a search or a training ends somewhere; the terrain identifies the end, and the catalogue's roster
 * keeps it or counts one hit more. {@link costscape.critical.place.FoundBy} says what met it first.
 *
 * <p>A flat family ({@link costscape.critical.place.DeadUnitFamilies.FlatFamily}) is one place: a
 * dead hidden unit's bias may be anything, and the cost stays the same. {@link
 * costscape.critical.place.DeadUnitFamilies} computes where along the bias the family is a saddle
 * and where it is a flat minimum. A stop tolerance is never called a minimum: without a penalty on
 * separable data there is none, and the place is {@code unbounded}.
 *
 * <p>{@link costscape.critical.place.Settling} watches a training and says when its end is certain,
 * long before the last digits: the Hessian is positive here, half way and at Newton's end, and the
 * distance to that end has shrunk since the last look. A step that is too large for the minimum's
 * curvature never passes that test. Looks come ever rarer, each a third later than the last, so
 * that Hessians do not cost more than the training.
 */
package costscape.critical.place;
