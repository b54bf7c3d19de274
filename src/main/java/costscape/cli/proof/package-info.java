/**
 * What the options {@code --prove} ask for, and what is said of the proofs.
 *
 * <p><b>Start with</b> {@code SweepProof}, the proof of a sweep's line or plane; {@code
 * MinimaProof}, the proof of a catalogue; and {@code PointReport}, the proof of one point.
 *
 * <p><b>The way through.</b> {@code ProofOptions} belong to a slice, {@code ProveOption} to the
 * full space; both refuse a cost of which nothing can be proved. The engine's {@code proof} does
 * the work. What it found becomes a table, marks in the picture, and lines of the summary: {@code
 * ProofText} has the words, {@code BoundedNumber} writes a number with how far off the truth is at
 * most.
 *
 * <p>The word <i>proved</i> is used for nothing else.
 */
package costscape.cli.proof;
