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
 *       domain and its accuracy; {@code PlainExponential} and {@code PlainLogOnePlus} hold the
 *       formulas, which are fdlibm's;
 *   <li>{@link costscape.lanes.PlainAffine} and {@link costscape.lanes.PlainSingle}: loops that
 *       Java vectorises by itself, in double and in single precision;
 *   <li>{@link costscape.lanes.Nonzeros}: a layer's sums where most inputs are 0;
 *   <li>{@link costscape.lanes.Scalar}: the exponential and the logarithm of a single number by the
 *       same formulas, the same bits on every machine.
 * </ul>
 *
 * <p>Dropped: the same operations by Java's Vector API, to the same bits. Whole processes of ten
 * seconds and more gained 0 to 16 %, shorter ones nothing, and products of matrices nothing; the
 * module is an incubator, which was loaded by a class of Java's own.
 *
 * <p>What was measured, in nanoseconds an element on one core:
 *
 * <ul>
 *   <li>eˣ: 1.1, where {@link java.lang.Math#exp} takes 3.9. The loops are short because C2
 *       vectorises up to about twenty operations and no change between double and long. Dropped:
 *       everything in one loop (4.0), a Taylor polynomial (1.4), a table of 2ⁿ (1.6).
 *   <li>log(1 + q): 1.9, where {@link java.lang.Math#log1p} takes 10 and {@link java.lang.Math#log}
 *       5.6.
 *   <li>Products of matrices, a multiplication and sum of 256 rows by 784 inputs and 128 units, on
 *       an Intel Xeon with AVX-512 that others used too: the plain loops 0.08. Tried beside them:
 *       {@code dev.ludovic.netlib:blas} 0.10 (0.16 for 64 rows, 0.37 for 64 inputs and 32 units),
 *       EJML 0.58, the OpenBLAS of {@code org.bytedeco} 0.66, for it chose kernels of an old
 *       machine; packed tiles by the Vector API 0.07, and 0.045 with fused multiplications and
 *       sums. These round otherwise, and a machine's BLAS as the machine has it, so the plain loops
 *       stayed. Eight inputs or two units in one loop: 0.3, for it is vectorised no more.
 *   <li>The same in single precision, 256 rows by 512 inputs and units on the same machine under
 *       more load: 0.06, where doubles take 0.10; 0.05 with fused multiplications and sums, which
 *       Java computes slowly on a processor that has none.
 *   <li>Limiting an array to ±{@value costscape.lanes.LaneFunctions#LIMIT} costs a quarter of a
 *       logistic function, so arrays that are known to lie there are not limited.
 * </ul>
 */
package costscape.lanes;
