/**
 * The second program that checks the first: what {@code --prove} prints is read here as a reader
 * reads it, and confirmed or refuted by code that shares nothing with {@code costscape.proof} and
 * nothing with the engine's networks and costs.
 *
 * <p><b>Other arithmetic.</b> {@code Span} is an interval of whole numbers of 2⁻¹⁶⁰ ({@code
 * Whole}), with its own exponentials and logarithms; {@code Series} a value with its derivatives in
 * such numbers. {@code Model} is the network written down once more, from the textbook, on {@code
 * Series}.
 *
 * <p><b>Other ways to decide.</b> A stationary point is found again by Newton's method to 30 digits
 * and shown to exist by Krawczyk's test in a box of 2⁻⁹⁰; its kind comes from Lagrange's reduction
 * of the quadratic form and not from eigenvectors; a line is cut into stretches on which the slope
 * has a sign or rises or falls throughout. Of a dead unit's line, points on either side of every
 * border are taken, and the bias at which a relu unit switches.
 *
 * <p><b>Sentences of whole regions.</b> {@code OnlyOne} cuts the ball around a point until no part
 * can hold another one; {@code Trapped} bounds the second derivatives over a box that training
 * cannot leave. Along a dead unit's line points on either side of every border are enough: with s =
 * σ′(b) its part of the Hessian is [[qI, sM], [sMᵀ, qI]], whose eigenvalues q ± sσ move one way as
 * s falls.
 *
 * <p><b>What is not confirmed fails</b>, also where only the number of parts ends: then either this
 * program's bounds are mended, or the other one says less. Of a plane that is not decided all over
 * nothing is judged.
 *
 * <p>Start with {@code ProvedSentencesTest}. {@code -Dcostscape.proofs=5000} is the long run.
 */
package costscape.proof.checker;
