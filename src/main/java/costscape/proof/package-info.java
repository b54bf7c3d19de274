/**
 * What is proved: where the stationary points of a line, of a plane and of the full space are, of
 * which kind, at which cost, and that there is no other. Elsewhere costscape computes with doubles
 * and says what it sees; here every rounding is accounted for, and the word <i>proved</i> is used
 * for nothing else.
 *
 * <p><b>What a proof is of.</b> C(θ) as an exact function of real numbers, where parameters, rows,
 * directions and the penalty's A are the doubles that they are, taken as they stand. A/(2N) is no
 * double and is enclosed. A point of a slice is θ₀ + αu + βv without rounding.
 *
 * <p><b>What it rests on.</b> Java's doubles are IEEE 754's, so + − × ÷ √ are correctly rounded and
 * one step outward bounds them; {@code StrictMath}'s exp, expm1 and log1p are the Freely
 * Distributable Math Library's, whose authors bound the error by one unit in the last place: two
 * steps. And on this package's code. {@code Math.exp} carries no such bound by its authors, and
 * JavaScript's has none at all, so the page proves nothing.
 *
 * <p><b>The theorems.</b> Bounds of C, ∇C and H over a box X come from {@code Enclosure}: the
 * forward pass on {@code Jet}s, Taylor expansions to second order with intervals for coefficients.
 * σ, tanh and softplus rise, σ′ is even, σ″ has two extrema; so each is bounded over an interval by
 * its ends, and not by intervals put into its formula.
 *
 * <ul>
 *   <li>No stationary point: a component of the gradient keeps off 0 over X, as it stands or by the
 *       mean value theorem, ∂ₖC(x) ∈ ∂ₖC(m) + Hₖ(X)·(x − m).
 *   <li>Exactly one (Krawczyk): with any matrix Y, every stationary point of X lies in K = m −
 *       Y∇C(m) + (I − Y·H(X))(X − m). Where K misses X there is none; where K lies inside X, there
 *       is exactly one, and it lies in K. In one dimension this is the interval Newton method with
 *       a fixed slope. A point on a box's side is found from both sides and counted once: where one
 *       find's place lies inside the box in which the other is alone, they are one.
 *   <li>Its kind: VᵀHV has the inertia of H (Sylvester); V's columns are approximate eigenvectors,
 *       scaled, so that it is nearly diagonal and Gershgorin's discs keep off 0. The same over a
 *       larger box says that no second stationary point is in it.
 *   <li>A dead unit: {@code FamilyProof}. A basin that training cannot leave: {@code BasinProof}.
 *       How high a way between two minima leads at most: {@code ProvedPasses}.
 * </ul>
 *
 * <p>Sources: Moore, Kearfott and Cloud, Introduction to Interval Analysis (SIAM 2009), chapters 2,
 * 5, 6 and 8; Neumaier, Interval Methods for Systems of Equations (Cambridge 1990), chapter 5;
 * Tucker, Validated Numerics (Princeton 2011), chapters 2 to 5; Krawczyk, Computing 4 (1969), 187;
 * Horn and Johnson, Matrix Analysis (Cambridge 1985), theorems 4.5.8 and 6.1.1.
 *
 * <p><b>The way through.</b> {@code Interval} is arithmetic as a record, {@code Bounds} and {@code
 * Elementary} the same for ends in arrays, where hot loops make no object. {@code Coordinates} say
 * which line, plane or space; {@code StationaryTest} decides a {@code Box}; {@code SliceProof} cuts
 * what is not decided, oldest first, in {@code Round}s, which are {@code Job}s. It has no clock: a
 * face hands it a number of boxes and something to ask whether to stop. What is left is undecided
 * and is told, with its length or area.
 *
 * <p><b>Where it stops.</b> A relu unit has no second derivative at its kink: slopes there are
 * Clarke's, from 0 to 1, so that stretches are still shown to be free, but a minimum on a kink
 * stays undecided. So does area over which the cost is flat. In the full space the second
 * derivatives of more than 100 parameters take too long.
 *
 * <p><b>Measured</b> (one core of a Xeon, JDK 17): the article's line in 15 boxes and some
 * milliseconds, its plane over both first-layer weights in 721 boxes without penalty and 2,013 with
 * A = 0.01, some tenths of a second, nothing undecided. Of 300 random lines of three networks none
 * had an undecided stretch. Without Krawczyk's image of a shrunk box made a little larger, zeros on
 * sides of boxes stayed undecided. Bounding a sum also from the box's middle makes directions that
 * move many parameters as tight as single ones; bounding first derivatives so too made the balls in
 * which a point is alone a tenth larger, and was dropped.
 */
package costscape.proof;
