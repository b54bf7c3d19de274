/**
 * The options {@code --prove}, and the words on the proofs.
 *
 * <p><b>Start with</b> {@code ProofWords}, which says what is proved: of a sweep's line or plane,
 * of one point, of the end of a training, of a catalogue's places.
 *
 * <p><b>The way through.</b> {@code ProofOptions} belong to a slice, {@code ProveOption} to the
 * full space; both refuse a cost of which nothing can be proved. The engine's {@code proof} does
 * the work, and what it found is a part of the command's result: a table, marks in the picture, and
 * lines of the summary. {@code ProofText} has the words of one place, and writes a number with how
 * far off the truth is at most.
 *
 * <p>The word <i>proved</i> is used for nothing else.
 */
package costscape.cli.proof;
