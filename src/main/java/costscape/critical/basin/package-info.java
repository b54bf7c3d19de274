/**
 * Basins of attraction: which end training reaches from every cell of a slice, and in how many
 * steps.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.critical.basin.BasinMap}: the map of one training rule, and {@code
 *       compare} for several rules with one list of ends;
 *   <li>{@link costscape.critical.basin.BasinMap.BasinRows}: the training from every cell as a job,
 *       a row of cells a piece;
 *   <li>{@link costscape.critical.basin.Patience}: how many steps a map needs on which most cells
 *       did not settle.
 * </ul>
 *
 * <p>Data goes through as follows: a cell's point of the slice is a start; all parameters train
 * from there, not only the swept ones; {@code place.Settling} stops the training when its end is
 * certain; a {@code catalogue.Roster} gives the end a number; the ends, by rising cost, become a
 * catalogue. A cell from which training did not settle has no end and keeps the cost where training
 * stopped.
 *
 * <p>The map is of one rule at one rate, and changes with it. On the trap data a quarter of the
 * teaching guide's cells reach the deepest minimum at rate 1 and none do at rate 4, because its
 * curvature of 1.25 allows no rate above 1.6.
 *
 * <p>Waiting for the last digits of every cell was dropped: an end is certain long before. Where
 * most cells have not settled, a few of them, evenly spread, are trained for many more steps, and
 * the map says which number of steps would do.
 */
package costscape.critical.basin;
