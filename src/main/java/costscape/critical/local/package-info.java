/**
 * A cost around one point, to second order, and what is done with that: steps, flows, rays.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.critical.local.LocalModel}: C + g·s + ½ s·Hs in the eigenbasis of the
 *       Hessian, where every step that a search takes is a division entry by entry;
 *   <li>{@link costscape.critical.local.Eigendecomposition}: eigenvalues and eigenvectors, and what
 *       counts as 0 ({@link costscape.critical.local.Eigendecomposition#noise}). All judgement
 *       counts with that zero;
 *   <li>{@link costscape.critical.local.Newton}: down to a minimum, to the nearest stationary point
 *       of any index, or to the last digits of one.
 * </ul>
 *
 * <p>Data goes through as follows: a point becomes a local model, the model gives a step, the step
 * a new point, until the model says {@link costscape.critical.local.LocalModel#stationary}. A small
 * gradient is not enough for that: Newton's step must vanish too.
 *
 * <p>{@link costscape.critical.local.GradientFlow} follows training at an infinitely small rate.
 * {@link costscape.critical.local.Escape} is a ray along which a cost falls for ever. {@link
 * costscape.critical.local.Hull} finds the point of a convex hull that is nearest to 0, for kinks.
 * {@link costscape.critical.local.CurvatureSweep} maps the curvature over a slice.
 *
 * <p>Of the common methods for eigenvalues Jacobi's rotations were chosen: they keep the small
 * eigenvalues of a graded matrix accurate relative to themselves, and a landscape's small ones
 * decide what a point is. They cost O(n³) a sweep and take about 8 sweeps. From 120 parameters on a
 * whole Hessian and its eigenvalues take half a second and more; there {@link
 * costscape.critical.local.Lanczos} finds the outermost eigenvalues by products with vectors
 * ({@link costscape.critical.local.HessianProduct}, {@code LanczosSteps}, {@code Tridiagonal}).
 * {@link costscape.critical.local.ExtremePairs} finds several at either end with their
 * eigenvectors, and every copy of one that occurs several times: of the digits network's 2,410
 * eigenvalues the ten outermost take 360 products, of which 170 make sure that none was missed.
 * {@link costscape.critical.local.SpectralDensity} estimates how all of them are distributed.
 *
 * <p>Near a minimum of a network the flow's rates are a millionfold apart, so that steps by the
 * gradient alone would be tiny; {@link costscape.critical.local.GradientFlow} takes each step
 * exactly for the linearised flow.
 */
package costscape.critical.local;
