/**
 * Judgement: what kind of place a point is, where training can end, and what lies between. This
 * page tells the plan; the classes are in the rooms below it.
 *
 * <p>Everything is judged in the full parameter space. A dip in a slice proves nothing about the
 * whole space, and a flat stretch is not a minimum. A small gradient alone proves nothing either:
 * down an e⁻ᵗ slope it falls below any limit and there is no minimum.
 *
 * <p>The rooms, each leaning on those before it only:
 *
 * <ol>
 *   <li>{@code critical.local}: a cost around one point to second order. Spectrum of the Hessian,
 *       Newton's steps, gradient flow, rays to infinity, Lanczos for large networks.
 *   <li>{@code critical.unit}: what hidden units do at a point (saturated, constant, dead,
 *       duplicate), and the symmetry: units may swap, and sigmoid and tanh units may change sign.
 *   <li>{@code critical.place}: stationary points and flat families as values, when two of them are
 *       one, and when a training's end is certain.
 *   <li>{@code critical.verdict}: what kind of place any point is, and why, in one sentence.
 *   <li>{@code critical.catalogue}: the list of places found by a search, and the passes between
 *       them.
 *   <li>{@code critical.basin}: which end training reaches from every cell of a plane.
 * </ol>
 *
 * <p>The plan of a judgement. (1) Numbers that are met as exactly as doubles can are a {@code
 * minimum}; with every row on its right side and nothing that holds the output layer back, the cost
 * falls for ever: {@code valley}. (2) At a kink, of a ReLU unit or an absolute error, there is no
 * Hessian: subgradients decide, or gradients around it are sampled. (3) Newton's method goes to the
 * stationary point at hand; that one is believed where it is near and where the way was what the
 * quadratic model foretold. Its eigenvalues decide: {@code minimum} or {@code saddle}. (4) Where
 * eigenvalues are 0 to rounding, the kernel of the Hessian is searched; what stays open is called
 * {@code degenerate}. (5) With no stationary point at hand, the cost may fall along a ray ({@code
 * valley}), have hardly any slope and units that say nothing ({@code plateau}), or simply be on a
 * slope ({@code moving}).
 *
 * <p>One word, one meaning: {@code StationaryPoint.Kind} says what second derivatives say of a
 * stationary point, {@code Verdict.Kind} what is said of any point. Both count with the same zero,
 * {@code Eigendecomposition.noise}, so that a catalogue and a verdict cannot contradict each other.
 *
 * <p>A search may miss places: it estimates by how much ({@code Unseen}). A pass is an upper bound:
 * a lower one may exist.
 */
package costscape.critical;
