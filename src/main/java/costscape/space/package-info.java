/**
 * Geometry of parameter space: points, directions, slices, axes and grids. Nothing here knows a
 * network or a cost.
 *
 * <p>A cost has n parameters; nobody can see a function on ℝⁿ whole. What can be drawn is a slice:
 * the line θ₀ + αu or the plane θ₀ + αu + βv. This room says what α and β mean and at which values
 * they are taken.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.space.ParameterVector}: a point θ, immutable;
 *   <li>{@link costscape.space.Slice}: a line or a plane through a point, spanned by one or two
 *       {@link costscape.space.Direction}s. Along a single parameter the origin has that parameter
 *       at 0, so that α is the parameter's own value;
 *   <li>{@link costscape.space.Axis} and {@link costscape.space.Grid}: equally spaced values, both
 *       ends included, and all pairs of two axes. Wherever cells are listed the first axis is the
 *       slowest.
 * </ul>
 *
 * <p>Data goes through as follows: a face makes directions and axes of its options, a slice of
 * directions and a point; a sweep asks {@link costscape.space.Slice#at(double, double)} for the
 * point of a cell. The other way, {@link costscape.space.Slice#nearest} projects a point onto the
 * slice.
 *
 * <p>{@link costscape.space.Vectors} is the one place for norm, dot product, distance and sum of
 * plain arrays. Its norm holds where squares underflow or overflow: entries of 1e-162 are met down
 * a valley. {@link costscape.space.SymmetricMatrix} is what a Hessian is handed over as.
 *
 * <p>Dropped: to add a step i times in order to reach the i-th value of an axis, for rounding makes
 * it drift. Each value is computed from i alone, bit for bit as NumPy's {@code linspace} does.
 */
package costscape.space;
