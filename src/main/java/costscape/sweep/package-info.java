/**
 * The cost over a slice: what a sweep is, and what it gives.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.sweep.Sweep}: the cost at every cell of a line or a plane, as a job;
 *   <li>{@link costscape.sweep.CellLine} and {@link costscape.sweep.CellPlane}: one number at every
 *       value of an axis, or at every cell of a grid. A failed cell is NaN and is counted;
 *   <li>{@link costscape.sweep.Range}: the smallest and the largest number of some cells.
 * </ul>
 *
 * <p>Data goes through as follows: {@link costscape.sweep.Sweep#over} takes a cost, a slice and an
 * axis or a grid, and asks {@code sweep.kernel} for the fastest kernel that fits them. The kernel
 * says how the cells are cut into pieces. A runner computes the pieces, and their results are put
 * together in the order of the table, the first axis slowest. Nothing depends on the number of
 * threads.
 *
 * <p>Built on that:
 *
 * <ul>
 *   <li>{@link costscape.sweep.Atlas}: every line and every plane of parameters through one point;
 *   <li>{@link costscape.sweep.BlockwiseSweep}: a sweep over more rows than a machine holds. A
 *       piece is one block of rows over one tile of cells, and the pieces of a tile are added in
 *       the order of the blocks. Each tile reads all rows once more; a tile of the fastest kernel
 *       takes some hundred times as long as reading them;
 *   <li>{@link costscape.sweep.LocalMinimum}: a line's minima between its cells. They are found on
 *       the slope: near a flat minimum the cost is the same double over a long stretch.
 * </ul>
 *
 * <p>Costs are promised to 1e-12 relative of a plain evaluation. How the kernels keep that is told
 * in {@code sweep.kernel} and {@code sweep.summand}.
 */
package costscape.sweep;
