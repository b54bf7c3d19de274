/**
 * Elementary functions over whole arrays, where sweeps and many-start trainings spend their time.
 *
 * <p>A lane is one element of an array: one cell of a tile, one row of a batch or one of many
 * starts. Loops run over whole arrays, so that the compiler turns them into vector instructions.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.lanes.LaneFunctions}: the functions there are, each with its formula, its
 *       domain and its accuracy. {@link costscape.lanes.LaneFunctions#of} gives an instance with
 *       room for its work, for one thread;
 *   <li>{@link costscape.lanes.PlainLanes}: the functions in plain Java; {@code PlainExponential}
 *       and {@code PlainLogOnePlus} hold the formulas, which are fdlibm's;
 *   <li>{@link costscape.lanes.Scalar}: the exponential and the logarithm of a single number by the
 *       same formulas, the same bits on every machine.
 * </ul>
 *
 * <p>{@code VectorLanes} does the same operations in the same order by Java's Vector API, hence to
 * the same bits, in half the time on the machine measured. That module is an incubator, so {@link
 * costscape.lanes.FasterLanes} offers it as a service: a Java without the module finds none.
 *
 * <p>What was measured, in nanoseconds an element on one core:
 *
 * <ul>
 *   <li>eˣ: 1.1, where {@link java.lang.Math#exp} takes 3.9. The loops are short because C2
 *       vectorises up to about twenty operations and no change between double and long. Dropped:
 *       everything in one loop (4.0), a Taylor polynomial (1.4), a table of 2ⁿ (1.6).
 *   <li>log(1 + q): 1.9, where {@link java.lang.Math#log1p} takes 10 and {@link java.lang.Math#log}
 *       5.6.
 *   <li>Limiting an array to ±{@value costscape.lanes.LaneFunctions#LIMIT} costs a quarter of a
 *       logistic function, so arrays that are known to lie there are not limited.
 * </ul>
 */
package costscape.lanes;
