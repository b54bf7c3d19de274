/**
 * Proofs: where the stationary points of a line, of a plane and of the full space are, of which
 * kind, at which cost, and that there is no other. Elsewhere costscape computes with doubles and
 * says what it sees; here every rounding is accounted for, and the word <i>proved</i> is used for
 * nothing else.
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
 * its ends, and not by intervals put into its formula. A softmax is bounded by differences of its
 * logits ({@code SoftmaxRow}), a squared error by its formula. With class weights or smoothed
 * labels a row belongs to several classes by shares ({@code ClassTargets}), and of two classes its
 * loss is bounded by its ends and a tangent ({@code EntropyRange}).
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
 *       scaled, so that it is nearly diagonal and Gershgorin's discs keep off 0. Over a larger box,
 *       which is convex, the same says that no second stationary point is in it: two gradients
 *       differ by the mean of the Hessians between, which takes only 0 to 0.
 *   <li>How far around it no other is: {@code Surroundings}. A box in the coordinates of the
 *       Hessian's eigenvectors is cut until every part is free, or what it may hold lies in the
 *       small box of before. No second derivative need keep its sign out there. The ball that is
 *       told fits into the box: |t| ≤ |W(x − m)|/(1 − ‖I − WQ‖) for W near the inverse of Q.
 *   <li>Of a softmax: one number added to all logits changes nothing, so one bias (without a
 *       penalty, one class's weights too) is held and the others are coordinates of what is left;
 *       {@code FreeParameters} says why that loses nothing, and {@code BasinProof} what it does to
 *       the rate.
 *   <li>A dead unit, in any layer: {@code FamilyProof}, by the singular values of one matrix.
 *       Beyond all borders the Hessian is positive definite across the line, so each point of it is
 *       a minimum, though a flat one (Morse and Bott's lemma; Bott, Annals of Mathematics 60, 1954,
 *       248). A dead relu unit with a bias below 0 is off in a whole ball; at 0 every row may
 *       switch it, and nothing is proved. Where weights of a dead unit meet neither a penalty nor a
 *       singular value, the Hessian is 0 along them, and the number of directions down is the
 *       least.
 *   <li>A basin that training cannot leave: {@code BasinProof}. A dead unit's line has none of the
 *       kind: training may drift along it to where it falls away.
 *   <li>A minimum on a kink of a line: {@code Gap}, by strict convexity. Where a relu unit
 *       switches, the slope jumps upwards by what the loss's slope by the unit says, so that the
 *       second derivative is bounded from below as a measure.
 * </ul>
 *
 * <p>Sources: Moore, Kearfott and Cloud, Introduction to Interval Analysis (SIAM 2009), chapters 2,
 * 5, 6 and 8; Neumaier, Interval Methods for Systems of Equations (Cambridge 1990), chapter 5;
 * Tucker, Validated Numerics (Princeton 2011), chapters 2 to 5; Krawczyk, Computing 4 (1969), 187;
 * Horn and Johnson, Matrix Analysis (Cambridge 1985), theorems 4.5.8, 6.1.1 and 7.3.7.
 *
 * <p><b>The way through.</b> The package {@code interval} is arithmetic, {@code enclosure} a cost
 * over a box. Here {@code SliceProof} cuts what {@code StationaryTest} does not decide, oldest
 * first, in {@code SliceProof.Round}s, which are {@code Job}s; {@code PlaceProofs} goes through a
 * catalogue. There is no clock: a face hands a search a number of boxes and something to ask
 * whether to stop. The rest is undecided and is told, with its length or area.
 *
 * <p><b>Where it stops.</b> A relu unit has no second derivative at its kink: slopes there are
 * Clarke's, from 0 to 1, so that stretches are still shown to be free. Of a line's minima on kinks
 * most are proved; a maximum on one, and in a plane or the full space a minimum too, stays
 * undecided. So does area over which the cost is flat. The mean absolute error and Huber's lack
 * second derivatives and are refused. In the full space the second derivatives of more than 100
 * parameters take too long; the radius around a point is bounded by work, and is small where a
 * network has many rows and dozens of parameters.
 *
 * <p><b>What checks it.</b> In the tests' package {@code proof.checker} a second program reads what
 * is printed as proved and confirms or refutes it, in whole numbers of 2⁻¹⁶⁰ and by other ways.
 *
 * <p><b>Measured</b> (one core of a Xeon, JDK 17): the article's line in 15 boxes and some
 * milliseconds, its plane over both first-layer weights in 721 boxes without penalty and 2,013 with
 * A = 0.01, some tenths of a second, nothing undecided. Of 300 random lines of three networks none
 * had an undecided stretch; the median took 3 ms and the longest 0.8 s. Without Krawczyk's image of
 * a shrunk box made a little larger, zeros on sides of boxes stayed undecided. Bounding a sum also
 * from the box's middle makes directions that move many parameters as tight as single ones.
 *
 * <p>The balls around the trap's minima in which nothing else is stationary had radii from 0.001 to
 * 0.003 by one box over which the Hessian's inertia is proved; cut boxes in its eigenvectors'
 * coordinates made them 0.07 to 0.22, a thousand boxes in a third of a second each. 3,500 made them
 * 0.11 to 0.37. True curvature keeps its signs up to 0.22 for the first and 1.2 to 1.4 for the
 * others, and the nearest other point is 4.7 and more away. Ten thousand Newton searches in each
 * ball found none.
 *
 * <p><b>Tried and dropped.</b> All stationary points of one hidden unit under a penalty took 890
 * lines and 255 to 133,000 boxes of two dimensions; of two units, whose boxes have four, random
 * ways down the tree of boxes made it 2e10. So of no list it is proved that it lacks nothing. How
 * high a way between two minima leads at most took 800 lines; a pass is found, not proved.
 */
package costscape.proof;
