/**
 * The catalogue: all places where training can end that a search finds, and the passes between
 * them, modulo the symmetry of hidden units.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.critical.catalogue.Catalogue}: the entries by rising cost, and {@code
 *       search}, which makes it;
 *   <li>{@link costscape.critical.catalogue.Search}: the plan of a search, step by step;
 *   <li>{@link costscape.critical.catalogue.Roster}: places in the order of their discovery, each
 *       once; what is rigorous about a point is asked before it becomes one, as a verdict asks it;
 *   <li>{@link costscape.critical.catalogue.DisconnectivityGraph}: which ends hang together below
 *       which cost, as a tree.
 * </ul>
 *
 * <p>A search goes through these jobs, each of which a runner may spread:
 *
 * <ol>
 *   <li>{@link costscape.critical.catalogue.Beginnings}: from random starts down to where training
 *       ends, where L-BFGS decides the basin and Newton's method goes on to the last digit; and
 *       from the same starts to the nearest stationary point of any index;
 *   <li>{@link costscape.critical.catalogue.Beginnings.SaddleHunt}: from the lines between ends
 *       ({@link costscape.critical.catalogue.Between}) to such points;
 *   <li>{@link costscape.critical.catalogue.Climbs}: from every end up along its softest
 *       directions, each climb an eigenvector following ({@code Climb});
 *   <li>{@link costscape.critical.catalogue.Chains}: between every two ends, to the nearest images
 *       of the other; a relaxed chain ({@link costscape.critical.catalogue.Chains.Chain}) shows
 *       where the passes are, and its tops climb to them;
 *   <li>{@link costscape.critical.catalogue.Falls}: from every pass down both ways. What lies there
 *       joins the list, and the search goes on from ends that are new.
 * </ol>
 *
 * <p>What is not promised: the list may be incomplete. {@link
 * costscape.critical.catalogue.Catalogue.Unseen} estimates by how much from the ends that a single
 * start reached. Of 600 starts on the trap data 1.5 % find the deepest of its four minima. A pass
 * is an upper bound.
 *
 * <p>No single way finds every pass, for a random start seldom meets one. So saddle hunt, climbs
 * and chains are all asked, and each pass says what found it. Work is bounded by 100 pairs, 8
 * images a pair and 300 chains.
 *
 * <p>Each of these jobs has a forecast of its own: how long all of them take shows only as ends are
 * found.
 */
package costscape.critical.catalogue;
